package io.zhanggui.work;

import io.zhanggui.identity.Caller;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work that comes again. */
public interface Duties {

    /** Makes one where the agency does not have it; what people changed in it stays. */
    void ensure(AgencyId agency, String key, Bilingual title, Rhythm rhythm, int dueDay, String page);

    /**
     * Switches the shipped ones on, because the agency begins to work for a client. One that people had on before, and
     * switched off, stays off.
     */
    void begin(Caller caller);

    /** Those of the agency, the shipped ones among them, with the task of the turn that holds today. */
    List<Turn> list(Caller caller);

    /** Fails with {@link WorkError#NO_SUCH_DUTY}. One that is switched on begins with the turn of today. */
    Turn change(Caller caller, long id, DutyChange change);

    /**
     * A duty and where it stands.
     *
     * @param label the day, week, month, quarter, half or year; empty before its first turn
     * @param task null where it is not active
     * @param overdue how many of its turns are overdue, earlier ones among them
     */
    record Turn(Duty duty, String label, @Nullable Task task, int overdue) {}
}
