package io.zhanggui.warehouse;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asking for facts. Every question is within a {@link Scope}; there is no other way in. */
public interface Facts {

    /** The answer's rows, ordered by their groups. */
    default List<FactAnswer> ask(Scope scope, FactQuestion question) {
        return ask(scope, List.of(question)).getFirst();
    }

    /** The answers in the order of the questions; those of one relation, date, filter and moment are read at once. */
    List<List<FactAnswer>> ask(Scope scope, List<FactQuestion> questions);

    /** The statement that answers a question, for people to read: each step says what it does. */
    String sql(Scope scope, FactQuestion question);

    /**
     * A number that grows with every load and undoing in a shop of the scope. An answer worked out after it was read is
     * right for as long as it stays the same.
     */
    long version(Scope scope);

    /** Which days are known; over several shops only days known for all of them. */
    Coverage coverage(Scope scope, FactKind kind, Period period, @Nullable Instant asOf);

    /** The rows behind a question, the latest first, with the load and the row number of each. */
    FactRows rows(Scope scope, FactQuestion question, int offset, int limit);

    /** The loads whose rows a question reads, the latest first. */
    List<LoadRecord> sources(Scope scope, FactQuestion question);
}
