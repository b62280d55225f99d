package io.zhanggui.insight.effect;

import io.zhanggui.insight.Headline;
import io.zhanggui.insight.HeadlineWriter;
import io.zhanggui.insight.Language;
import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.effect.EffectAnswer.Promotion;
import io.zhanggui.insight.effect.EffectAnswer.Recovery;
import io.zhanggui.insight.effect.EffectAnswer.Told;
import io.zhanggui.stats.Interval;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an action was worth and how sure that is, the plain before/after figure always beside it. */
@Component
final class EffectHeadline implements HeadlineWriter<EffectQuestion, EffectAnswer> {

    /** Differences smaller than this between the plain figure and the estimate need no explaining. */
    private static final double WORTH_EXPLAINING = 0.02;

    @Override
    public StudyKind kind() {
        return StudyKind.EFFECT;
    }

    @Override
    public Class<EffectQuestion> question() {
        return EffectQuestion.class;
    }

    @Override
    public Class<EffectAnswer> answer() {
        return EffectAnswer.class;
    }

    @Override
    public Headline write(EffectQuestion question, EffectAnswer answer) {
        Promotion promotion = answer.promotion();
        if (promotion != null) {
            PromotionSentence sentence = new PromotionSentence(question, answer, promotion);
            return Headline.of(
                    tongue -> sentence.in(tongue) + recovery(tongue, answer.recovery()),
                    tongue -> tongue.figure(promotion.net(), answer.metric().unit()),
                    sentence::sure);
        }
        return Headline.of(
                tongue -> sentence(tongue, question, answer) + recovery(tongue, answer.recovery()),
                tongue -> answer.quoted() == null
                        ? ""
                        : tongue.signed(answer.quoted().relative()),
                tongue -> answer.quoted() == null ? "" : sure(tongue, answer.quoted()));
    }

    private static String sentence(Language tongue, EffectQuestion question, EffectAnswer answer) {
        Told told = answer.quoted();
        String who = who(tongue, question, answer);
        String plain = tongue.signed(answer.plain().relative());
        if (told == null) {
            return tongue.of(
                    "%s的效果，数据说明不了：%s。单看前后对比是 %s，不能当成效果。",
                    "%s: the data cannot tell the effect: %s. The plain before/after figure is %s, which is no effect.",
                    who,
                    tongue.of(answer.whyZh(), answer.whyEn()),
                    plain);
        }
        Interval perDay = told.perDayInterval();
        String unit = answer.metric().unit();
        if (holdsZero(told.relativeInterval())) {
            return tongue.of(
                    "%s有没有效果，说不准：每天的变化在 %s 到 %s 之间（90%% 区间，%s 到 %s），含零；单看前后对比是 %s，不能当成效果。",
                    "%s: whether it had an effect cannot be told: a change of %s to %s a day (90%% interval, %s to %s) holds "
                            + "zero; the plain before/after figure is %s, which is no effect.",
                    who,
                    tongue.figure(perDay.lower(), unit),
                    tongue.figure(perDay.upper(), unit),
                    tongue.signed(told.relativeInterval().lower()),
                    tongue.signed(told.relativeInterval().upper()),
                    plain);
        }
        boolean less = told.perDay() < 0;
        double nearer = Math.min(Math.abs(perDay.lower()), Math.abs(perDay.upper()));
        double farther = Math.max(Math.abs(perDay.lower()), Math.abs(perDay.upper()));
        return tongue.of(
                "%s让%s每天%s %s（90%% 区间 %s–%s），相当于 %s；单看前后对比是 %s%s。",
                "%1$s: %2$s %4$s %3$s a day (90%% interval %5$s–%6$s), which is %7$s; the plain before/after figure is "
                        + "%8$s%9$s.",
                action(tongue, question),
                metric(tongue, question, answer),
                less ? tongue.of("少", "less") : tongue.of("多", "more"),
                tongue.figure(Math.abs(told.perDay()), unit),
                tongue.figure(nearer, unit),
                tongue.figure(farther, unit),
                tongue.signed(told.relative()),
                plain,
                gap(tongue, answer.plain().relative() - told.relative()));
    }

    private static String gap(Language tongue, double apart) {
        return Math.abs(apart) < WORTH_EXPLAINING
                ? ""
                : tongue.of(
                        "，相差的 %s 个百分点来自季节、趋势和大盘",
                        " (the %s points between them are season, trend and market)",
                        tongue.fixed(Math.abs(apart) * 100, 1));
    }

    private static String recovery(Language tongue, @Nullable Recovery recovery) {
        return recovery == null
                ? ""
                : tongue.of(
                        "其间是预期的 %s，最近 %d 天是预期的 %s。",
                        " Meanwhile it stood at %s of what was expected, in the last %d days at %s.",
                        tongue.wholePercent(recovery.during()),
                        recovery.latestDays(),
                        tongue.wholePercent(recovery.latest()));
    }

    private static String sure(Language tongue, Told told) {
        return tongue.of(
                "90%% 区间 %s 到 %s，%s",
                "90%% interval %s to %s, %s",
                tongue.signed(told.relativeInterval().lower()),
                tongue.signed(told.relativeInterval().upper()),
                grade(tongue, told.grade()));
    }

    static String grade(Language tongue, String grade) {
        return switch (grade) {
            case "good" -> tongue.of("可以引用", "may be quoted");
            case "weak" -> tongue.of("仅供参考", "for guidance only");
            default -> tongue.of("不宜引用", "better not quoted");
        };
    }

    private static String who(Language tongue, EffectQuestion question, EffectAnswer answer) {
        return tongue.of("%s对%s", "%s on %s", action(tongue, question), metric(tongue, question, answer));
    }

    /** When and what: 2026 年 3 月 1 日起的代运营. */
    static String action(Language tongue, EffectQuestion question) {
        String given = question.name();
        String name = given == null || given.isEmpty()
                ? question.promotes() ? tongue.of("这次促销", "the promotion") : tongue.of("这次行动", "the action")
                : given;
        LocalDate to = question.to();
        String from = tongue.day(question.from());
        return to == null
                ? tongue.of("%1$s起的%2$s", "%2$s, since %1$s", from, name)
                : tongue.of("%1$s 至 %3$s的%2$s", "%2$s, %1$s to %3$s", from, name, tongue.day(to.minusDays(1)));
    }

    static String metric(Language tongue, EffectQuestion question, EffectAnswer answer) {
        String name = tongue.of(answer.metric().zh(), answer.metric().en());
        return question.item() == null ? name : name + tongue.of("（商品 %s）", " (item %s)", question.item());
    }

    static boolean holdsZero(Interval interval) {
        return interval.lower() <= 0 && interval.upper() >= 0;
    }
}
