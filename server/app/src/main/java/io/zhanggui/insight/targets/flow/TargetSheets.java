package io.zhanggui.insight.targets.flow;

import io.zhanggui.insight.targets.TargetError;
import io.zhanggui.insight.targets.TargetPlan.ItemPart;
import io.zhanggui.insight.targets.TargetPlans;
import io.zhanggui.insight.targets.flow.TargetSheet.Month;
import io.zhanggui.insight.targets.flow.TargetSheet.Named;
import io.zhanggui.insight.targets.flow.TargetSheet.Sold;
import io.zhanggui.insight.targets.rules.Addition;
import io.zhanggui.insight.targets.rules.ItemSplit;
import io.zhanggui.insight.targets.rules.Proposal;
import io.zhanggui.insight.targets.rules.Shape;
import io.zhanggui.insight.targets.rules.TargetGrid.Cell;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.stats.calendar.SalesCalendar;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings targets together with what was sold, and proposes how to split them. */
@Component
public class TargetSheets {

    private static final int ITEM_DAYS = 91;

    private final TargetPlans plans;
    private final ShapeReader shapes;
    private final Metrics metrics;
    private final Clock clock;

    TargetSheets(TargetPlans plans, ShapeReader shapes, Metrics metrics, Clock clock) {
        this.plans = plans;
        this.shapes = shapes;
        this.metrics = metrics;
        this.clock = clock;
    }

    public TargetSheet read(Scope scope, String metric, int year) {
        MetricDefinition definition = metrics.get(scope.agency(), metric);
        LocalDate today = today();
        LocalDate first = LocalDate.of(year, 1, 1);
        Map<List<Object>, BigDecimal> actual = byMonth(scope, metric, first, earlier(first.plusYears(1), today));
        Map<List<Object>, BigDecimal> before = byMonth(scope, metric, first.minusYears(1), earlier(first, today));
        List<Sold> sold = new ArrayList<>();
        for (YearMonth month : months(year)) {
            for (long shop : scope.shopNumbers()) {
                sold.add(new Sold(
                        month, shop, actual.get(List.of(month, shop)), before.get(List.of(month.minusYears(1), shop))));
            }
        }
        return new TargetSheet(
                definition,
                Addition.of(definition),
                year,
                today,
                plans.list(scope, metric, year),
                months(year).stream().map(TargetSheets::month).toList(),
                sold);
    }

    /** How a proposal came about: the cells, and how many days of the shops' year were read from which year. */
    public record Proposed(List<Cell> cells, int fromLastYear, int fromEarlier, int evenDays) {}

    /**
     * Splits a total over months and shops.
     *
     * @param total in the metric's unit
     * @param weights of the months, in their order; null for the shape of the past
     */
    public Proposed propose(
            Scope scope, String metric, List<YearMonth> months, BigDecimal total, double @Nullable [] weights) {
        MetricDefinition definition = metrics.get(scope.agency(), metric);
        Addition addition = Addition.of(definition);
        if (!addition.adds()) {
            throw new Failure(TargetError.NOT_ADDITIVE, definition.zh());
        }
        int year = months.getFirst().getYear();
        SortedMap<Long, Shape> byShop = new TreeMap<>();
        for (long shop : scope.shopNumbers()) {
            byShop.put(shop, shapes.read(Scope.of(scope.agency(), new ShopId(shop)), metric, year));
        }
        List<Cell> cells = Proposal.split(
                addition.units(total),
                months,
                weights == null ? Proposal.monthWeights(months, byShop) : weights,
                byShop);
        int last = byShop.values().stream().mapToInt(Shape::fromLastYear).sum();
        int earlier = byShop.values().stream().mapToInt(Shape::fromEarlier).sum();
        int all = byShop.values().stream()
                .mapToInt(shape -> shape.weights().length)
                .sum();
        return new Proposed(cells, last, earlier, all - last - earlier);
    }

    /** A month's amount over the shop's items as they sold in the last 13 weeks; the smaller ones together. */
    public List<ItemPart> proposeItems(Scope shop, YearMonth month, BigDecimal amount) {
        LocalDate today = today();
        Period lately = new Period(today.minusDays(ITEM_DAYS), today);
        List<MetricRow> rows = metrics.ask(shop, MetricQuestion.of("item_sales", lately, "item", "title"))
                .rows();
        Map<String, ItemSplit.Selling> selling = new HashMap<>();
        for (MetricRow row : rows) {
            String item = row.dims().getOrDefault("item", "");
            double sold = row.value() == null ? 0 : row.value().doubleValue();
            selling.merge(
                    item,
                    new ItemSplit.Selling(item, row.dims().getOrDefault("title", ""), sold),
                    ItemSplit.Selling::together);
        }
        return ItemSplit.split(month, amount, Addition.of(metrics.get(shop.agency(), "pay_amount")), selling.values());
    }

    private Map<List<Object>, BigDecimal> byMonth(Scope scope, String metric, LocalDate from, LocalDate to) {
        Map<List<Object>, BigDecimal> found = new HashMap<>();
        if (from.isBefore(to)) {
            MetricQuestion question = MetricQuestion.of(metric, new Period(from, to), "month", "shop");
            for (MetricRow row : metrics.ask(scope, question).rows()) {
                BigDecimal value = row.value();
                String shop = row.dims().get("shop");
                if (value != null && shop != null) {
                    found.put(List.of(YearMonth.from(row.period().from()), Long.valueOf(shop)), value);
                }
            }
        }
        return found;
    }

    private static Month month(YearMonth month) {
        return new Month(
                month,
                SalesCalendar.china().listOccurrences(month.atDay(1), month.atEndOfMonth()).stream()
                        .filter(one -> YearMonth.from(one.date()).equals(month))
                        .map(one ->
                                new Named(one.festival().zh(), one.festival().en()))
                        .toList());
    }

    private static List<YearMonth> months(int year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.BEIJING);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
