package io.zhanggui.insight.report.flow;

import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.insight.series.SeriesReader;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.regression.ErrorKind;
import io.zhanggui.stats.regression.LeastSquares;
import io.zhanggui.stats.regression.LeastSquaresFit;
import io.zhanggui.stats.regression.OutlierRule;
import io.zhanggui.stats.regression.Outliers;
import io.zhanggui.stats.regression.RegressionData;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Daily amount paid on what drives it; the outlier rule is a constant, so nobody chooses it after the fit. */
@Component
final class DailyRegression {

    static final String WEEKEND = "weekend";
    static final String TREND = "trend";

    private static final OutlierRule RULE = OutlierRule.MAD;
    private static final List<String> DRIVERS = List.of("item_visitors", "ad_spend");
    private static final int LEAST_DAYS = 28;
    private static final double LEVEL = 0.95;

    /** @param removed the days the rule left out */
    record Fitted(LeastSquaresFit fit, List<LocalDate> removed) {}

    private final SeriesReader series;

    DailyRegression(SeriesReader series) {
        this.series = series;
    }

    Estimate<Fitted> fit(Scope scope, Period period) {
        DailySeries sales = series.readFullest(scope, "pay_amount", period);
        Map<String, DailySeries> drivers = new LinkedHashMap<>();
        for (String key : DRIVERS) {
            DailySeries driver = series.readFullest(scope, key, period);
            if (driver.known() * 2 > sales.known()) {
                drivers.put(key, driver);
            }
        }
        int[] days = IntStream.range(0, sales.values().length)
                .filter(day -> Double.isFinite(sales.values()[day])
                        && drivers.values().stream().allMatch(driver -> Double.isFinite(driver.values()[day])))
                .toArray();
        if (days.length < LEAST_DAYS) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "有数据的只有 %d 天，至少要 %d 天".formatted(days.length, LEAST_DAYS),
                    "only %d days are known, %d are needed".formatted(days.length, LEAST_DAYS));
        }
        return Outliers.remove(data(sales, drivers, days), RULE)
                .flatMap(outliers -> LeastSquares.fit(outliers.kept(), ErrorKind.HC3, LEVEL)
                        .map(fit -> new Fitted(
                                fit,
                                outliers.removed().stream()
                                        .map(row -> sales.day(days[row.row()]))
                                        .toList())));
    }

    private static RegressionData data(DailySeries sales, Map<String, DailySeries> drivers, int[] days) {
        List<String> names = new ArrayList<>(drivers.keySet());
        List<double[]> columns = new ArrayList<>();
        drivers.values().forEach(driver -> columns.add(at(driver, days)));
        names.add(WEEKEND);
        columns.add(IntStream.of(days)
                .mapToDouble(day -> isWeekend(sales.day(day)) ? 1 : 0)
                .toArray());
        names.add(TREND);
        columns.add(IntStream.of(days).asDoubleStream().toArray());
        return RegressionData.of(at(sales, days), names, columns.toArray(double[][]::new));
    }

    private static double[] at(DailySeries series, int[] days) {
        return IntStream.of(days).mapToDouble(day -> series.values()[day]).toArray();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
