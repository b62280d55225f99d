package io.zhanggui.warehouse.duck;

import static io.zhanggui.warehouse.GivenRows.micros;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.BuyerKinds;
import io.zhanggui.warehouse.BuyerKinds.Kind;
import io.zhanggui.warehouse.BuyerSegments;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.NewLoad;
import io.zhanggui.warehouse.PriceBand;
import io.zhanggui.warehouse.SegmentCount;
import io.zhanggui.warehouse.SegmentRule;
import io.zhanggui.warehouse.SegmentRule.Condition;
import io.zhanggui.warehouse.SegmentRule.Field;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Segments of buyers, on the real DuckDB. */
class DuckBuyerSegmentsTest {

    private static final Scope SHOP = Scope.of(new AgencyId(1), new ShopId(7));
    private static final Period MARCH = new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-01"));

    @TempDir
    Path folder;

    private DuckStore store;
    private BuyerSegments segments;
    private final List<Map<String, Object>> orders = new ArrayList<>();
    private final List<Map<String, Object>> lines = new ArrayList<>();

    @BeforeEach
    void open() {
        store = new DuckStore(folder, new WarehouseSettings("400MB", 2));
        segments = new DuckBuyerSegments(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void who_paid_before_the_period_is_old_in_it_and_new_in_their_own_month() {
        order(1L, "2026-02-10T10:00", 100_00, "上海");
        order(1L, "2026-03-05T10:00", 50_00, "上海");
        order(2L, "2026-03-06T10:00", 30_00, "上海");
        order(2L, "2026-03-07T10:00", 20_00, "上海");
        order(null, "2026-03-08T10:00", 10_00, "上海");
        order(3L, "2026-04-01T00:00", 99_00, "上海");
        load();
        BuyerKinds kinds = segments.kinds(SHOP, MARCH, 2, null);
        assertThat(kinds.whole())
                .containsExactlyInAnyOrder(
                        new BuyerKinds.Row(null, Kind.NEW, 2, 1, 50_00, 50_00),
                        new BuyerKinds.Row(null, Kind.OLD, 1, 1, 50_00, 50_00),
                        new BuyerKinds.Row(null, Kind.UNKNOWN, 1, 0, 10_00, 10_00));
        YearMonth february = YearMonth.of(2026, 2);
        assertThat(kinds.months()).startsWith(new BuyerKinds.Row(february, Kind.NEW, 1, 1, 100_00, 100_00));
        assertThat(segments.kinds(SHOP, MARCH, 1, null).months()).hasSize(3);
    }

    @Test
    void an_order_belongs_where_it_meets_all_conditions() {
        order(1L, "2026-03-02T23:30", 100_00, "上海");
        order(2L, "2026-03-07T09:00", 300_00, "广东");
        order(2L, "2026-03-08T01:00", 20_00, "广东");
        load();
        assertThat(count(any(Field.PROVINCE, "上海"))).isEqualTo(new SegmentCount(1, 1, 100_00, 100_00));
        assertThat(count(any(Field.CITY, "上海", "广东"))).isEqualTo(new SegmentCount(3, 2, 420_00, 420_00));
        assertThat(count(range(Field.HOUR, "22", "2"))).isEqualTo(new SegmentCount(2, 2, 120_00, 120_00));
        assertThat(count(range(Field.WEEKDAY, "6", "8"))).isEqualTo(new SegmentCount(2, 1, 320_00, 320_00));
        assertThat(count(range(Field.ORDER_VALUE, "20", "300"))).isEqualTo(new SegmentCount(2, 2, 120_00, 120_00));
        assertThat(count(range(Field.ORDERS_SO_FAR, "2", null))).isEqualTo(new SegmentCount(2, 1, 320_00, 320_00));
        assertThat(count(any(Field.PROVINCE, "广东"), range(Field.HOUR, null, "6")))
                .isEqualTo(new SegmentCount(1, 1, 20_00, 20_00));
        assertThat(count()).isEqualTo(new SegmentCount(3, 2, 420_00, 420_00));
    }

    @Test
    void new_buyers_and_categories_are_conditions_too_and_words_are_never_sql() {
        order(1L, "2026-02-02T10:00", 10_00, "上海");
        order(1L, "2026-03-02T10:00", 20_00, "上海");
        order(2L, "2026-03-03T10:00", 40_00, "上海");
        line("o2", "i1");
        line("o2", "i2");
        load();
        assertThat(count(any(Field.BUYER_KIND, "new"))).isEqualTo(new SegmentCount(1, 1, 40_00, 40_00));
        assertThat(count(any(Field.BUYER_KIND, "old"))).isEqualTo(new SegmentCount(1, 1, 20_00, 20_00));
        assertThat(count(any(Field.CATEGORY, "家居"))).isEqualTo(new SegmentCount(1, 1, 40_00, 40_00));
        assertThat(count(any(Field.CATEGORY, "童装"))).isEqualTo(new SegmentCount(0, 0, 0, 0));
        assertThat(count(any(Field.CITY, "') OR true --"))).isEqualTo(new SegmentCount(0, 0, 0, 0));
    }

    @Test
    void every_order_is_in_one_price_band_and_empty_bands_are_told() {
        order(1L, "2026-03-02T10:00", 49_99, "上海");
        order(2L, "2026-03-02T11:00", 50_00, "上海");
        order(2L, "2026-03-02T12:00", 500_00, "上海");
        load();
        assertThat(segments.listPriceBands(SHOP, MARCH, List.of(50_00L, 100_00L, 200_00L), null))
                .containsExactly(
                        new PriceBand(0, 50_00L, new SegmentCount(1, 1, 49_99, 49_99)),
                        new PriceBand(50_00, 100_00L, new SegmentCount(1, 1, 50_00, 50_00)),
                        new PriceBand(100_00, 200_00L, new SegmentCount(0, 0, 0, 0)),
                        new PriceBand(200_00, null, new SegmentCount(1, 1, 500_00, 500_00)));
    }

    @Test
    void nothing_loaded_is_nobody() {
        assertThat(segments.kinds(SHOP, MARCH, 12, null).whole()).isEmpty();
        assertThat(count()).isEqualTo(new SegmentCount(0, 0, 0, 0));
    }

    private SegmentCount count(Condition... conditions) {
        return segments.count(SHOP, MARCH, List.of(new SegmentRule(List.of(conditions))), null)
                .getFirst();
    }

    private static Condition any(Field field, String... values) {
        return new Condition(field, List.of(values), null, null);
    }

    private static Condition range(Field field, @Nullable String from, @Nullable String below) {
        return new Condition(
                field,
                List.of(),
                from == null ? null : new BigDecimal(from),
                below == null ? null : new BigDecimal(below));
    }

    private void order(@Nullable Long buyer, String at, long fen, String province) {
        Map<String, Object> order = new HashMap<>();
        order.put("order_no", "o" + orders.size());
        order.put("created_at", micros(LocalDateTime.parse(at)));
        order.put("paid_at", micros(LocalDateTime.parse(at)));
        order.put("paid", fen);
        order.put("refund", 0L);
        order.put("province", province);
        order.put("city", province + "市");
        if (buyer != null) {
            order.put("buyer", buyer);
        }
        orders.add(order);
    }

    private void line(String order, String item) {
        lines.add(Map.of("order_no", order, "line_no", item, "code", item, "title", ""));
    }

    private void load() {
        load(FactKind.ORDER, orders);
        load(FactKind.ORDER_LINE, lines);
        load(FactKind.ITEM_MATCH, List.of(Map.of("code", "i1", "title", "", "item_id", "11")));
        load(
                FactKind.ITEM_MASTER,
                List.of(Map.of(
                        "item_id", "11",
                        "sku_id", "",
                        "valid_from", LocalDate.parse("2026-01-01").toEpochDay(),
                        "category", "家居")));
    }

    private void load(FactKind kind, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            new DuckLoads(store, Clock.systemUTC(), news -> {})
                    .load(
                            SHOP,
                            new NewLoad(kind + ".csv", null, "test", 1, UserId.LOCAL),
                            new GivenRows(kind, LocalDateTime.parse("2026-04-02T00:00"), rows));
        }
    }
}
