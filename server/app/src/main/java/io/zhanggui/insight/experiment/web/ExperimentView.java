package io.zhanggui.insight.experiment.web;

import io.zhanggui.insight.experiment.Decision;
import io.zhanggui.insight.experiment.Experiment;
import io.zhanggui.insight.experiment.ExperimentDesign;
import io.zhanggui.insight.experiment.ExperimentState;
import io.zhanggui.insight.experiment.PlannedSize;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An experiment as the page reads it.
 *
 * @param registeredLate whether it was set down here after its first day, so that nothing shows it was designed before
 * @param reading as {@code Reading} has it; null for a draft
 */
record ExperimentView(
        long id,
        String citation,
        long shop,
        ExperimentState state,
        ExperimentDesign design,
        PlannedSize size,
        String by,
        OffsetDateTime createdAt,
        @Nullable LocalDate startsOn,
        boolean registeredLate,
        @Nullable DecisionView decision,
        @Nullable JsonNode reading) {

    record DecisionView(
            Decision.Outcome outcome,
            @Nullable Integer variant,
            String reason,
            String by,
            OffsetDateTime at,
            String program) {}

    static ExperimentView of(Experiment experiment, @Nullable JsonNode reading, Function<UserId, String> nameOf) {
        Instant started = experiment.startedAt();
        LocalDate first = experiment.startsOn();
        Decision decision = experiment.decision();
        return new ExperimentView(
                experiment.id().value(),
                experiment.id().citation(),
                experiment.shop().value(),
                experiment.state(),
                experiment.design(),
                experiment.size(),
                nameOf.apply(experiment.by()),
                beijing(experiment.createdAt()),
                first,
                started != null
                        && first != null
                        && beijing(started).toLocalDate().isAfter(first),
                decision == null
                        ? null
                        : new DecisionView(
                                decision.outcome(),
                                decision.variant(),
                                decision.reason(),
                                nameOf.apply(decision.by()),
                                beijing(decision.at()),
                                decision.program()),
                reading);
    }

    static OffsetDateTime beijing(Instant at) {
        return at.atZone(Period.BEIJING).toOffsetDateTime();
    }
}
