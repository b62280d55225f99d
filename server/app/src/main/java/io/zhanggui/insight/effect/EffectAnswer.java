package io.zhanggui.insight.effect;

import io.zhanggui.shared.Period;
import io.zhanggui.stats.Interval;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an action's effect. Values are in the metric's unit, shares are fractions (0.1 is 10 %), intervals
 * cover nine times in ten.
 *
 * @param metric what was measured
 * @param before the days before that were compared with, from the first known one
 * @param during the days of the action up to the latest known one
 * @param daysBefore known days among them
 * @param daysDuring known days among them
 * @param missing days between the first and the last that were left out, since somebody's data lack them
 * @param quoted whose estimate to quote; null where no method's assumptions fit
 * @param plain the before/after figure, in which season, trend and market are all contained
 * @param whyZh why that method, or why none
 * @param attempts every method and what it found
 * @param days the chart: each day from the first to the last
 * @param controls the other shops and what became of them
 * @param influences known influences the single series was corrected for
 * @param promotion what was added and what was only moved; null unless it was asked about a promotion and can be told
 * @param promotionDoubt why that cannot be told
 * @param recovery the way back; null where the action has no end or nothing is known after it
 * @param notes what a reader must know
 */
record EffectAnswer(
        MetricTold metric,
        Period before,
        Period during,
        int daysBefore,
        int daysDuring,
        List<LocalDate> missing,
        @Nullable Told quoted,
        Plain plain,
        String whyZh,
        String whyEn,
        List<Attempt> attempts,
        List<Day> days,
        List<Control> controls,
        List<Note> influences,
        @Nullable Promotion promotion,
        @Nullable Note promotionDoubt,
        @Nullable Recovery recovery,
        List<Note> notes) {

    /**
     * @param source {@code computed} or {@code reported}
     * @param adds whether its days may be added; visitors of several days overlap, so their sum counts visits by day
     */
    record MetricTold(String key, String zh, String en, String unit, String source, boolean adds) {}

    /** A sentence in both languages. */
    record Note(String zh, String en) {}

    /**
     * One method's estimate.
     *
     * @param perDay change a day against what would have been
     * @param total the same over the known days
     * @param chance of a difference as large, had nothing been done
     * @param placebo the share of shops whose pretended effect is as large; null without others
     * @param grade {@code good}, {@code weak}, {@code poor}
     */
    record Told(
            String method,
            double relative,
            Interval relativeInterval,
            double perDay,
            Interval perDayInterval,
            double total,
            Interval totalInterval,
            double chance,
            @Nullable Double placebo,
            String grade,
            String trustZh,
            String trustEn,
            List<Weight> weights) {}

    /** A comparison shop's share in the mixture. */
    record Weight(long shop, double weight) {}

    /** Means a day before and during. */
    record Plain(double before, double during, double difference, double relative) {}

    /** A method and its estimate, or its doubt. */
    record Attempt(
            String method, @Nullable Told told, @Nullable Note doubt) {}

    /**
     * One day.
     *
     * @param actual null where it is not known
     * @param expected had nothing been done; null where no method fits or the day was left out
     * @param lower of the expected level, for days of the action and after
     * @param phase {@code before}, {@code waiting}, {@code during}, {@code after}
     */
    record Day(
            LocalDate day,
            @Nullable Double actual,
            @Nullable Double expected,
            @Nullable Double lower,
            @Nullable Double upper,
            String phase) {}

    /**
     * Another shop.
     *
     * @param leftOut why it is not compared with; null where it is
     */
    record Control(long shop, int knownDays, @Nullable Note leftOut) {}

    /** The effect in one stretch of days. */
    record Window(Period days, double relative, Interval relativeInterval, double total, Interval totalInterval) {}

    /**
     * A promotion's account.
     *
     * @param waiting what buyers put off before it; null where no such days were asked about or known
     * @param lift what it sold more
     * @param dip what is missing after it, or what it brought further
     * @param net all three together
     * @param chanceOfGain that the net is above 0
     * @param movedShare the part of the lift that was only moved
     * @param movedInterval null where the lift itself may be nothing
     */
    record Promotion(
            @Nullable Window waiting,
            Window lift,
            @Nullable Window dip,
            double net,
            Interval netInterval,
            double chanceOfGain,
            double movedShare,
            @Nullable Interval movedInterval,
            String grade,
            String trustZh,
            String trustEn) {}

    /**
     * The way back after an incident.
     *
     * @param during share of what was expected that was reached while it lasted
     * @param latest the same of the last known days after it, by the quoted method
     * @param latestInterval where the true share lies
     * @param latestDays how many days those are, at most a week
     * @param regained the part of the loss that is made good; null where a loss is not certain
     * @param backOn the first day from which three days together reach 95 % of what was expected; null so far
     * @param mixed where a festival cannot be told from the way back
     * @param path day by day
     */
    record Recovery(
            double during,
            double latest,
            Interval latestInterval,
            int latestDays,
            @Nullable Double regained,
            @Nullable LocalDate backOn,
            @Nullable Note mixed,
            List<Step> path) {}

    /** A day since the incident began: actual, expected, and their quotient. */
    record Step(LocalDate day, double actual, double expected, double share) {}
}
