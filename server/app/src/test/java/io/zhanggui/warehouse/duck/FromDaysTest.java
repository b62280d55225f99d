package io.zhanggui.warehouse.duck;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.Aggregate.Condition;
import io.zhanggui.warehouse.Aggregate.Function;
import io.zhanggui.warehouse.FactAnswer;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.FactQuestion.By;
import io.zhanggui.warehouse.FactQuestion.Filter;
import io.zhanggui.warehouse.FactQuestion.Grain;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.LoadId;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import io.zhanggui.warehouse.Relation;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is put together from days is what the statement for the whole says, also after loads and undoings. */
class FromDaysTest {

    private static final ShopId ONE = new ShopId(1);
    private static final ShopId OTHER = new ShopId(2);
    private static final Scope BOTH = new Scope(new AgencyId(1), Set.of(ONE, OTHER));
    private static final LocalDate FIRST = LocalDate.parse("2025-11-20");
    private static final int DAYS = 230;
    private static final List<Condition> PAID = List.of(new Condition("paid_at", Condition.Test.KNOWN, null));
    private static final List<Aggregate> AGGREGATES = List.of(
            new Aggregate("orders", Function.COUNT, null, List.of()),
            new Aggregate("paid_orders", Function.COUNT, null, PAID),
            new Aggregate("paid", Function.SUM, "paid", PAID),
            new Aggregate("kept", Function.SUM, "kept_now", PAID),
            new Aggregate("buyers", Function.COUNT_DISTINCT, "buyer", PAID),
            new Aggregate("hours", Function.SUM, "ship_hours", List.of()),
            new Aggregate("mean_hours", Function.AVERAGE, "ship_hours", List.of()),
            new Aggregate("deviation", Function.DEVIATION, "ship_hours", List.of()),
            new Aggregate("least", Function.MIN, "ship_hours", List.of()),
            new Aggregate("most", Function.MAX, "paid", List.of()),
            new Aggregate("last", Function.LAST, "total", List.of()));
    private static final List<Grain> GRAINS =
            List.of(Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR, Grain.WEEKDAY);

    @TempDir
    Path folder;

    private final Random random = new Random(11);
    private DuckStore store;
    private Loads loads;
    private DuckFacts facts;

    @BeforeEach
    void open() {
        store = new DuckStore(folder, new WarehouseSettings("400MB", 2));
        loads = new DuckLoads(store, Clock.systemUTC(), news -> {});
        facts = new DuckFacts(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** Orders of some days; a third is not paid, and some days are without. */
    private LoadId load(ShopId shop, String name, int orders) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int order = 0; order < orders; order++) {
            // No two orders at the same moment, so that the latest of a day is one.
            LocalDateTime at = FIRST.plusDays(random.nextInt(DAYS) / 3 * 3L)
                    .atStartOfDay()
                    .plusSeconds(random.nextInt(80_000))
                    .plusNanos(1000L * (order + 1000 * shop.value()));
            Map<String, Object> row = new HashMap<>();
            row.put("order_no", name + order);
            row.put("status", "交易成功");
            row.put("created_at", GivenRows.micros(at));
            row.put("total", 100L + random.nextInt(9000));
            row.put("province", random.nextInt(3) == 0 ? "广东省" : "浙江省");
            if (random.nextInt(3) > 0) {
                row.put("paid_at", GivenRows.micros(at.plusMinutes(5)));
                row.put("shipped_at", GivenRows.micros(at.plusSeconds(random.nextInt(200_000))));
                row.put("paid", 100L + random.nextInt(9000));
                row.put("refund", random.nextInt(4) == 0 ? 50L : 0L);
                row.put("buyer", 1L + random.nextInt(40));
            }
            rows.add(row);
        }
        return loads.load(
                        Scope.of(BOTH.agency(), shop),
                        new NewLoad(name, null, "test", 1, UserId.LOCAL),
                        new GivenRows(FactKind.ORDER, FIRST.plusDays(DAYS + 1).atStartOfDay(), rows))
                .load();
    }

    private FactQuestion question() {
        LocalDate from = FIRST.plusDays(random.nextInt(DAYS) - 10);
        Period period = new Period(from, from.plusDays(1 + random.nextInt(120)));
        List<Aggregate> aggregates = new ArrayList<>(AGGREGATES);
        Collections.shuffle(aggregates, random);
        List<By> by =
                random.nextBoolean() ? List.of() : List.of(new By.Time(GRAINS.get(random.nextInt(GRAINS.size()))));
        List<Filter> where = random.nextInt(3) > 0 ? List.of() : List.of(new Filter(new By.Column("province"), "广东省"));
        return new FactQuestion(
                Relation.ORDERS,
                aggregates.subList(0, 1 + random.nextInt(aggregates.size())),
                random.nextBoolean() ? "created_at" : "paid_at",
                period,
                by,
                where,
                1,
                null);
    }

    private void assertSame(Scope scope, int questions) throws Exception {
        for (int number = 0; number < questions; number++) {
            List<FactQuestion> asked = new ArrayList<>();
            for (int one = random.nextInt(4); one >= 0; one--) {
                asked.add(question());
            }
            List<List<FactAnswer>> found = facts.ask(scope, asked);
            try (Connection connection = store.connection()) {
                for (int one = 0; one < asked.size(); one++) {
                    FactQuestion question = asked.get(one);
                    assertThat(exact(found.get(one)))
                            .as(question.toString())
                            .isEqualTo(exact(Objects.requireNonNull(facts.read(connection, scope, List.of(question))
                                    .get(question))));
                }
            }
        }
    }

    /** All digits of whole numbers; the last of a sum of fractions depends on which of two threads comes first. */
    private static List<FactAnswer> exact(List<FactAnswer> answers) {
        return answers.stream()
                .map(answer -> new FactAnswer(
                        answer.groups(),
                        answer.values().stream()
                                .map(value -> value == null || value.scale() == 0
                                        ? value
                                        : value.setScale(8, RoundingMode.HALF_UP)
                                                .stripTrailingZeros())
                                .toList()))
                .toList();
    }

    @ParameterizedTest(name = "of {0} rows all days are kept at once")
    @ValueSource(longs = {0, 400, 100_000})
    void days_put_together_are_the_whole(long few) throws Exception {
        facts = new DuckFacts(store, few);
        load(ONE, "一", 300);
        load(OTHER, "二", 200);
        assertSame(BOTH, 60);
        LoadId late = load(ONE, "晚", 150);
        assertSame(BOTH, 30);
        assertSame(Scope.of(BOTH.agency(), ONE), 30);
        loads.undo(Scope.of(BOTH.agency(), ONE), late, UserId.LOCAL);
        assertSame(BOTH, 30);
    }

    @Test
    void a_shop_without_facts_has_answers_too() throws Exception {
        assertSame(BOTH, 10);
    }

    @Test
    void rows_by_several_dates_are_read_once_and_tell_what_each_date_tells_alone() throws Exception {
        load(ONE, "一", 200);
        load(OTHER, "二", 200);
        load(ONE, "一", 200);
        DayReading reading = new DayReading(store);
        try (Connection connection = store.connection()) {
            List<DayStrips.Wanted> wanted = new ArrayList<>();
            for (String date : List.of("created_at", "paid_at", "shipped_at")) {
                FactQuestion question = new FactQuestion(
                        Relation.ORDERS, AGGREGATES, date, DayStrips.EVER, List.of(new By.Time(Grain.DAY)), null);
                wanted.add(new DayStrips.Wanted(facts.source(connection, BOTH, question), DayStrips.EVER, AGGREGATES));
            }
            DayReading.Statements statements = each -> Optional.of(facts.sql(connection, BOTH, List.of(each)));
            List<DayFigures> together = reading.read(wanted, statements, List.of());
            for (int which = 0; which < wanted.size(); which++) {
                DayFigures alone = reading.read(List.of(wanted.get(which)), statements, List.of())
                        .getFirst();
                DayFigures shared = together.get(which);
                assertThat(shared.fits(alone)).isTrue();
                int days = alone.place(DayStrips.EVER.to());
                assertThat(days).isPositive();
                for (Aggregate aggregate : AGGREGATES) {
                    for (int day = 0; day < days; day++) {
                        assertThat(shared.column(aggregate).over(aggregate.function(), day, day + 1))
                                .as(aggregate.name())
                                .isEqualTo(alone.column(aggregate).over(aggregate.function(), day, day + 1));
                    }
                }
            }
        }
    }

    @Test
    void other_days_of_a_quarter_are_told_without_reading_again() throws Exception {
        load(ONE, "一", 300);
        FactQuestion may = new FactQuestion(
                Relation.ORDERS,
                List.of(AGGREGATES.getFirst()),
                "created_at",
                new Period(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-06-01")),
                List.of(),
                null);
        List<DayStrips.Wanted> read = new ArrayList<>();
        DayStrips strips = new DayStrips();
        DayReading reading = new DayReading(store);
        try (Connection connection = store.connection()) {
            FromDays days = new FromDays(
                    strips,
                    question -> facts.source(connection, BOTH, question),
                    wanted -> {
                        read.addAll(wanted);
                        return reading.read(
                                wanted, each -> Optional.of(facts.sql(connection, BOTH, List.of(each))), List.of());
                    },
                    open -> Map.of());
            days.answer(List.of(may));
            read.clear();
            FactQuestion june = new FactQuestion(
                    Relation.ORDERS,
                    may.aggregates(),
                    "created_at",
                    new Period(LocalDate.parse("2026-04-20"), LocalDate.parse("2026-06-20")),
                    List.of(new By.Time(Grain.WEEK)),
                    null);
            assertThat(days.answer(List.of(june)).get(june)).hasSize(9);
            assertThat(read).isEmpty();
        }
    }
}
