package io.zhanggui.engagement.optimise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.optimise.LinkState;
import io.zhanggui.insight.Headline;
import io.zhanggui.insight.iteration.Iteration;
import io.zhanggui.insight.iteration.IterationId;
import io.zhanggui.insight.iteration.IterationState;
import io.zhanggui.insight.iteration.KeptStep;
import io.zhanggui.insight.iteration.Step;
import io.zhanggui.insight.iteration.Verdict;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The chain from a finding to its measured effect, link by link. */
class LinkStatesTest {

    private static final LocalDate START = LocalDate.parse("2026-10-10");
    private static final LocalDate CHECK = LocalDate.parse("2026-11-07");
    private static final Step.Finding FOUND = new Step.Finding("详情页转化低", LocalDate.parse("2026-10-08"), List.of("S12"));
    private static final Step.Plan PLAN = new Step.Plan("重做主图", "", "运营", START, "pay_conversion", CHECK);

    private static Iteration of(IterationState state, Step... steps) {
        List<KeptStep> kept = new ArrayList<>();
        for (Step step : steps) {
            kept.add(new KeptStep(kept.size() + 1, step, UserId.LOCAL, Instant.EPOCH));
        }
        return new Iteration(new IterationId(1), Scope.of(new AgencyId(1), new ShopId(7)), state, kept);
    }

    private static Iteration measured(Verdict verdict) {
        return of(
                IterationState.MEASURED,
                FOUND,
                PLAN,
                new Step.Making(START, ""),
                new Step.Measuring("S30", verdict, new Headline("", "", "", "", "", ""), null, null));
    }

    @Test
    void a_finding_waits_for_a_change_and_a_change_for_its_day() {
        Iteration planned = of(IterationState.PLANNED, FOUND, PLAN);

        assertThat(LinkStates.of(of(IterationState.FOUND, FOUND), CHECK)).isEqualTo(LinkState.FOUND);
        assertThat(LinkStates.of(planned, START)).isEqualTo(LinkState.PLANNED);
        assertThat(LinkStates.of(planned, START.plusDays(1))).isEqualTo(LinkState.LATE);
    }

    @Test
    void a_change_is_overdue_for_measurement_from_the_day_of_its_check() {
        Iteration made = of(IterationState.MADE, FOUND, PLAN, new Step.Making(START, ""));

        assertThat(LinkStates.of(made, CHECK.minusDays(1))).isEqualTo(LinkState.RUNNING);
        assertThat(LinkStates.of(made, CHECK)).isEqualTo(LinkState.OVERDUE);
    }

    @Test
    void a_measured_change_worked_did_not_or_cannot_be_told() {
        assertThat(LinkStates.of(measured(Verdict.WORKED), CHECK)).isEqualTo(LinkState.WORKED);
        assertThat(LinkStates.of(measured(Verdict.HARMED), CHECK)).isEqualTo(LinkState.HARMED);
        assertThat(LinkStates.of(measured(Verdict.UNCLEAR), CHECK)).isEqualTo(LinkState.OPEN);
        assertThat(LinkStates.of(measured(Verdict.UNKNOWN), CHECK)).isEqualTo(LinkState.OPEN);
    }
}
