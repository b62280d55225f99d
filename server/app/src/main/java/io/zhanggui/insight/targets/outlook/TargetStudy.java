package io.zhanggui.insight.targets.outlook;

import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.StudyMethod;
import io.zhanggui.insight.StudyProgress;
import io.zhanggui.insight.forecast.KnownPast;
import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.insight.series.SeriesReader;
import io.zhanggui.insight.targets.TargetPlans;
import io.zhanggui.insight.targets.outlook.TargetAnswer.Row;
import io.zhanggui.insight.targets.outlook.TargetAnswer.Words;
import io.zhanggui.insight.targets.outlook.TargetQuestion.PlannedCell;
import io.zhanggui.insight.targets.rules.Addition;
import io.zhanggui.insight.targets.rules.Feasibility;
import io.zhanggui.insight.targets.rules.Shape;
import io.zhanggui.insight.targets.rules.Warning;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.stats.forecast.daily.DailyForecast;
import io.zhanggui.stats.forecast.daily.DailyOutlook;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was sold, lets the engine go on, and lays both beside the targets. */
@Component
final class TargetStudy implements StudyMethod<TargetQuestion> {

    private static final double LEVEL = 0.9;
    private static final int PAST_YEARS = 4;

    /** Each shop is foreseen by itself; of more, only all together. */
    private static final int MOST_SHOPS = 12;

    private final Metrics metrics;
    private final SeriesReader reader;
    private final TargetPlans plans;
    private final AbilityReader abilities;
    private final Clock clock;
    private final SalesCalendar calendar = SalesCalendar.china();

    TargetStudy(Metrics metrics, SeriesReader reader, TargetPlans plans, AbilityReader abilities, Clock clock) {
        this.metrics = metrics;
        this.reader = reader;
        this.plans = plans;
        this.abilities = abilities;
        this.clock = clock;
    }

    @Override
    public StudyKind kind() {
        return StudyKind.TARGET;
    }

    @Override
    public Class<TargetQuestion> question() {
        return TargetQuestion.class;
    }

    @Override
    public Estimate<TargetAnswer> answer(Scope scope, TargetQuestion question, StudyProgress progress) {
        MetricDefinition metric = metrics.get(scope.agency(), Objects.requireNonNull(question.metric()));
        if (!Addition.of(metric).adds()) {
            return Estimate.none(
                    Doubt.Reason.OUT_OF_DOMAIN,
                    "“" + metric.zh() + "”的各日不能相加，不能推算合计；请看支付金额一类的指标",
                    "days of \"" + metric.en() + "\" do not add up; ask about an amount");
        }
        List<PlannedCell> cells = cells(scope, question);
        if (cells.isEmpty()) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    question.year() + " 年还没有目标：请先填各月目标",
                    "there is no target of " + question.year() + " yet: enter the months first");
        }
        return look(scope, metric, cells, progress);
    }

    private List<PlannedCell> cells(Scope scope, TargetQuestion question) {
        List<PlannedCell> given = Objects.requireNonNull(question.cells()).stream()
                .filter(cell -> scope.shops().contains(new ShopId(cell.shop())))
                .toList();
        if (!given.isEmpty()) {
            return given;
        }
        return plans
                .list(scope, Objects.requireNonNull(question.metric()), Objects.requireNonNull(question.year()))
                .stream()
                .flatMap(kept -> kept.plan().months().entrySet().stream()
                        .map(month -> new PlannedCell(
                                month.getKey(), kept.plan().shop().value(), month.getValue())))
                .toList();
    }

    private Estimate<TargetAnswer> look(
            Scope scope, MetricDefinition metric, List<PlannedCell> cells, StudyProgress progress) {
        SortedMap<Long, SortedMap<YearMonth, BigDecimal>> byShop = new TreeMap<>();
        SortedMap<YearMonth, BigDecimal> together = new TreeMap<>();
        for (PlannedCell cell : cells) {
            byShop.computeIfAbsent(cell.shop(), shop -> new TreeMap<>())
                    .merge(cell.month(), cell.amount(), BigDecimal::add);
            together.merge(cell.month(), cell.amount(), BigDecimal::add);
        }
        Set<ShopId> shops = byShop.keySet().stream().map(ShopId::new).collect(Collectors.toSet());
        Scope all = new Scope(scope.agency(), shops);
        Seen seen = seen(all, metric, together);
        if (seen == null) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "没有“" + metric.zh() + "”的数据：请先导入订单或对应报表",
                    "there is no data of \"" + metric.en() + "\": import orders or its report first");
        }
        List<Row> rows = new ArrayList<>();
        rows.add(seen.reach().year(null));
        together.keySet().forEach(month -> rows.add(seen.reach().month(month, null)));
        List<Warning> warnings = new ArrayList<>();
        if (shops.size() <= MOST_SHOPS) {
            byShop.forEach((shop, months) -> {
                progress.report(
                        0.2 + 0.7 * warnings.size() / (warnings.size() + 10.0),
                        "推算店铺 " + shop,
                        "looking ahead from shop " + shop);
                Scope alone = Scope.of(scope.agency(), new ShopId(shop));
                Seen own = shops.size() == 1 ? seen : seen(alone, metric, months);
                if (own != null) {
                    tell(alone, metric, own, shops.size() > 1, rows, warnings);
                }
            });
        }
        return Estimate.of(told(metric, seen, rows, warnings));
    }

    private void tell(
            Scope shop, MetricDefinition metric, Seen seen, boolean apart, List<Row> rows, List<Warning> warnings) {
        long number = shop.onlyShop().value();
        Feasibility feasibility = abilities.read(shop, seen.past());
        YearMonth next = YearMonth.from(seen.past().period().to());
        Reach reach = seen.reach();
        if (apart) {
            rows.add(reach.year(number));
        }
        for (YearMonth month : reach.months().keySet()) {
            Row row = reach.month(month, number);
            if (apart) {
                rows.add(row);
            }
            if (!month.isBefore(next) && metric.key().equals("pay_amount")) {
                warnings.addAll(
                        feasibility.check(month, row.target().doubleValue(), row.lastYear(), month.equals(next)));
            }
        }
        if (metric.key().equals("pay_amount")) {
            warnings.addAll(feasibility.unknowns());
        }
    }

    /** What was seen of a series and how it goes on. */
    private record Seen(
            DailySeries past,
            Reach reach,
            @Nullable String method,
            @Nullable Doubt doubt) {}

    private @Nullable Seen seen(Scope scope, MetricDefinition metric, SortedMap<YearMonth, BigDecimal> months) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        DailySeries read = reader.read(scope, metric.key(), new Period(today.minusYears(PAST_YEARS), today))
                .trimmed();
        if (read.isEmpty()) {
            return null;
        }
        DailySeries past = KnownPast.of(read).series();
        LocalDate end = months.lastKey().plusMonths(1).atDay(1);
        int horizon = (int) (end.toEpochDay() - past.period().to().toEpochDay());
        Estimate<DailyOutlook> outlook = horizon < 1
                ? Estimate.none(Doubt.Reason.OUT_OF_DOMAIN, "各月都已过去", "all months are over")
                : DailyForecast.of(past.from(), past.values(), horizon, LEVEL, calendar);
        Shape shape = Shape.of(months.firstKey().getYear(), past, calendar);
        DailyOutlook known = outlook.find().orElse(null);
        return new Seen(
                past,
                new Reach(past, known, months, shape.byDay()),
                known == null ? null : known.method(),
                horizon < 1 ? null : outlook.findDoubt().orElse(null));
    }

    private static TargetAnswer told(MetricDefinition metric, Seen seen, List<Row> rows, List<Warning> warnings) {
        Doubt doubt = seen.doubt();
        int year = seen.reach().months().firstKey().getYear();
        return new TargetAnswer(
                metric.key(),
                metric.zh(),
                metric.en(),
                metric.unit().name().toLowerCase(Locale.ROOT),
                year,
                seen.past().period().to().minusDays(1),
                Answering.sentence(year, rows.getFirst(), metric.unit(), warnings),
                rows,
                warnings,
                seen.method(),
                doubt == null ? null : new Words(doubt.zh(), doubt.en()));
    }
}
