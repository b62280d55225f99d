package io.zhanggui.insight.experiment.rules;

import io.zhanggui.insight.experiment.Decision.Outcome;
import io.zhanggui.insight.experiment.Experiment;
import io.zhanggui.insight.experiment.ExperimentError;
import io.zhanggui.insight.experiment.ExperimentState;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may happen to an experiment when; the refusal, or empty where it may. */
public final class Ending {

    /** How late a test that ran already may be set down here. */
    public static final int LONGEST_AGO = 90;

    private Ending() {}

    public static Optional<ExperimentError> mayChange(Experiment experiment) {
        return experiment.state() == ExperimentState.DRAFT ? Optional.empty() : Optional.of(ExperimentError.FROZEN);
    }

    /** @param today by the clock */
    public static Optional<ExperimentError> mayStart(Experiment experiment, LocalDate startsOn, LocalDate today) {
        if (experiment.state() != ExperimentState.DRAFT) {
            return Optional.of(ExperimentError.FROZEN);
        }
        return startsOn.isAfter(today) || startsOn.isBefore(today.minusDays(LONGEST_AGO))
                ? Optional.of(ExperimentError.BAD_START)
                : Optional.empty();
    }

    public static Optional<ExperimentError> mayRead(Experiment experiment) {
        return experiment.state() == ExperimentState.RUNNING
                ? Optional.empty()
                : Optional.of(ExperimentError.NOT_RUNNING);
    }

    /**
     * Whether it may end so. Stopping is always open; a finding needs a reading that may be looked at and a sound split.
     *
     * @param variant the number of the adopted one
     */
    public static Optional<ExperimentError> mayEnd(
            Experiment experiment, Outcome outcome, @Nullable Integer variant, Reading reading) {
        if (experiment.state() != ExperimentState.RUNNING) {
            return Optional.of(ExperimentError.NOT_RUNNING);
        }
        if (outcome == Outcome.STOP) {
            return Optional.empty();
        }
        Reading.Split split = reading.split();
        if (split != null && split.mismatch()) {
            return Optional.of(ExperimentError.SPLIT_BROKEN);
        }
        if (reading.effects().isEmpty()) {
            return Optional.of(ExperimentError.NOT_YET_READABLE);
        }
        int variants = experiment.design().variants().size();
        boolean named = variant != null && variant >= 1 && variant < variants;
        return outcome == Outcome.ADOPT && !named ? Optional.of(ExperimentError.BAD_DECISION) : Optional.empty();
    }
}
