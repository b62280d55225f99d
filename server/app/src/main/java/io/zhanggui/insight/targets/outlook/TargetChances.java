package io.zhanggui.insight.targets.outlook;

import io.zhanggui.insight.forecast.KnownPast;
import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.insight.series.SeriesReader;
import io.zhanggui.insight.targets.rules.Shape;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.stats.forecast.daily.DailyForecast;
import io.zhanggui.stats.forecast.daily.DailyOutlook;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which of a shop's months to come its past gives next to no chance. */
@Component
public class TargetChances {

    private static final double LEAST = 0.01;
    private static final double LEVEL = 0.9;
    private static final int PAST_YEARS = 4;
    private static final int FARTHEST_DAYS = 400;

    private final SeriesReader reader;
    private final Clock clock;
    private final SalesCalendar calendar = SalesCalendar.china();

    TargetChances(SeriesReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * A month whose chance is below one in a hundred.
     *
     * @param lower of what may be expected, nine times in ten, in the metric's unit
     * @param upper the same
     */
    public record Hopeless(YearMonth month, BigDecimal target, double lower, double upper) {}

    /**
     * None where the past is too short to tell.
     *
     * @param months of a metric whose days add up
     */
    public List<Hopeless> list(Scope shop, String metric, SortedMap<YearMonth, BigDecimal> months) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        SortedMap<YearMonth, BigDecimal> ahead = new TreeMap<>(months);
        ahead.keySet()
                .removeIf(month -> month.isBefore(YearMonth.from(today))
                        || month.atEndOfMonth().isAfter(today.plusDays(FARTHEST_DAYS)));
        Reach reach = ahead.isEmpty() ? null : reach(shop, metric, ahead, today);
        if (reach == null) {
            return List.of();
        }
        return ahead.keySet().stream()
                .map(month -> reach.month(month, null))
                .flatMap(row -> hopeless(row).stream())
                .toList();
    }

    private static Optional<Hopeless> hopeless(TargetAnswer.Row row) {
        TargetAnswer.Ahead foreseen = row.ahead();
        String month = row.month();
        if (foreseen == null || month == null || foreseen.chance() >= LEAST) {
            return Optional.empty();
        }
        return Optional.of(new Hopeless(YearMonth.parse(month), row.target(), foreseen.lower(), foreseen.upper()))
                .filter(found -> found.target().doubleValue() > found.upper());
    }

    private @Nullable Reach reach(Scope shop, String metric, SortedMap<YearMonth, BigDecimal> months, LocalDate today) {
        DailySeries read = reader.read(shop, metric, new Period(today.minusYears(PAST_YEARS), today))
                .trimmed();
        if (read.isEmpty()) {
            return null;
        }
        DailySeries past = KnownPast.of(read).series();
        LocalDate end = months.lastKey().plusMonths(1).atDay(1);
        int horizon = (int) (end.toEpochDay() - past.period().to().toEpochDay());
        DailyOutlook outlook = horizon < 1
                ? null
                : DailyForecast.of(past.from(), past.values(), horizon, LEVEL, calendar)
                        .find()
                        .orElse(null);
        Shape shape = Shape.of(months.firstKey().getYear(), past, calendar);
        return outlook == null ? null : new Reach(past, outlook, months, shape.byDay());
    }
}
