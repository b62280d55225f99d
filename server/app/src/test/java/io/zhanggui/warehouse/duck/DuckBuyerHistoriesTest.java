package io.zhanggui.warehouse.duck;

import static io.zhanggui.warehouse.GivenRows.micros;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.BuyerHistories;
import io.zhanggui.warehouse.BuyerMonths;
import io.zhanggui.warehouse.BuyerTable;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Histories of buyers, on the real DuckDB. */
class DuckBuyerHistoriesTest {

    private static final AgencyId AGENCY = new AgencyId(1);
    private static final Scope SHOP = Scope.of(AGENCY, new ShopId(7));
    private static final Scope OTHER = Scope.of(AGENCY, new ShopId(8));
    private static final Period MARCH = new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-01"));

    @TempDir
    Path folder;

    private DuckStore store;
    private Loads loads;
    private final List<Map<String, Object>> orders = new ArrayList<>();

    @BeforeEach
    void open() {
        store = new DuckStore(folder, new WarehouseSettings("400MB", 2));
        loads = new DuckLoads(store, Clock.systemUTC(), news -> {});
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_day_is_one_purchase_however_many_orders_it_has() {
        paid(1L, "2026-03-05T09:00", 100_00, 0);
        paid(1L, "2026-03-05T21:00", 50_00, 0);
        paid(1L, "2026-03-15T10:00", 30_00, 0);
        paid(2L, "2026-03-31T23:59", 20_00, 0);
        BuyerTable table = read(SHOP);
        assertThat(table.size()).isEqualTo(2);
        assertThat(table.purchases()).containsExactly(2, 1);
        assertThat(table.lastAfter()).containsExactly(10, 0);
        assertThat(table.age()).containsExactly(27, 1);
        assertThat(table.firstFen()).containsExactly(150_00, 20_00);
        assertThat(table.totalFen()).containsExactly(180_00, 20_00);
        assertThat(table.firstDay())
                .containsExactly((int) LocalDate.parse("2026-03-05").toEpochDay(), (int)
                        LocalDate.parse("2026-03-31").toEpochDay());
        assertThat(table.meanRepeatYuan(0)).isEqualTo(30);
        assertThat(table.meanRepeatYuan(1)).isZero();
    }

    @Test
    void the_second_purchase_and_the_months_are_told() {
        paid(1L, "2026-03-05T09:00", 100_00, 0);
        paid(1L, "2026-03-15T10:00", 30_00, 0);
        paid(1L, "2026-05-25T10:00", 30_00, 0);
        paid(2L, "2026-03-31T23:59", 20_00, 0);
        paid(3L, "2026-05-01T00:00", 20_00, 0);
        load(SHOP);
        Period spring = new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-06-01"));
        BuyerHistories histories = new DuckBuyerHistories(store);
        assertThat(histories.read(SHOP, spring, null).secondAfter()).containsExactly(10, 0, 0);
        YearMonth march = YearMonth.of(2026, 3);
        YearMonth may = YearMonth.of(2026, 5);
        assertThat(histories.listMonths(SHOP, spring, null))
                .containsExactly(
                        new BuyerMonths(march, march, 2), new BuyerMonths(march, may, 1), new BuyerMonths(may, may, 1));
    }

    @Test
    void who_is_new_is_known_from_all_orders_and_stays_so_after_a_refund() {
        paid(1L, "2026-02-05T09:00", 100_00, 0);
        paid(1L, "2026-03-15T10:00", 30_00, 0);
        paid(2L, "2026-03-31T23:59", 20_00, 20_00);
        paid(2L, "2026-04-01T23:59", 20_00, 0);
        load(SHOP);
        Period spring = new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-06-01"));
        YearMonth march = YearMonth.of(2026, 3);
        assertThat(new DuckBuyerHistories(store).listMonths(SHOP, spring, null))
                .containsExactly(new BuyerMonths(march, march, 1), new BuyerMonths(march, YearMonth.of(2026, 4), 1));
    }

    @Test
    void what_was_wholly_refunded_lies_outside_or_has_no_buyer_is_no_purchase() {
        paid(1L, "2026-03-05T09:00", 100_00, 100_00);
        paid(1L, "2026-03-06T09:00", 100_00, 40_00);
        paid(1L, "2026-04-01T00:00", 100_00, 0);
        paid(1L, "2026-02-28T23:59", 100_00, 0);
        paid(null, "2026-03-07T09:00", 100_00, 0);
        BuyerTable table = read(SHOP);
        assertThat(table.purchases()).containsExactly(1);
        assertThat(table.totalFen()).containsExactly(60_00);
        assertThat(table.ordersWithoutBuyer()).isEqualTo(1);
    }

    @Test
    void a_buyer_of_two_shops_is_one_buyer_of_both() {
        paid(1L, "2026-03-05T09:00", 100_00, 0);
        load(SHOP);
        paid(1L, "2026-03-09T09:00", 100_00, 0);
        load(OTHER);
        assertThat(read(new Scope(AGENCY, Set.of(new ShopId(7), new ShopId(8)))).purchases())
                .containsExactly(2);
        assertThat(read(OTHER).purchases()).containsExactly(1);
    }

    @Test
    void nobody_bought_where_nothing_was_loaded() {
        assertThat(read(SHOP).size()).isZero();
    }

    private void paid(@Nullable Long buyer, String at, long fen, long refunded) {
        Map<String, Object> order = new HashMap<>();
        order.put("order_no", "o" + orders.size() + at);
        order.put("created_at", micros(LocalDateTime.parse(at)));
        order.put("paid_at", micros(LocalDateTime.parse(at)));
        order.put("paid", fen);
        order.put("refund", refunded);
        if (buyer != null) {
            order.put("buyer", buyer);
        }
        orders.add(order);
    }

    private void load(Scope scope) {
        GivenRows rows = new GivenRows(FactKind.ORDER, LocalDateTime.parse("2026-04-02T00:00"), List.copyOf(orders));
        loads.load(scope, new NewLoad("orders.csv", null, "test", 1, UserId.LOCAL), rows);
        orders.clear();
    }

    private BuyerTable read(Scope scope) {
        if (!orders.isEmpty()) {
            load(scope);
        }
        return new DuckBuyerHistories(store).read(scope, MARCH, null);
    }
}
