package io.zhanggui.stats.budget;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What every line and every group may get, in fen; the ranges of groups are those their lines can meet.
 *
 * @param group the group's index of each line
 */
record Bounds(
        long totalFen,
        long[] floors,
        long[] caps,
        int[] group,
        List<String> groups,
        long[] groupLow,
        long[] groupHigh) {

    static final long LARGEST = 1L << 52;

    static Estimate<Bounds> of(long totalFen, List<BudgetLine> lines, List<ShareRule> rules) {
        if (totalFen < 0 || totalFen > LARGEST || lines.isEmpty()) {
            return refused(
                    "预算 %d 分、%d 条渠道：预算须为 0 到 45 万亿元，至少一条渠道".formatted(totalFen, lines.size()),
                    "a budget of %d fen over %d lines: 0 to 2^52 fen and at least one line are needed"
                            .formatted(totalFen, lines.size()));
        }
        List<String> groups = new ArrayList<>();
        long[] floors = new long[lines.size()];
        long[] caps = new long[lines.size()];
        int[] group = new int[lines.size()];
        for (int i = 0; i < floors.length; i++) {
            BudgetLine line = lines.get(i);
            floors[i] = line.floorFen();
            caps[i] = Math.min(line.capFen(), totalFen);
            if (floors[i] < 0 || floors[i] > caps[i]) {
                return refused(
                        "渠道“%s”下限 %d 分、上限 %d 分、预算 %d 分，无法同时满足"
                                .formatted(line.name(), floors[i], line.capFen(), totalFen),
                        "%s has a floor of %d and a cap of %d fen in a budget of %d"
                                .formatted(line.name(), floors[i], line.capFen(), totalFen));
            }
            if (!groups.contains(line.group())) {
                groups.add(line.group());
            }
            group[i] = groups.indexOf(line.group());
        }
        Bounds open =
                new Bounds(totalFen, floors, caps, group, groups, new long[groups.size()], new long[groups.size()]);
        return open.withRules(rules);
    }

    private Estimate<Bounds> withRules(List<ShareRule> rules) {
        for (int i = 0; i < floors.length; i++) {
            groupLow[group[i]] += floors[i];
            groupHigh[group[i]] = Math.min(totalFen, groupHigh[group[i]] + caps[i]);
        }
        for (ShareRule rule : rules) {
            if (!groups.contains(rule.group()) || !(rule.share() >= 0 && rule.share() <= 1)) {
                return refused(
                        "比例规则 %s 不成立：没有这一组，或比例不在 0 到 1 之间".formatted(rule),
                        "the rule %s names no group or a share outside [0, 1]".formatted(rule));
            }
        }
        long[] fen = ShareRule.fen(totalFen, rules);
        for (int i = 0; i < rules.size(); i++) {
            ShareRule rule = rules.get(i);
            int which = groups.indexOf(rule.group());
            if (rule.kind() != ShareRule.Kind.AT_MOST) {
                groupLow[which] = Math.max(groupLow[which], fen[i]);
            }
            if (rule.kind() != ShareRule.Kind.AT_LEAST) {
                groupHigh[which] = Math.min(groupHigh[which], fen[i]);
            }
        }
        return check();
    }

    private Estimate<Bounds> check() {
        long low = Arrays.stream(groupLow).sum();
        long high = Arrays.stream(groupHigh).sum();
        if (low > totalFen || high < totalFen) {
            return refused(
                    "各下限合计 %d 分，各上限合计 %d 分，预算 %d 分不在其间".formatted(low, high, totalFen),
                    "floors sum to %d fen and caps to %d; the budget of %d lies outside"
                            .formatted(low, high, totalFen));
        }
        for (int g = 0; g < groups.size(); g++) {
            if (groupLow[g] > groupHigh[g]) {
                return refused(
                        "“%s”组至少要 %d 分，最多只能放 %d 分".formatted(groups.get(g), groupLow[g], groupHigh[g]),
                        "group %s needs at least %d fen and can take at most %d"
                                .formatted(groups.get(g), groupLow[g], groupHigh[g]));
            }
        }
        return Estimate.of(this);
    }

    private static <T> Estimate<T> refused(String zh, String en) {
        return Estimate.none(Reason.OUT_OF_DOMAIN, zh, en);
    }
}
