package io.zhanggui.cli.stats;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.stats.forecast.Forecast;
import io.zhanggui.stats.forecast.Forecast.Step;
import io.zhanggui.stats.forecast.daily.DailyForecast;
import io.zhanggui.stats.forecast.daily.DailyOutlook;
import io.zhanggui.stats.forecast.daily.PlannedEffect;
import io.zhanggui.stats.forecast.daily.Promotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stats forecast}: each series of a long table goes on, with an interval. */
@Command(name = "forecast")
final class ForecastCommand extends StatsTool {

    @Option(names = "--horizon", required = true)
    int horizon;

    @Option(names = "--period", split = ",")
    int[] periods = {1};

    @Option(names = "--level", converter = LevelConverter.class)
    double level = 0.95;

    @Option(names = "--method")
    ForecastChoice method = ForecastChoice.auto;

    @Option(names = "--calendar")
    @Nullable
    CalendarChoice calendar;

    @Option(names = "--events")
    @Nullable
    Path events;

    @Spec
    @Nullable
    CommandSpec spec;

    ForecastCommand(Pipes pipes) {
        super(pipes);
    }

    private record Told(String name, Estimate<Forecast> forecast) {}

    @Override
    void run(ToolOutput out) {
        requireAtLeastOne("--horizon", horizon);
        for (int period : periods) {
            requireAtLeastOne("--period", period);
        }
        PromotionFile promotions = events == null ? PromotionFile.NONE : PromotionFile.read(events);
        InputTable table =
                read(InputColumn.text("series"), InputColumn.text("index"), InputColumn.numberOrNothing("value"));
        List<Told> all = SeriesRows.of(table).parallelStream()
                .map(rows -> new Told(rows.name(), ahead(rows, promotions.of(rows.name()))))
                .toList();
        Optional<Doubt> doubt = all.stream()
                .flatMap(told -> told.forecast().findDoubt().stream())
                .findFirst();
        if (doubt.isPresent() && all.stream().noneMatch(told -> told.forecast().isKnown())) {
            refuse(out, doubt.get());
            return;
        }
        out.row("series", "step", "mean", "lower", "upper", "method");
        all.forEach(told -> write(out, told));
    }

    private Estimate<Forecast> ahead(SeriesRows rows, List<Promotion> promotions) {
        if (calendar == null && events == null) {
            return method.ahead(rows.values(), horizon, level, periods);
        }
        SalesCalendar chosen = calendar == null ? SalesCalendar.plain() : calendar.calendar();
        return rows.first()
                .map(first -> DailyForecast.of(first, rows.values(), horizon, level, chosen, promotions)
                        .map(ForecastCommand::forecast))
                .orElseGet(() -> Estimate.none(
                        Doubt.Reason.OUT_OF_DOMAIN,
                        "按日历或活动预测时 index 要是每天的日期，如 2026-11-11；序列：" + rows.name(),
                        "with a calendar or events the index is the date of each day, such as 2026-11-11; series: "
                                + rows.name()));
    }

    /** The method says of each coming promotion where its effect comes from. */
    private static Forecast forecast(DailyOutlook outlook) {
        StringBuilder method = new StringBuilder(outlook.method());
        for (PlannedEffect effect : outlook.promotions()) {
            method.append(String.format(
                    Locale.ROOT,
                    " + %s x%.3f (%s)",
                    effect.promotion().kind(),
                    effect.factor(),
                    switch (effect.origin()) {
                        case LEARNED -> "learned from " + effect.timesSeen();
                        case STATED -> "stated";
                        case UNKNOWN -> "unknown, adds nothing";
                    }));
        }
        return new Forecast(method.toString(), outlook.forecast().steps());
    }

    /** A series that cannot be told has one line without figures and the reason in place of the method. */
    private static void write(ToolOutput out, Told told) {
        switch (told.forecast()) {
            case Estimate.Known<Forecast> known -> {
                for (Step step : known.value().steps()) {
                    out.row(
                            told.name(),
                            step.number(),
                            step.mean(),
                            step.interval().lower(),
                            step.interval().upper(),
                            known.value().method());
                }
            }
            case Estimate.Unknown<Forecast> unknown ->
                out.row(
                        told.name(),
                        "",
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        unknown.doubt().reason().code());
        }
    }

    private void requireAtLeastOne(String option, int value) {
        if (value < 1 && spec != null) {
            throw new ParameterException(spec.commandLine(), option + " 至少是 1  " + option + " is at least 1");
        }
    }
}
