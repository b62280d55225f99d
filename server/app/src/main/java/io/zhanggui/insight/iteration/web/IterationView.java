package io.zhanggui.insight.iteration.web;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Users;
import io.zhanggui.insight.iteration.BeforeAfter;
import io.zhanggui.insight.iteration.Iteration;
import io.zhanggui.insight.iteration.IterationState;
import io.zhanggui.insight.iteration.KeptStep;
import io.zhanggui.insight.iteration.Step;
import io.zhanggui.insight.iteration.StepKind;
import io.zhanggui.shared.Period;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the change log as the page reads it.
 *
 * @param beforeAfter the plain figures of a change that is not measured yet
 * @param due whether the day of its check is over and nothing is measured
 */
record IterationView(
        long id,
        String citation,
        IterationState state,
        List<Long> shops,
        Step.Finding finding,
        Step.@Nullable Plan plan,
        Step.@Nullable Making making,
        Step.@Nullable Measuring measuring,
        Step.@Nullable Dropping dropping,
        @Nullable BeforeAfter beforeAfter,
        boolean due,
        List<StepView> steps) {

    record StepView(int number, StepKind kind, Step step, String by, OffsetDateTime at) {}

    static IterationView of(
            Iteration iteration, @Nullable BeforeAfter beforeAfter, boolean due, Caller caller, Users users) {
        return new IterationView(
                iteration.id().value(),
                iteration.id().citation(),
                iteration.state(),
                List.copyOf(iteration.scope().shopNumbers()),
                iteration.finding(),
                iteration.plan(),
                iteration.making(),
                iteration.measuring(),
                iteration.dropping(),
                beforeAfter,
                due,
                iteration.steps().stream()
                        .map(kept -> view(kept, users.nameOf(caller, kept.by())))
                        .toList());
    }

    private static StepView view(KeptStep kept, String by) {
        return new StepView(
                kept.number(),
                kept.step().kind(),
                kept.step(),
                by,
                kept.at().atZone(Period.BEIJING).toOffsetDateTime());
    }
}
