package io.zhanggui.insight.experiment;

import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The experiments of the shops. Whatever is refused fails with {@link ExperimentError}. */
public interface Experiments {

    /** Of a shop in the scope. */
    Optional<Experiment> find(Scope scope, ExperimentId id);

    /** The same; fails with {@link ExperimentError#NO_SUCH_EXPERIMENT}. */
    default Experiment get(Scope scope, ExperimentId id) {
        return find(scope, id).orElseThrow(() -> new Failure(ExperimentError.NO_SUCH_EXPERIMENT, id.citation()));
    }

    /** The newest first. */
    List<Experiment> list(Scope scope, int offset, int limit);

    /** JSON of what an experiment says now; of one that ended, what it said then. */
    String reading(Experiment experiment);

    /** All that was told of its days, every version. */
    List<KeptDay> listVersions(Experiment experiment);

    /**
     * A new draft with the size it needs.
     *
     * @param scope of one shop
     */
    Experiment draft(Caller caller, Scope scope, ExperimentDesign design);

    /** Another design for a draft. */
    Experiment redraft(Caller caller, Scope scope, ExperimentId id, ExperimentDesign design);

    /** Throws a draft away. */
    void discard(Caller caller, Scope scope, ExperimentId id);

    /**
     * From now on nothing of the design can change.
     *
     * @param startsOn the first day that counts; null for today
     */
    Experiment start(Caller caller, Scope scope, ExperimentId id, @Nullable LocalDate startsOn);

    /** Takes a table of days, whole or not at all. */
    Receipt record(Caller caller, Scope scope, ExperimentId id, String table);

    /**
     * Ends it.
     *
     * @param variant the number of the adopted one; null for the other outcomes
     */
    Experiment end(
            Caller caller,
            Scope scope,
            ExperimentId id,
            Decision.Outcome outcome,
            @Nullable Integer variant,
            String reason);

    /**
     * What became of a table.
     *
     * @param added days of variants that were not known
     * @param replaced those that say something else now; what they said before is kept
     * @param unchanged those that say what was known
     * @param problems why nothing was taken; empty where it was
     */
    record Receipt(int added, int replaced, int unchanged, List<Problem> problems) {
        public Receipt {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What is wrong in a table.
     *
     * @param line counted from 1
     * @param column its name; empty where the line as a whole is meant
     */
    record Problem(long line, String column, String zh, String en) {}
}
