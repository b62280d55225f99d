package io.zhanggui.engagement.optimise.rules;

import io.zhanggui.engagement.optimise.LinkState;
import io.zhanggui.insight.iteration.Iteration;
import io.zhanggui.insight.iteration.Step;
import java.time.LocalDate;

/** How an entry of the change log stands on a day. */
public final class LinkStates {

    private LinkStates() {}

    /** A check is due on its day, as the change log has it; a start is late from the day after. */
    public static LinkState of(Iteration iteration, LocalDate today) {
        Step.Plan plan = iteration.plan();
        return switch (iteration.state()) {
            case FOUND -> LinkState.FOUND;
            case PLANNED -> plan != null && plan.startsOn().isBefore(today) ? LinkState.LATE : LinkState.PLANNED;
            case MADE -> plan != null && !today.isBefore(plan.checkOn()) ? LinkState.OVERDUE : LinkState.RUNNING;
            case MEASURED -> measured(iteration);
            case DROPPED -> LinkState.DROPPED;
        };
    }

    private static LinkState measured(Iteration iteration) {
        Step.Measuring measuring = iteration.measuring();
        if (measuring == null) {
            return LinkState.OPEN;
        }
        return switch (measuring.verdict()) {
            case WORKED -> LinkState.WORKED;
            case HARMED -> LinkState.HARMED;
            case UNCLEAR, UNKNOWN -> LinkState.OPEN;
        };
    }
}
