package io.zhanggui.engagement.plan.rules;

import io.zhanggui.engagement.plan.ServicePlan.Change;
import io.zhanggui.engagement.plan.ServicePlan.Content;
import io.zhanggui.engagement.plan.ServicePlan.CustomPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two versions of a plan, place by place. */
public final class PlanDiff {

    private PlanDiff() {}

    /** What reads differently in the later one, in the order of the plan. */
    public static List<Change> of(Content before, Content after) {
        Map<String, String> old = places(before);
        Map<String, String> now = places(after);
        Set<String> all = new LinkedHashSet<>(now.keySet());
        all.addAll(old.keySet());
        List<Change> changes = new ArrayList<>();
        for (String place : all) {
            String was = old.getOrDefault(place, "");
            String is = now.getOrDefault(place, "");
            if (!was.equals(is)) {
                changes.add(new Change(place, was, is));
            }
        }
        return changes;
    }

    private static Map<String, String> places(Content content) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("总目标", content.goal());
        places.put("服务层级", content.tier() == null ? "" : content.tier().zh());
        content.plans().forEach(plan -> places(plan, places));
        return places;
    }

    private static void places(CustomPlan plan, Map<String, String> places) {
        String name = plan.title() + " · ";
        places.put(name + "策略", plan.strategy());
        places.put(name + "目标", plan.metric() + " " + number(plan.today()) + " → " + number(plan.target()));
        places.put(name + "资源", plan.people() + " 人，" + number(plan.yuan()) + " 元");
        for (int i = 0; i < plan.actions().size(); i++) {
            var action = plan.actions().get(i);
            places.put(
                    name + "动作 " + (i + 1),
                    action.text() + "（" + action.owner() + "，" + action.from() + " 至 " + action.to() + "）");
        }
        var fallback = plan.fallback();
        places.put(
                name + "B 方案",
                fallback.text() + "（" + fallback.metric() + (fallback.below() ? " 低于 " : " 高于 ")
                        + number(fallback.value()) + " 连续 " + fallback.days() + " 天）");
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "—" : value.stripTrailingZeros().toPlainString();
    }
}
