package io.zhanggui.insight.iteration.rules;

import static io.zhanggui.insight.iteration.IterationState.DROPPED;
import static io.zhanggui.insight.iteration.IterationState.FOUND;
import static io.zhanggui.insight.iteration.IterationState.MADE;
import static io.zhanggui.insight.iteration.IterationState.MEASURED;
import static io.zhanggui.insight.iteration.IterationState.PLANNED;

import io.zhanggui.insight.iteration.IterationState;
import io.zhanggui.insight.iteration.StepKind;
import java.util.Map;
import java.util.Optional;

/**
 * Which step may be taken in which state, and the state it leads to. A plan may be made anew until the change is made,
 * and a change may be measured again, since a later study may know more.
 */
public final class Sequence {

    private static final Map<IterationState, Map<StepKind, IterationState>> AFTER = Map.of(
            FOUND, Map.of(StepKind.PLAN, PLANNED, StepKind.DROPPING, DROPPED),
            PLANNED, Map.of(StepKind.PLAN, PLANNED, StepKind.MAKING, MADE, StepKind.DROPPING, DROPPED),
            MADE, Map.of(StepKind.MEASURING, MEASURED, StepKind.DROPPING, DROPPED),
            MEASURED, Map.of(StepKind.MEASURING, MEASURED, StepKind.DROPPING, DROPPED),
            DROPPED, Map.of());

    private Sequence() {}

    /** The state after the step; empty where it may not be taken. */
    public static Optional<IterationState> after(IterationState state, StepKind step) {
        return Optional.ofNullable(AFTER.getOrDefault(state, Map.of()).get(step));
    }
}
