package io.zhanggui.insight.budget;

import io.zhanggui.insight.Headline;
import io.zhanggui.insight.Language;
import io.zhanggui.insight.budget.BudgetAnswer.AmountTold;
import io.zhanggui.insight.budget.BudgetAnswer.Basis;
import io.zhanggui.insight.budget.BudgetAnswer.ChannelTold;
import io.zhanggui.insight.budget.BudgetAnswer.GainTold;
import io.zhanggui.insight.budget.BudgetAnswer.SplitTold;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The move from the present split to the best one, in yuan a week. */
final class SplitSentence {

    /** A move of less than this part of the budget is none. */
    private static final double NEAR_NOTHING = 0.01;

    private static final double HALF_A_FEN = 0.005;

    private record Change(String channel, double weekly) {}

    private final SplitTold split;
    private final List<Change> changes;

    SplitSentence(SplitTold split) {
        this.split = split;
        List<AmountTold> present = split.present().amounts();
        List<AmountTold> best = split.best().amounts();
        this.changes = IntStream.range(0, best.size())
                .mapToObj(place -> new Change(
                        best.get(place).channel(),
                        new BigDecimal(best.get(place).amount())
                                        .subtract(new BigDecimal(
                                                present.get(place).amount()))
                                        .doubleValue()
                                / split.budgetWeeks()))
                .toList();
    }

    Headline headline() {
        GainTold gain = findGain();
        if (gain != null) {
            return Headline.of(
                    tongue -> moveOver(tongue, gain),
                    tongue -> tongue.of("每周 %s", "%s a week", weekly(tongue, gain.expected())),
                    tongue -> sure(tongue, gain));
        }
        ChannelTold only = findOnlyKnown();
        BudgetAnswer.Range next = only == null ? null : only.next();
        if (only != null && next != null) {
            return Headline.of(
                    tongue -> one(tongue, only, next),
                    tongue -> tongue.fixed(next.value(), 2),
                    tongue -> interval(tongue, tongue.fixed(next.low(), 2), tongue.fixed(next.high(), 2)));
        }
        return Headline.of(
                tongue -> tongue.of(
                        "现在的分法已经接近最好：怎么挪，预计都多不了多少。",
                        "The present split is close to the best: moving money is expected to bring little."),
                tongue -> "",
                tongue -> "");
    }

    /** What the move promises; null where hardly anything moves or nothing is promised. */
    private @Nullable GainTold findGain() {
        GainTold gain = split.best().gain();
        boolean moves = moved() * split.budgetWeeks() >= NEAR_NOTHING * Double.parseDouble(split.working());
        return gain != null && gain.expected() > 0 && moves ? gain : null;
    }

    private @Nullable ChannelTold findOnlyKnown() {
        List<ChannelTold> known = split.channels().stream()
                .filter(channel -> channel.basis() != Basis.HELD)
                .toList();
        return known.size() == 1 ? known.getFirst() : null;
    }

    private double moved() {
        return changes.stream()
                .mapToDouble(Change::weekly)
                .filter(weekly -> weekly < -HALF_A_FEN)
                .map(Math::abs)
                .sum();
    }

    private String moveOver(Language tongue, GainTold gain) {
        return tongue.of(
                "把 %s/周从%s移到%s，预计每周多 %s%s（%s）。",
                "Move %s a week from %s to %s: expected %s more %s a week (%s).",
                tongue.yuan(moved()),
                names(tongue, -1),
                names(tongue, 1),
                weekly(tongue, gain.expected()),
                what(tongue),
                sure(tongue, gain));
    }

    private String one(Language tongue, ChannelTold only, BudgetAnswer.Range next) {
        return tongue.of(
                "只有“%s”的曲线看得清，没有渠道可以对调；它再花 1 元预计带来 %s 元%s（90%% 区间约 %s – %s）。",
                "Only the curve of %s can be told, so there is nothing to trade; its next yuan is expected to bring %s yuan "
                        + "of %s (90%% interval about %s to %s).",
                only.name(),
                tongue.fixed(next.value(), 2),
                what(tongue),
                tongue.fixed(next.low(), 2),
                tongue.fixed(next.high(), 2));
    }

    private String sure(Language tongue, GainTold gain) {
        return interval(tongue, weekly(tongue, gain.low()), weekly(tongue, gain.high()))
                + tongue.of("，%s 可能是增加", ", %s likely a gain", tongue.chance(gain.chance()));
    }

    private static String interval(Language tongue, String low, String high) {
        return tongue.of("90%% 区间 %s – %s", "90%% interval %s to %s", low, high);
    }

    private String weekly(Language tongue, double whole) {
        return tongue.yuan(whole / split.budgetWeeks());
    }

    private String names(Language tongue, int sign) {
        return changes.stream()
                .filter(change -> change.weekly() * sign > HALF_A_FEN)
                .sorted(Comparator.comparingDouble(change -> -change.weekly() * sign))
                .map(change -> tongue.of("“%s”", "%s", change.channel()))
                .collect(Collectors.joining(tongue.of("、", ", ")));
    }

    private String what(Language tongue) {
        return switch (split.response()) {
            case "kept_amount" -> tongue.of("净收金额", "amount kept");
            case "gross_profit" -> tongue.of("毛利", "gross profit");
            default -> tongue.of("支付金额", "amount paid");
        };
    }
}
