package io.zhanggui.insight.budget;

import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads, day by day, what was spent on each channel and what the shop sold. */
@Component
final class SpendReader {

    private final Metrics metrics;

    SpendReader(Metrics metrics) {
        this.metrics = metrics;
    }

    /**
     * Days of figures; NaN where a day is not known. A channel without a row on a day that has ad reports spent nothing
     * on it, as the reports leave out what did not run.
     *
     * @param spend by channel, yuan
     * @param absent by channel, days taken for nothing spent
     */
    record Days(LocalDate from, double[] response, Map<String, double[]> spend, Map<String, Integer> absent) {}

    /** @param product whose plans; null for the products */
    Days read(Scope scope, String response, Period period, @Nullable String product) {
        MetricAnswer sales = metrics.ask(scope, MetricQuestion.of(response, period, "day"));
        MetricAnswer ads = metrics.ask(
                scope,
                product == null
                        ? MetricQuestion.of("ad_spend", period, "day", "product")
                        : MetricQuestion.of("ad_spend", period, "day", "product", "plan"));
        double[] base = zerosWhereKnown(period, ads);
        Map<String, double[]> spend = new LinkedHashMap<>();
        for (MetricRow row : ads.rows()) {
            String channel = channel(row, product);
            if (channel != null) {
                put(spend.computeIfAbsent(channel, name -> holes(period)), period, row);
            }
        }
        Map<String, Integer> absent = new LinkedHashMap<>();
        spend.forEach((channel, days) -> absent.put(channel, fill(days, base)));
        double[] sold = zerosWhereKnown(period, sales);
        sales.rows().forEach(row -> put(sold, period, row));
        return new Days(period.from(), sold, spend, absent);
    }

    private static @Nullable String channel(MetricRow row, @Nullable String product) {
        String itsProduct = row.dims().getOrDefault("product", "");
        if (product == null) {
            return itsProduct.isBlank() ? null : itsProduct;
        }
        String plan = row.dims().getOrDefault("plan", "");
        return product.equals(itsProduct) && !plan.isBlank() ? plan : null;
    }

    private static double[] holes(Period period) {
        double[] days = new double[(int) period.days()];
        Arrays.fill(days, Double.NaN);
        return days;
    }

    private static double[] zerosWhereKnown(Period period, MetricAnswer answer) {
        double[] days = new double[(int) period.days()];
        answer.missingDays().forEach(day -> days[place(period, day)] = Double.NaN);
        return days;
    }

    private static int place(Period period, LocalDate day) {
        return (int) ChronoUnit.DAYS.between(period.from(), day);
    }

    private static void put(double[] days, Period period, MetricRow row) {
        BigDecimal value = row.value();
        days[place(period, row.period().from())] = value == null ? Double.NaN : value.doubleValue();
    }

    private static int fill(double[] days, double[] base) {
        int filled = 0;
        for (int day = 0; day < days.length; day++) {
            if (Double.isNaN(days[day])) {
                days[day] = base[day];
                filled += Double.isNaN(base[day]) ? 0 : 1;
            }
        }
        return filled;
    }
}
