package io.zhanggui.engagement.plan.rules;

import io.zhanggui.engagement.plan.PlanKind;
import io.zhanggui.engagement.plan.ServicePlan.Action;
import io.zhanggui.engagement.plan.ServicePlan.Content;
import io.zhanggui.engagement.plan.ServicePlan.CustomPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service plan lacks before it can be a version: all of it at once. */
public final class PlanChecks {

    private PlanChecks() {}

    public static List<String> lacking(Content content) {
        List<String> lacking = new ArrayList<>();
        if (content.goal().isBlank()) {
            lacking.add("总目标");
        }
        Set<PlanKind> kinds = content.plans().stream().map(CustomPlan::kind).collect(Collectors.toSet());
        Stream.of(PlanKind.values())
                .filter(kind -> !kinds.contains(kind))
                .forEach(kind -> lacking.add("“" + kind.zh() + "”（至少要流量、转化、品牌三套）"));
        content.plans().forEach(plan -> lacking(plan).forEach(each -> lacking.add("“" + plan.title() + "”的" + each)));
        return lacking;
    }

    private static List<String> lacking(CustomPlan plan) {
        List<String> lacking = new ArrayList<>();
        if (plan.strategy().isBlank()) {
            lacking.add("策略");
        }
        if (plan.metric().isBlank() || plan.target() == null) {
            lacking.add("目标值");
        }
        if (plan.actions().isEmpty()) {
            lacking.add("动作");
        }
        if (plan.actions().stream().anyMatch(PlanChecks::isUnclear)) {
            lacking.add("动作要写清内容、负责人和先后的日期");
        }
        if (plan.fallback().text().isBlank()
                || plan.fallback().value() == null
                || plan.fallback().days() < 1) {
            lacking.add("B 方案与触发条件");
        }
        return lacking;
    }

    private static boolean isUnclear(Action action) {
        return action.text().isBlank()
                || action.owner().isBlank()
                || action.to().isBefore(action.from());
    }
}
