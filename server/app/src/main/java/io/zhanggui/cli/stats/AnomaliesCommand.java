package io.zhanggui.cli.stats;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.anomaly.AlarmBudget;
import io.zhanggui.stats.anomaly.Finding;
import io.zhanggui.stats.anomaly.HistoryScan;
import io.zhanggui.stats.anomaly.Measure;
import io.zhanggui.stats.anomaly.Occasion;
import io.zhanggui.stats.anomaly.Rhythm;
import io.zhanggui.stats.anomaly.SalesYear;
import io.zhanggui.stats.anomaly.WatchPlan;
import io.zhanggui.stats.calendar.SalesCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stats anomalies}: what stands out in each series of a long table. */
@Command(name = "anomalies")
final class AnomaliesCommand extends StatsTool {

    private static final int DAYS = 7;
    private static final int MOST = 86_400;

    @Option(names = "--period")
    int period = DAYS;

    @Option(names = "--slots-per-day")
    int slotsPerDay = 1;

    @Option(names = "--false-alarms", converter = AboveZeroConverter.class)
    double falseAlarms = AlarmBudget.DEFAULT_PER_SHOP_MONTH;

    @Option(names = "--measure")
    @Nullable
    Measure measure;

    @Option(names = "--no-festivals")
    boolean withoutFestivals;

    @Spec
    @Nullable
    CommandSpec spec;

    AnomaliesCommand(Pipes pipes) {
        super(pipes);
    }

    private record Told(SeriesRows rows, Estimate<HistoryScan> scan) {}

    @Override
    void run(ToolOutput out) {
        require("--period", period, 1000);
        require("--slots-per-day", slotsPerDay, MOST);
        require("--false-alarms", falseAlarms, 100);
        List<SeriesRows> series = SeriesRows.of(
                read(InputColumn.text("series"), InputColumn.text("index"), InputColumn.numberOrNothing("value")));
        AlarmBudget budget = new AlarmBudget(falseAlarms, Math.max(1, series.size()));
        List<Told> all = series.parallelStream()
                .map(rows -> new Told(rows, scan(rows, budget)))
                .toList();
        Optional<Doubt> doubt =
                all.stream().flatMap(told -> told.scan().findDoubt().stream()).findFirst();
        if (doubt.isPresent() && all.stream().noneMatch(told -> told.scan().isKnown())) {
            refuse(out, doubt.get());
            return;
        }
        out.row("series", "index", "kind", "observed", "expected", "lower", "upper", "evidence");
        all.forEach(told -> write(out, told));
    }

    private Estimate<HistoryScan> scan(SeriesRows rows, AlarmBudget budget) {
        Rhythm rhythm = new Rhythm(slotsPerDay, period);
        return plan(rows, rhythm, budget)
                .flatMap(plan -> HistoryScan.of(plan, first(rows), occasions(rows, plan), rows.values()));
    }

    private Estimate<WatchPlan> plan(SeriesRows rows, Rhythm rhythm, AlarmBudget budget) {
        Measure chosen = measure == null ? measure(rows.values()) : measure;
        return chosen == Measure.REAL
                ? HistoryScan.noise(rhythm, rows.values()).map(noise -> WatchPlan.ofReal(rhythm, budget, noise))
                : Estimate.of(WatchPlan.of(chosen, rhythm, budget));
    }

    /** Whole numbers are counts, others amounts; with negative ones neither. */
    private static Measure measure(double... values) {
        if (Arrays.stream(values).anyMatch(value -> value < 0)) {
            return Measure.REAL;
        }
        boolean isWhole = Arrays.stream(values).allMatch(value -> Double.isNaN(value) || value == Math.rint(value));
        return isWhole ? Measure.COUNT : Measure.AMOUNT;
    }

    private static long first(SeriesRows rows) {
        return rows.first().map(LocalDate::toEpochDay).orElse(0L);
    }

    private LongFunction<Occasion> occasions(SeriesRows rows, WatchPlan plan) {
        boolean hasFestivals = rows.first().isPresent() && !withoutFestivals && plan.measure() != Measure.REAL;
        SalesYear year = new SalesYear(SalesCalendar.china());
        return index -> hasFestivals ? year.on(plan.rhythm(), index) : Occasion.NONE;
    }

    /** A series that cannot be watched has one line with the reason as its kind. */
    private static void write(ToolOutput out, Told told) {
        String name = told.rows().name();
        switch (told.scan()) {
            case Estimate.Known<HistoryScan> known -> {
                for (Finding finding : known.value().findings()) {
                    out.row(
                            name,
                            told.rows().labels().get((int) (finding.index() - first(told.rows()))),
                            finding.kind().code(),
                            finding.observed(),
                            finding.expected(),
                            finding.band().lower(),
                            finding.band().upper(),
                            finding.chance());
                }
            }
            case Estimate.Unknown<HistoryScan> unknown ->
                out.row(
                        name,
                        "",
                        unknown.doubt().reason().code(),
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN);
        }
    }

    private void require(String option, double value, double most) {
        if (!(value > 0 && value <= most) && spec != null) {
            String range = value > 0 ? " 至多 " + most + "  " + option + " is at most " + most : " 要大于 0  is above 0";
            throw new ParameterException(spec.commandLine(), option + range);
        }
    }
}
