package io.zhanggui.insight.experiment.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.stats.Doubt;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the days so far say.
 *
 * @param state whether the effect may be looked at
 * @param split the check that comes first; null while there are no units
 * @param effects of the treatments, in their order; empty while they may not be looked at
 * @param days the effects day by day; for a fixed horizon the planned end only
 * @param doubt why there is no effect although it may be looked at; null where there is one
 * @param through the last day the effects stand on; null where there are none
 * @param prior what was believed before; null where no effect is told
 * @param report in a sentence
 */
public record Reading(
        State state,
        Progress progress,
        @Nullable Split split,
        List<VariantTotal> variants,
        List<VariantEffect> effects,
        List<DayOfEffects> days,
        @Nullable DoubtWords doubt,
        @Nullable LocalDate through,
        @Nullable Prior prior,
        Report report) {

    /** Whether the effect may be looked at. */
    public enum State {
        /** No day has come in. */
        EMPTY,
        /** A fixed horizon that is not reached: looking would raise the chance of a false alarm. */
        HIDDEN,
        READABLE;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How far it is.
     *
     * @param share of the planned size that the slowest variant has, at most 1
     * @param reachedOn the day on which every variant had its planned size; null until then
     * @param daysLeft at the pace so far; null where there is no pace
     * @param missingDays days up to the last one for which a variant has no row
     */
    public record Progress(
            long units,
            long plannedUnits,
            double share,
            int days,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate reachedOn,
            @Nullable Long daysLeft,
            List<LocalDate> missingDays) {}

    /** Whether the units fell to the variants as planned. */
    public record Split(boolean mismatch, double pValue, double threshold, String zh, String en) {}

    /** @param mean of the metric; null while it may not be looked at */
    public record VariantTotal(
            String name,
            long units,
            long planned,
            double plannedShare,
            @Nullable Double share,
            @Nullable Double mean) {}

    /**
     * A treatment against the control.
     *
     * @param absolute in the metric's unit
     * @param relative a share of the control's mean; null where that is near 0
     * @param pValue adjusted by Holm where there are several treatments
     * @param chanceToWin that it is better than the control; null where the Bayesian model cannot tell
     * @param lossIfChosen expected harm where it is adopted and yet worse, in the metric's unit
     */
    public record VariantEffect(
            String variant,
            int number,
            double absolute,
            double standardError,
            double lower,
            double upper,
            @Nullable Double relative,
            @Nullable Double relativeLower,
            @Nullable Double relativeUpper,
            double pValue,
            Verdict verdict,
            @Nullable Double chanceToWin,
            @Nullable Double lossIfChosen) {}

    /** What an effect proves. */
    public enum Verdict {
        BETTER,
        WORSE,
        UNCLEAR;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The looks of one day, one for each treatment; null where it could not be told yet. */
    public record DayOfEffects(LocalDate day, long units, List<@Nullable Look> looks) {}

    /** One look. */
    public record Look(double absolute, double lower, double upper) {}

    /** @param tests how many past experiments it is drawn from; 0 for the even one */
    public record Prior(int tests, String zh, String en) {}

    /** A doubt as it is shown. */
    public record DoubtWords(String zh, String en) {
        static DoubtWords of(Doubt doubt) {
            return new DoubtWords(doubt.zh(), doubt.en());
        }
    }

    /** One sentence, its one number and how sure it is, in both languages. */
    public record Report(String zh, String en, String number, String sureZh, String sureEn) {}
}
