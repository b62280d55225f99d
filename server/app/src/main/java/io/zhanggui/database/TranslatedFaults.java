package io.zhanggui.database;

import java.sql.SQLException;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** Gives the faults of a statement the names Spring has for them, such as a duplicate key. */
final class TranslatedFaults implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    private static final SQLStateSQLExceptionTranslator TRANSLATOR = new SQLStateSQLExceptionTranslator();

    @Override
    public void exception(ExecuteContext context) {
        SQLException fault = context.sqlException();
        if (fault == null) {
            return;
        }
        // Without the statement: its values belong in no log.
        DataAccessException translated = TRANSLATOR.translate("a statement of a store", null, fault);
        if (translated != null) {
            context.exception(translated);
        }
    }
}
