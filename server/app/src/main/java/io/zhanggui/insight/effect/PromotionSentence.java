package io.zhanggui.insight.effect;

import io.zhanggui.insight.Language;
import io.zhanggui.insight.effect.EffectAnswer.Promotion;

/** A promotion's account: the lift, what of it only moved, the net. */
record PromotionSentence(EffectQuestion question, EffectAnswer answer, Promotion promotion) {

    String in(Language tongue) {
        return lift(tongue) + moved(tongue) + net(tongue) + plain(tongue);
    }

    String sure(Language tongue) {
        return interval(tongue)
                + tongue.of("，净增的可能 %s，", ", chance of a gain %s, ", tongue.chance(promotion.chanceOfGain()))
                + EffectHeadline.grade(tongue, promotion.grade());
    }

    private String lift(Language tongue) {
        String action = EffectHeadline.action(tongue, question);
        String metric = EffectHeadline.metric(tongue, question, answer);
        if (!isLifted()) {
            return tongue.of("%s当期有没有抬高%s，说不准；", "%s: whether it lifted %s cannot be told; ", action, metric);
        }
        return tongue.of(
                "%1$s当期让%2$s%3$s %4$s，",
                "%1$s: %2$s %4$s %3$s; ",
                action,
                metric,
                promotion.lift().total() < 0 ? tongue.of("少", "less") : tongue.of("多", "more"),
                figure(tongue, Math.abs(promotion.lift().total())));
    }

    private String moved(Language tongue) {
        boolean moves =
                isLifted() && promotion.lift().total() > 0 && (promotion.waiting() != null || promotion.dip() != null);
        if (!moves) {
            return "";
        }
        String share = tongue.wholePercent(Math.abs(promotion.movedShare()));
        return promotion.movedShare() >= 0
                ? tongue.of("其中 %s 只是从前后挪来的，", "%s of that only moved from the days around; ", share)
                : tongue.of("前后各天又带来相当于它 %s 的增量，", "the days around brought another %s of that; ", share);
    }

    private String net(Language tongue) {
        if (EffectHeadline.holdsZero(promotion.netInterval())) {
            return tongue.of(
                    "算上前后有没有净增，说不准（%s，净增的可能 %s）；",
                    "whether there is a net gain cannot be told (%s, chance of a gain %s); ",
                    interval(tongue),
                    tongue.chance(promotion.chanceOfGain()));
        }
        return tongue.of(
                "净%s %s（%s）；",
                "a net %s of %s (%s); ",
                promotion.net() < 0 ? tongue.of("减", "loss") : tongue.of("增", "gain"),
                figure(tongue, Math.abs(promotion.net())),
                interval(tongue));
    }

    private String plain(Language tongue) {
        return tongue.of(
                "单看当期前后对比是 %s。",
                "the plain before/after figure is %s.",
                tongue.signed(answer.plain().relative()));
    }

    private String interval(Language tongue) {
        return tongue.of(
                "90%% 区间 %s 到 %s",
                "90%% interval %s to %s",
                figure(tongue, promotion.netInterval().lower()),
                figure(tongue, promotion.netInterval().upper()));
    }

    private boolean isLifted() {
        return !EffectHeadline.holdsZero(promotion.lift().totalInterval());
    }

    private String figure(Language tongue, double value) {
        return tongue.figure(value, answer.metric().unit());
    }
}
