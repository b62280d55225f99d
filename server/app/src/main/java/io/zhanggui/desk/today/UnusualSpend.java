package io.zhanggui.desk.today;

import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.anomaly.AlarmBudget;
import io.zhanggui.stats.anomaly.Finding;
import io.zhanggui.stats.anomaly.HistoryScan;
import io.zhanggui.stats.anomaly.Measure;
import io.zhanggui.stats.anomaly.Rhythm;
import io.zhanggui.stats.anomaly.SalesYear;
import io.zhanggui.stats.anomaly.WatchPlan;
import io.zhanggui.stats.calendar.SalesCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ad spend of the last known days that the past does not explain, shop by shop and product by product. */
@Component
@Order(7)
final class UnusualSpend implements DutySource {

    private static final String KEY = "ad_spend";
    private static final Note TITLE = new Note("推广花费异常", "Unusual ad spend");
    private static final String PAGE = "/board?metric=ad_spend";
    private static final int LEARNT_DAYS = 120;
    private static final int LATELY_DAYS = 3;
    private static final int SHOWN_DAYS = 14;

    private record Campaigns(long shop, String product) {}

    private record Odd(Campaigns of, Finding finding) {}

    private final Metrics metrics;
    private final SalesYear year = new SalesYear(SalesCalendar.china());

    UnusualSpend(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public Duty look(Scope scope, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        Period days = new Period(today.minusDays(LEARNT_DAYS), today.plusDays(1));
        MetricAnswer answer = metrics.ask(scope, MetricQuestion.of("ad_spend", days, "day", "shop", "product"));
        Map<Campaigns, double[]> series = series(answer, days);
        LocalDate last = lastKnown(answer);
        if (last == null) {
            return Duty.unknown(
                    KEY,
                    TITLE,
                    new Note("近 120 天没有推广数据", "no ad reports of the last 120 days are loaded"),
                    new Note("导入万相台、直通车等推广报表", "Import the ad reports"),
                    "/data/imports");
        }
        List<Odd> odd = new ArrayList<>();
        boolean told = false;
        for (Map.Entry<Campaigns, double[]> one : series.entrySet()) {
            Estimate<HistoryScan> scan = scan(one.getValue(), days.from(), last, series.size());
            told |= scan.isKnown();
            scan.find()
                    .ifPresent(found -> found.findings().stream()
                            .filter(finding -> finding.index() > last.toEpochDay() - LATELY_DAYS)
                            .reduce((first, second) -> second)
                            .ifPresent(finding -> odd.add(new Odd(one.getKey(), finding))));
        }
        LocalDateTime knownAt = last.plusDays(1).atStartOfDay();
        if (!told) {
            return Duty.unknown(
                    KEY,
                    TITLE,
                    new Note("推广数据还太短，不能判断异常", "too few days of ad reports to tell what is unusual"),
                    new Note("至少要三周的日报", "Three weeks of daily reports are needed"),
                    "/data/imports");
        }
        return odd.isEmpty()
                ? Duty.fine(KEY, TITLE, new Note("推广花费在平时的范围内", "ad spend is within its ordinary range"), knownAt, PAGE)
                : told(odd, knownAt);
    }

    private static Duty told(List<Odd> odd, LocalDateTime knownAt) {
        Odd first = odd.getFirst();
        return new Duty(
                KEY,
                TITLE,
                Urgency.TODAY,
                new Note(
                        odd.size() + " 个推广产品的花费反常；" + first.of().product() + "："
                                + first.finding().zh(),
                        odd.size() + " ad products spend unusually; "
                                + first.of().product() + ": " + first.finding().en()),
                new Note("核对预算、出价和投放时段", "Check budgets, bids and hours"),
                odd.size(),
                knownAt,
                PAGE,
                new Duty.Rows(
                                List.of(
                                        new Note("推广产品", "Product"),
                                        new Note("日期", "Day"),
                                        new Note("花费（元）", "Spend (yuan)"),
                                        new Note("平时（元）", "Expected (yuan)")),
                                odd.stream()
                                        .map(each -> Arrays.<@Nullable String>asList(
                                                each.of().product(),
                                                LocalDate.ofEpochDay(
                                                                each.finding().index())
                                                        .toString(),
                                                yuan(each.finding().observed()),
                                                yuan(each.finding().expected())))
                                        .toList())
                        .withPages(odd.stream().map(UnusualSpend::page).toList())
                        .ofShops(odd.stream().map(each -> each.of().shop()).toList()));
    }

    /** The two weeks up to the day, by day, of that shop. */
    private static String page(Odd odd) {
        LocalDate day = LocalDate.ofEpochDay(odd.finding().index());
        return PAGE + "&shop=" + odd.of().shop() + "&from=" + day.minusDays(SHOWN_DAYS - 1) + "&to=" + day.plusDays(1);
    }

    private static @Nullable String yuan(double value) {
        return Double.isNaN(value)
                ? null
                : BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private Estimate<HistoryScan> scan(double[] values, LocalDate first, LocalDate last, int products) {
        WatchPlan plan = WatchPlan.of(Measure.AMOUNT, Rhythm.DAILY, AlarmBudget.ofSeries(products));
        int until = (int) ChronoUnit.DAYS.between(first, last) + 1;
        return HistoryScan.of(
                plan, first.toEpochDay(), index -> year.on(Rhythm.DAILY, index), Arrays.copyOf(values, until));
    }

    private static Map<Campaigns, double[]> series(MetricAnswer answer, Period days) {
        Map<Campaigns, double[]> series =
                new TreeMap<>(Comparator.comparing(Campaigns::product).thenComparingLong(Campaigns::shop));
        for (MetricRow row : answer.rows()) {
            Campaigns of = new Campaigns(
                    Long.parseLong(row.dims().getOrDefault("shop", "0")),
                    row.dims().getOrDefault("product", ""));
            double[] values = series.computeIfAbsent(of, unseen -> {
                double[] unknown = new double[(int) days.days()];
                Arrays.fill(unknown, Double.NaN);
                return unknown;
            });
            BigDecimal value = row.value();
            if (value != null) {
                values[(int) ChronoUnit.DAYS.between(days.from(), row.period().from())] = value.doubleValue();
            }
        }
        return series;
    }

    private static @Nullable LocalDate lastKnown(MetricAnswer answer) {
        return answer.rows().stream()
                .filter(row -> row.value() != null)
                .map(row -> row.period().from())
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
