package io.zhanggui.insight.effect;

import io.zhanggui.insight.effect.EffectAnswer.Day;
import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.stats.Interval;
import io.zhanggui.stats.effect.EffectEstimate;
import io.zhanggui.stats.effect.EffectScale;
import io.zhanggui.stats.effect.WindowEffect;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The chart's days: what was, what would have been, and how sure that is. */
final class ChartDays {

    private final EffectQuestion question;
    private final DailySeries actual;
    private final LocalDate end;
    private final Map<LocalDate, Double> expected = new HashMap<>();
    private final Map<LocalDate, Interval> bands = new HashMap<>();

    ChartDays(EffectQuestion question, DailySeries actual, LocalDate end) {
        this.question = question;
        this.actual = actual;
        this.end = end;
    }

    /** Takes what would have been from the first of these days on; later words replace earlier ones. */
    void expect(List<LocalDate> days, double[] values) {
        for (int i = 0; i < values.length; i++) {
            expected.put(days.get(i), values[i]);
        }
    }

    void band(LocalDate from, LocalDate to, EffectEstimate effect, int days) {
        from.datesUntil(to)
                .forEach(day -> band(
                        day,
                        effect.scale(),
                        effect.relative(),
                        effect.relativeInterval(),
                        effect.total() / days,
                        new Interval(
                                effect.totalInterval().lower() / days,
                                effect.totalInterval().upper() / days,
                                EffectOutcome.LEVEL)));
    }

    void band(List<LocalDate> days, WindowEffect window, EffectScale scale) {
        int length = window.end() - window.start();
        for (LocalDate day : days.subList(window.start(), window.end())) {
            band(
                    day,
                    scale,
                    window.relative(),
                    window.relativeInterval(),
                    window.total() / length,
                    new Interval(
                            window.totalInterval().lower() / length,
                            window.totalInterval().upper() / length,
                            EffectOutcome.LEVEL));
        }
    }

    /** A stronger effect means that less was to be expected, and the other way round. */
    private void band(
            LocalDate day,
            EffectScale scale,
            double relative,
            Interval relativeInterval,
            double daily,
            Interval dailyInterval) {
        Double level = expected.get(day);
        if (level == null) {
            return;
        }
        bands.put(
                day,
                scale == EffectScale.LOG
                        ? new Interval(
                                level * (1 + relative) / (1 + relativeInterval.upper()),
                                level * (1 + relative) / (1 + relativeInterval.lower()),
                                EffectOutcome.LEVEL)
                        : new Interval(
                                level + daily - dailyInterval.upper(),
                                level + daily - dailyInterval.lower(),
                                EffectOutcome.LEVEL));
    }

    List<Day> days() {
        return actual.period()
                .from()
                .datesUntil(actual.period().to())
                .map(this::day)
                .toList();
    }

    private Day day(LocalDate day) {
        double value = actual.on(day);
        @Nullable Interval band = bands.get(day);
        return new Day(
                day,
                Double.isFinite(value) ? value : null,
                expected.get(day),
                band == null ? null : band.lower(),
                band == null ? null : band.upper(),
                phase(day));
    }

    private String phase(LocalDate day) {
        if (day.isBefore(question.from())) {
            return question.promotesOn(day) ? "waiting" : "before";
        }
        return day.isBefore(end) ? "during" : "after";
    }
}
