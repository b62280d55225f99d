package io.zhanggui.warehouse;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asking for facts. Every question is within a {@link Scope}; there is no other way in. */
public interface Facts {

    /** The answer's rows, ordered by their groups. */
    List<FactAnswer> ask(Scope scope, FactQuestion question);

    /** Which days are known; over several shops only days known for all of them. */
    Coverage coverage(Scope scope, FactKind kind, Period period, @Nullable Instant asOf);

    /** The rows behind a question, the latest first, with the load and the row number of each. */
    FactRows rows(Scope scope, FactQuestion question, int offset, int limit);

    /** The loads whose rows a question reads, the latest first. */
    List<LoadRecord> sources(Scope scope, FactQuestion question);
}
