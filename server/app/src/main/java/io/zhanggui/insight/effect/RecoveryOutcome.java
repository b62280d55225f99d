package io.zhanggui.insight.effect;

import io.zhanggui.insight.effect.EffectAnswer.Note;
import io.zhanggui.insight.effect.EffectAnswer.Recovery;
import io.zhanggui.insight.effect.EffectAnswer.Step;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import io.zhanggui.stats.effect.DifferenceInDifferences;
import io.zhanggui.stats.effect.EffectEstimate;
import io.zhanggui.stats.effect.InterruptedSeries;
import io.zhanggui.stats.effect.Intervention;
import io.zhanggui.stats.effect.SyntheticControl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The days after an action that is over: actual beside expected, and how much of a loss was regained. */
final class RecoveryOutcome {

    private static final int RECENT = 14;
    private static final int WEEK = 7;
    private static final int IN_A_ROW = 3;
    private static final double BACK = 0.95;

    private final EffectQuestion question;
    private final Aligned all;
    private final EffectEstimate shown;
    private final int start;
    private final int end;
    private final double[] expected;

    /**
     * @param end the day after the action's last
     * @param shown the estimate whose expectation the chart shows
     */
    RecoveryOutcome(EffectQuestion question, Aligned all, LocalDate end, EffectEstimate shown) {
        this.question = question;
        this.all = all;
        this.shown = shown;
        this.start = all.numberOf(question.from());
        this.end = all.numberOf(end);
        this.expected = question.promotes() || all.days().size() == this.end ? new double[0] : expectedWithAfter();
    }

    /** By the method that is shown: what held between the shops before holds on after the action. */
    private double[] expectedWithAfter() {
        Intervention longer = Intervention.of(0, start, all.days().size());
        return switch (shown.method()) {
            case SYNTHETIC_CONTROL, DIFFERENCE_IN_DIFFERENCES ->
                estimate(all, longer).find().map(EffectEstimate::expected).orElse(shown.expected());
            case INTERRUPTED_SERIES ->
                Onward.of(
                        shown.expected(),
                        shown.scale(),
                        SalesYear.of(all.days(), start, end, day -> true),
                        all.days().size());
        };
    }

    private Estimate<EffectEstimate> estimate(Aligned days, Intervention treated) {
        return estimate(days, treated, day -> true);
    }

    private Estimate<EffectEstimate> estimate(Aligned days, Intervention treated, Predicate<LocalDate> festive) {
        return switch (shown.method()) {
            case SYNTHETIC_CONTROL -> SyntheticControl.estimate(days.panel(), treated, EffectOutcome.LEVEL);
            case DIFFERENCE_IN_DIFFERENCES ->
                DifferenceInDifferences.estimate(days.panel(), treated, EffectOutcome.LEVEL);
            case INTERRUPTED_SERIES ->
                InterruptedSeries.estimate(
                        days.panel(),
                        treated,
                        SalesYear.of(days.days(), treated.start(), treated.end(), festive)
                                .calendar(),
                        EffectOutcome.LEVEL);
        };
    }

    /** From the first day on, as far as it is known. */
    double[] expected() {
        return expected;
    }

    /** The way back; empty where it was not asked for and the action is long over, or nothing is known after it. */
    Optional<Recovery> told(LocalDate today) {
        boolean recent =
                question.to() != null && !question.to().plusDays(RECENT).isBefore(today);
        if (expected.length <= end || !(recent || question.asksForRecovery())) {
            return Optional.empty();
        }
        int latest = Math.max(end, expected.length - WEEK);
        LocalDate first = all.days().get(latest);
        // The days of the incident and of the way back are no measure of what is usual.
        Aligned apart = all.only(day -> day.isBefore(question.from()) || !day.isBefore(first));
        Intervention treated = Intervention.of(0, start, apart.days().size());
        Estimate<EffectEstimate> now = estimate(apart, treated);
        boolean mixed = now.findDoubt()
                .filter(doubt -> doubt.reason() == Doubt.Reason.NOT_IDENTIFIED)
                .isPresent();
        if (mixed) {
            now = estimate(apart, treated, day -> day.isBefore(first));
        }
        return now.find().map(known -> told(known, expected.length - latest, mixed));
    }

    private Recovery told(EffectEstimate now, int days, boolean mixed) {
        Interval interval = now.relativeInterval();
        boolean lost = shown.relativeInterval().upper() < 0;
        return new Recovery(
                1 + shown.relative(),
                1 + now.relative(),
                new Interval(1 + interval.lower(), 1 + interval.upper(), interval.level()),
                days,
                lost ? 1 - now.relative() / shown.relative() : null,
                backOn(),
                mixed
                        ? new Note(
                                "最近几天遇上大促或节假日，和恢复分不开，上面的比例里含它的影响",
                                "The last days fall into a festival; its effect is contained in that share")
                        : null,
                path());
    }

    private double actual(int day) {
        return all.panel().values()[0][day];
    }

    private double share(int from, int to) {
        double sum = 0;
        for (int day = from; day < to; day++) {
            sum += actual(day);
        }
        return sum / Arrays.stream(expected, from, to).sum();
    }

    private @Nullable LocalDate backOn() {
        for (int day = end; day + IN_A_ROW <= expected.length; day++) {
            if (share(day, day + IN_A_ROW) >= BACK) {
                return all.days().get(day);
            }
        }
        return null;
    }

    private List<Step> path() {
        List<Step> path = new ArrayList<>();
        for (int day = start; day < expected.length; day++) {
            path.add(new Step(all.days().get(day), actual(day), expected[day], share(day, day + 1)));
        }
        return path;
    }
}
