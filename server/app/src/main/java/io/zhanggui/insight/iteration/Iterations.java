package io.zhanggui.insight.iteration;

import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The change log. Whatever is refused fails with {@link IterationError}. */
public interface Iterations {

    /** One all of whose shops are in the scope. */
    Optional<Iteration> find(Scope scope, IterationId id);

    /** The same; fails with {@link IterationError#NO_SUCH_ITERATION}. */
    default Iteration get(Scope scope, IterationId id) {
        return find(scope, id).orElseThrow(() -> new Failure(IterationError.NO_SUCH_ITERATION, id.citation()));
    }

    /** The newest first. */
    List<Iteration> list(Scope scope, int offset, int limit);

    /** Begins one for the shops of the scope; its evidence must be theirs. */
    Iteration found(Caller caller, Scope scope, Step.Finding finding);

    /** Plans the change, or plans it anew while it is not made. */
    Iteration plan(Caller caller, Scope scope, IterationId id, Step.Plan plan);

    /** The change was made. */
    Iteration make(Caller caller, Scope scope, IterationId id, Step.Making making);

    /**
     * Its effect was measured.
     *
     * @param evidence an answered effect study or an ended experiment of its shops: {@code S12}, {@code E3}
     */
    Iteration measure(Caller caller, Scope scope, IterationId id, String evidence);

    /** Nothing is done about it, or it was taken back. */
    Iteration drop(Caller caller, Scope scope, IterationId id, Step.Dropping dropping);

    /**
     * The planned measure before and after, for a change that is made and not measured; empty where no day after it is
     * over or the figures are not known. It is no effect.
     *
     * @param today the day that is not over
     */
    Optional<BeforeAfter> beforeAfter(Iteration iteration, LocalDate today);
}
