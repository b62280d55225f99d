package io.zhanggui.insight.promotion;

import io.zhanggui.insight.promotion.PromotionAnswer.Figure;
import io.zhanggui.insight.promotion.PromotionAnswer.Plain;
import io.zhanggui.insight.promotion.PromotionAnswer.Words;
import io.zhanggui.stats.effect.PromotionEffect;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a promotion truly brought, in one sentence. */
final class PromotionSentence {

    private PromotionSentence() {}

    static Words of(
            PromotionQuestion question, double sold, PromotionEffect effect, Plain plain, PromotionAccount account) {
        String days = question.from() + " 至 " + question.to().minusDays(1);
        String name = Objects.requireNonNull(question.name());
        Words net = net(effect);
        Words profit = profit(account);
        return new Words(
                (name.isEmpty() ? "" : name + "（") + days + (name.isEmpty() ? " 的活动" : "）") + "卖了 " + zh(sold) + "，"
                        + net.zh() + profit.zh() + "单看前后对比会说多了 " + zh(plain.claimed()) + "。",
                (name.isEmpty() ? "The promotion" : name) + " of " + question.from() + " to "
                        + question.to().minusDays(1) + " sold " + en(sold) + "; " + net.en() + profit.en()
                        + "A plain before/after claims " + en(plain.claimed()) + ".");
    }

    private static Words net(PromotionEffect effect) {
        Words interval = interval(new Figure(effect.net(), effect.netInterval()));
        boolean unsure =
                effect.netInterval().lower() <= 0 && effect.netInterval().upper() >= 0;
        if (unsure) {
            return new Words(
                    "有没有真的净增说不准" + interval.zh() + "；",
                    "whether it truly sold more cannot be told" + interval.en() + "; ");
        }
        double moved = effect.movedShare();
        Words part = effect.movedInterval().isEmpty() || moved < 0.005
                ? new Words("", "")
                : moved < 1
                        ? new Words(
                                "当期多卖的 %.0f%% 是从前后挪来的，".formatted(100 * moved),
                                "%.0f%% of the lift was only moved, ".formatted(100 * moved))
                        : new Words("当期多卖的全是从前后挪来的，", "all of the lift was only moved, ");
        return effect.net() > 0
                ? new Words(
                        part.zh() + "真正净增 " + zh(effect.net()) + interval.zh() + "；",
                        part.en() + "truly more are " + en(effect.net()) + interval.en() + "; ")
                : new Words(
                        part.zh() + "算上前后反而少卖 " + zh(-effect.net()) + interval.zh() + "；",
                        part.en() + "in all " + en(-effect.net()) + " less" + interval.en() + "; ");
    }

    private static Words profit(PromotionAccount account) {
        Figure profit = account.profit();
        String missingZh = account.unknown().stream().map(Words::zh).collect(Collectors.joining("、"));
        String missingEn = account.unknown().stream().map(Words::en).collect(Collectors.joining(", "));
        if (profit == null) {
            return new Words(
                    "净利算不出（不知道" + missingZh + "）。", "the profit cannot be told (not known: " + missingEn + "). ");
        }
        boolean loss = profit.value() < 0;
        Words interval = interval(profit);
        return new Words(
                (loss ? "扣掉费用后净亏 " : "扣掉费用后净赚 ")
                        + zh(Math.abs(profit.value()))
                        + interval.zh()
                        + (missingZh.isEmpty() ? "。" : "，还没扣" + missingZh + "。"),
                (loss ? "after costs a loss of " : "after costs a profit of ")
                        + en(Math.abs(profit.value()))
                        + interval.en()
                        + (missingEn.isEmpty() ? ". " : ", before " + missingEn + ". "));
    }

    private static Words interval(Figure figure) {
        return new Words(
                "（90% 区间 " + zh(figure.interval().lower()) + " 到 "
                        + zh(figure.interval().upper()) + "）",
                " (90% interval " + en(figure.interval().lower()) + " to "
                        + en(figure.interval().upper()) + ")");
    }

    private static String zh(double yuan) {
        return Math.abs(yuan) >= 10_000
                ? String.format(Locale.ROOT, "%,.2f 万元", yuan / 10_000)
                : String.format(Locale.ROOT, "%,.0f 元", yuan);
    }

    private static String en(double yuan) {
        return String.format(Locale.ROOT, "%,.0f CNY", yuan);
    }
}
