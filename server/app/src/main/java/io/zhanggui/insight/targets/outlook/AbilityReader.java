package io.zhanggui.insight.targets.outlook;

import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.insight.series.SeriesReader;
import io.zhanggui.insight.targets.rules.Ability;
import io.zhanggui.insight.targets.rules.Feasibility;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a shop has shown it can do. */
@Component
public class AbilityReader {

    private static final int YEARS = 3;
    private static final int RECENT = 28;

    private final SeriesReader reader;
    private final Metrics metrics;
    private final Clock clock;

    AbilityReader(SeriesReader reader, Metrics metrics, Clock clock) {
        this.reader = reader;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** By what was paid up to yesterday. */
    public Feasibility read(Scope shop) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        return read(shop, reader.read(shop, "pay_amount", new Period(today.minusYears(YEARS), today)));
    }

    /** @param sales of the shop by day, up to the last day that counts */
    public Feasibility read(Scope shop, DailySeries sales) {
        LocalDate end = sales.period().to();
        Period past = new Period(end.minusYears(YEARS), end);
        Period recent = new Period(end.minusDays(RECENT), end);
        Ability ability =
                Ability.of(reader.read(shop, "item_visitors", past), reader.read(shop, "pay_conversion", past), sales);
        DailySeries spend = reader.read(shop, "ad_spend", recent);
        return new Feasibility(
                shop.onlyShop().value(),
                ability,
                value(shop, "ad_cpc", recent),
                spend.known() == 0
                        ? null
                        : Arrays.stream(spend.values())
                                .filter(Double::isFinite)
                                .average()
                                .orElseThrow(),
                stockWorth(shop, recent));
    }

    /** The latest stock at what a piece brought lately. */
    private @Nullable Double stockWorth(Scope shop, Period recent) {
        DailySeries stock = reader.read(shop, "stock_units", recent).trimmed();
        Double sales = value(shop, "item_sales", recent);
        Double units = value(shop, "item_units", recent);
        return stock.isEmpty() || sales == null || units == null || units == 0
                ? null
                : stock.values()[stock.values().length - 1] * sales / units;
    }

    private @Nullable Double value(Scope shop, String metric, Period period) {
        BigDecimal value = metrics.ask(shop, MetricQuestion.of(metric, period))
                .rows()
                .getFirst()
                .value();
        return value == null ? null : value.doubleValue();
    }
}
