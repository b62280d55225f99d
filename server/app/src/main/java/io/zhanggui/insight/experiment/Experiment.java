package io.zhanggui.insight.experiment;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A test of a change on one shop.
 *
 * @param size what the engine asked for when the design was last saved
 * @param startsOn the first day that counts; null for a draft
 * @param startedAt when somebody started it here, which may be later than its first day
 * @param decision how it ended; null until it has
 */
public record Experiment(
        ExperimentId id,
        AgencyId agency,
        ShopId shop,
        UserId by,
        ExperimentState state,
        ExperimentDesign design,
        PlannedSize size,
        Instant createdAt,
        @Nullable LocalDate startsOn,
        @Nullable Instant startedAt,
        @Nullable Decision decision) {

    public Scope scope() {
        return Scope.of(agency, shop);
    }
}
