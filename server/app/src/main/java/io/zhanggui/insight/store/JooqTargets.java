package io.zhanggui.insight.store;

import static io.zhanggui.insight.store.generated.tables.TargetDay.TARGET_DAY;
import static io.zhanggui.insight.store.generated.tables.TargetItem.TARGET_ITEM;
import static io.zhanggui.insight.store.generated.tables.TargetMonth.TARGET_MONTH;
import static io.zhanggui.insight.store.generated.tables.TargetPlan.TARGET_PLAN;

import io.zhanggui.insight.targets.KeptPlan;
import io.zhanggui.insight.targets.TargetPlan;
import io.zhanggui.insight.targets.TargetPlan.Drivers;
import io.zhanggui.insight.targets.TargetPlan.ItemPart;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Plans of targets, every version. */
@Repository
public class JooqTargets {

    private final DSLContext tables;
    private final Clock clock;

    JooqTargets(DSLContext tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** The days of a plan that fall into a period: how many there are, and their amounts together. */
    public record DaySum(int days, BigDecimal amount) {}

    /**
     * A further version of a plan, in the caller's transaction; who is second waits, and is refused by the store where both
     * took the same number.
     */
    public void insert(Scope scope, TargetPlan plan, SortedMap<LocalDate, BigDecimal> days, UserId by, String reason) {
        Long id = tables.insertInto(TARGET_PLAN)
                .set(TARGET_PLAN.AGENCY_ID, scope.agency().value())
                .set(TARGET_PLAN.SHOP_ID, plan.shop().value())
                .set(TARGET_PLAN.METRIC, plan.metric())
                .set(TARGET_PLAN.PLAN_YEAR, plan.year())
                .set(TARGET_PLAN.VERSION, latestVersion(scope, plan) + 1)
                .set(TARGET_PLAN.REASON, reason)
                .set(TARGET_PLAN.BY_USER, by.value())
                .set(TARGET_PLAN.AT, clock.instant().atZone(Period.BEIJING).toOffsetDateTime())
                .returningResult(TARGET_PLAN.ID)
                .fetchOneInto(Long.class);
        insertMonths(Objects.requireNonNull(id), plan);
        tables.insertInto(TARGET_DAY, TARGET_DAY.PLAN_ID, TARGET_DAY.DAY, TARGET_DAY.AMOUNT)
                .valuesOfRows(days.entrySet().stream()
                        .map(day -> DSL.row(id, day.getKey(), day.getValue()))
                        .toList())
                .execute();
    }

    private void insertMonths(long id, TargetPlan plan) {
        plan.months().forEach((month, amount) -> {
            Drivers drivers = plan.drivers().get(month);
            tables.insertInto(TARGET_MONTH)
                    .set(TARGET_MONTH.PLAN_ID, id)
                    .set(TARGET_MONTH.FIRST_DAY, month.atDay(1))
                    .set(TARGET_MONTH.AMOUNT, amount)
                    .set(TARGET_MONTH.VISITORS, drivers == null ? null : drivers.visitors())
                    .set(TARGET_MONTH.BUYERS, drivers == null ? null : drivers.buyers())
                    .execute();
        });
        tables.insertInto(
                        TARGET_ITEM,
                        TARGET_ITEM.PLAN_ID,
                        TARGET_ITEM.FIRST_DAY,
                        TARGET_ITEM.ITEM,
                        TARGET_ITEM.TITLE,
                        TARGET_ITEM.AMOUNT)
                .valuesOfRows(plan.items().stream()
                        .map(part -> DSL.row(id, part.month().atDay(1), part.item(), part.title(), part.amount()))
                        .toList())
                .execute();
    }

    private int latestVersion(Scope scope, TargetPlan plan) {
        Integer latest = tables.select(DSL.max(TARGET_PLAN.VERSION))
                .from(TARGET_PLAN)
                .where(TARGET_PLAN.AGENCY_ID.eq(scope.agency().value()))
                .and(TARGET_PLAN.SHOP_ID.eq(plan.shop().value()))
                .and(TARGET_PLAN.METRIC.eq(plan.metric()))
                .and(TARGET_PLAN.PLAN_YEAR.eq(plan.year()))
                .fetchOneInto(Integer.class);
        return latest == null ? 0 : latest;
    }

    /** Every version, the newest first. */
    public List<KeptPlan> listVersions(Scope scope, String metric, int year) {
        return read(within(scope).and(TARGET_PLAN.METRIC.eq(metric)).and(TARGET_PLAN.PLAN_YEAR.eq(year)));
    }

    /** The versions that count, of all metrics, of the years a period touches; by metric. */
    public Map<String, List<KeptPlan>> listLatest(Scope scope, Period period) {
        Map<List<Object>, KeptPlan> latest = new LinkedHashMap<>();
        for (KeptPlan kept : read(within(scope)
                .and(TARGET_PLAN.PLAN_YEAR.between(
                        period.from().getYear(), period.to().minusDays(1).getYear())))) {
            TargetPlan plan = kept.plan();
            latest.putIfAbsent(List.of(plan.metric(), plan.year(), plan.shop()), kept);
        }
        Map<String, List<KeptPlan>> byMetric = new LinkedHashMap<>();
        latest.values()
                .forEach(kept -> byMetric.computeIfAbsent(kept.plan().metric(), metric -> new ArrayList<>())
                        .add(kept));
        return byMetric;
    }

    /** By the plan's number; a plan without a day in the period is absent. */
    public Map<Long, DaySum> sumDays(Collection<Long> plans, Period period) {
        Map<Long, DaySum> sums = new HashMap<>();
        tables.select(TARGET_DAY.PLAN_ID, DSL.count(), DSL.sum(TARGET_DAY.AMOUNT))
                .from(TARGET_DAY)
                .where(TARGET_DAY.PLAN_ID.in(plans))
                .and(TARGET_DAY.DAY.ge(period.from()))
                .and(TARGET_DAY.DAY.lt(period.to()))
                .groupBy(TARGET_DAY.PLAN_ID)
                .forEach(row -> sums.put(row.value1(), new DaySum(row.value2(), row.value3())));
        return sums;
    }

    private static Condition within(Scope scope) {
        return TARGET_PLAN.AGENCY_ID.eq(scope.agency().value()).and(TARGET_PLAN.SHOP_ID.in(scope.shopNumbers()));
    }

    /** The newest first; the months and items of all plans are read at once. */
    private List<KeptPlan> read(Condition condition) {
        List<? extends Record> plans = tables.selectFrom(TARGET_PLAN)
                .where(condition)
                .orderBy(TARGET_PLAN.VERSION.desc(), TARGET_PLAN.SHOP_ID, TARGET_PLAN.ID)
                .fetch();
        List<Long> ids = plans.stream().map(row -> row.get(TARGET_PLAN.ID)).toList();
        Map<Long, List<Record>> months = months(ids);
        Map<Long, List<ItemPart>> items = items(ids);
        return plans.stream()
                .map(row -> {
                    long id = row.get(TARGET_PLAN.ID);
                    return new KeptPlan(
                            id,
                            plan(row, months.getOrDefault(id, List.of()), items.getOrDefault(id, List.of())),
                            row.get(TARGET_PLAN.VERSION),
                            new UserId(row.get(TARGET_PLAN.BY_USER)),
                            row.get(TARGET_PLAN.AT).toInstant(),
                            row.get(TARGET_PLAN.REASON));
                })
                .toList();
    }

    private static TargetPlan plan(Record row, List<Record> months, List<ItemPart> items) {
        SortedMap<YearMonth, BigDecimal> amounts = new TreeMap<>();
        SortedMap<YearMonth, Drivers> drivers = new TreeMap<>();
        for (Record month : months) {
            YearMonth of = YearMonth.from(month.get(TARGET_MONTH.FIRST_DAY));
            amounts.put(of, month.get(TARGET_MONTH.AMOUNT));
            Long visitors = month.get(TARGET_MONTH.VISITORS);
            Long buyers = month.get(TARGET_MONTH.BUYERS);
            if (visitors != null && buyers != null) {
                drivers.put(of, new Drivers(visitors, buyers));
            }
        }
        return new TargetPlan(
                new ShopId(row.get(TARGET_PLAN.SHOP_ID)),
                row.get(TARGET_PLAN.METRIC),
                row.get(TARGET_PLAN.PLAN_YEAR),
                amounts,
                drivers,
                items);
    }

    private Map<Long, List<Record>> months(Collection<Long> plans) {
        Map<Long, List<Record>> months = new HashMap<>();
        tables.selectFrom(TARGET_MONTH)
                .where(TARGET_MONTH.PLAN_ID.in(plans))
                .forEach(row -> months.computeIfAbsent(row.get(TARGET_MONTH.PLAN_ID), plan -> new ArrayList<>())
                        .add(row));
        return months;
    }

    private Map<Long, List<ItemPart>> items(Collection<Long> plans) {
        Map<Long, List<ItemPart>> items = new HashMap<>();
        tables.selectFrom(TARGET_ITEM)
                .where(TARGET_ITEM.PLAN_ID.in(plans))
                .orderBy(TARGET_ITEM.FIRST_DAY, TARGET_ITEM.AMOUNT.desc(), TARGET_ITEM.ITEM)
                .forEach(row -> items.computeIfAbsent(row.get(TARGET_ITEM.PLAN_ID), plan -> new ArrayList<>())
                        .add(new ItemPart(
                                YearMonth.from(row.get(TARGET_ITEM.FIRST_DAY)),
                                row.get(TARGET_ITEM.ITEM),
                                row.get(TARGET_ITEM.TITLE),
                                row.get(TARGET_ITEM.AMOUNT))));
        return items;
    }
}
