package io.zhanggui.engagement.plan.rules;

import io.zhanggui.engagement.plan.Fallbacks.Watched;
import io.zhanggui.engagement.plan.ServicePlan.Action;
import io.zhanggui.engagement.plan.ServicePlan.CustomPlan;
import io.zhanggui.engagement.plan.ServicePlan.Fallback;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plan B in the place of plan A. */
public final class PlanSwitch {

    private PlanSwitch() {}

    /**
     * The plan from now on. What was done stays; what was still to be done for the plan that is left is not.
     *
     * @param next what comes should it fail too, at the same trigger
     */
    public static CustomPlan toFallback(CustomPlan plan, Action first, String next, LocalDate today) {
        Fallback before = plan.fallback();
        List<Action> actions = Stream.concat(
                        plan.actions().stream().filter(action -> action.to().isBefore(today)), Stream.of(first))
                .toList();
        return new CustomPlan(
                plan.kind(),
                plan.title(),
                before.text(),
                plan.metric(),
                plan.today(),
                plan.target(),
                actions,
                plan.people(),
                plan.yuan(),
                new Fallback(next, before.metric(), before.below(), before.value(), before.days()));
    }

    /** The values the trigger was judged by, as text: {@code 2026-11-01 0.021, 2026-11-02 —}. */
    public static String seen(Watched watched) {
        return watched.values().stream()
                .map(each -> each.day() + " " + text(each.value()))
                .collect(Collectors.joining(", "));
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "—" : value.stripTrailingZeros().toPlainString();
    }
}
