package io.zhanggui.warehouse.duck;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.BasketPairs;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.NewLoad;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckBasketsTest {

    private static final AgencyId AGENCY = new AgencyId(1);
    private static final ShopId SHOP = new ShopId(7);
    private static final ShopId OTHER = new ShopId(8);
    private static final Period JULY = new Period(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-08-01"));

    @TempDir
    Path folder;

    private DuckStore store;

    @BeforeEach
    void open() {
        store = new DuckStore(folder, new WarehouseSettings("400MB", 2));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void two_codes_in_one_order_are_a_pair_however_many_lines_each_has() {
        load(SHOP, lines("A:1 A:1 B:1; A:1 B:1; A:1; B:1 C:1"));
        BasketPairs found = pairs(Set.of(SHOP), 2);
        assertThat(found.orders()).isEqualTo(4);
        assertThat(found.several()).isEqualTo(3);
        assertThat(found.meetings()).isEqualTo(3);
        assertThat(found.things()).isEqualTo(7);
        assertThat(found.evenness()).isCloseTo(30 / 49.0, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(told(found)).containsExactly("A 3, B 3: 2");
        assertThat(told(pairs(Set.of(SHOP), 1))).containsExactly("A 3, B 3: 2", "B 3, C 1: 1");
    }

    @Test
    void unpaid_orders_and_those_of_other_days_are_left_out() {
        load(SHOP, lines("A:1 B:1; A:1 B:1; A:40 B:40; A:- B:-"));
        assertThat(told(pairs(Set.of(SHOP), 1))).containsExactly("A 2, B 2: 2");
    }

    @Test
    void a_line_is_the_item_it_was_matched_to_else_its_title_else_its_code() {
        load(SHOP, lines("A:1 /茶杯:1; A:1 /茶杯:1"));
        Map<String, Object> match = new HashMap<>();
        match.put("code", "A");
        match.put("title", "title of A");
        match.put("item_id", "601");
        load(SHOP, FactKind.ITEM_MATCH, List.of(match));
        BasketPairs.Pair pair = pairs(Set.of(SHOP), 2).pairs().getFirst();
        assertThat(pair.first().kind()).isEqualTo(BasketPairs.Kind.ITEM);
        assertThat(pair.first().key()).isEqualTo("601");
        assertThat(pair.first().title()).isEqualTo("title of A");
        assertThat(pair.second().kind()).isEqualTo(BasketPairs.Kind.TITLE);
        assertThat(pair.second().key()).isEqualTo("茶杯");
        BasketPairs codes = new DuckBaskets(store).listPairs(Scope.of(AGENCY, OTHER), JULY, 1, 100, null);
        assertThat(codes.orders()).isZero();
    }

    @Test
    void orders_of_two_shops_are_not_one_though_they_bear_one_number() {
        load(SHOP, lines("A:1"));
        load(OTHER, lines("B:1"));
        assertThat(pairs(Set.of(SHOP, OTHER), 1).pairs()).isEmpty();
        assertThat(pairs(Set.of(SHOP, OTHER), 1).orders()).isEqualTo(2);
    }

    @Test
    void an_order_of_more_things_than_people_buy_is_counted_and_makes_no_pairs() {
        StringBuilder many = new StringBuilder();
        for (int thing = 0; thing <= 30; thing++) {
            many.append("T").append(thing).append(":1 ");
        }
        load(SHOP, lines(many + "; A:1 B:1"));
        BasketPairs found = pairs(Set.of(SHOP), 1);
        assertThat(told(found)).containsExactly("A 1, B 1: 1");
        assertThat(found.tooLarge()).isEqualTo(1);
    }

    private BasketPairs pairs(Set<ShopId> shops, int fewest) {
        return new DuckBaskets(store).listPairs(new Scope(AGENCY, shops), JULY, fewest, 100, null);
    }

    private static List<String> told(BasketPairs found) {
        return found.pairs().stream()
                .map(pair -> word(pair.first()) + " " + pair.first().orders() + ", " + word(pair.second()) + " "
                        + pair.second().orders() + ": " + pair.both())
                .toList();
    }

    private static String word(BasketPairs.Thing thing) {
        return thing.key().replace("title of ", "");
    }

    /** Orders apart by semicolons; a line is code:day of July it was paid on, - for none; /title has no code. */
    private static List<Map<String, Object>> lines(String orders) {
        List<Map<String, Object>> rows = new ArrayList<>();
        int order = 0;
        for (String text : orders.split(";")) {
            order++;
            for (String line : text.strip().split(" ")) {
                String[] parts = line.split(":");
                Map<String, Object> row = new HashMap<>();
                row.put("order_no", "o" + order);
                row.put("line_no", "l" + rows.size());
                boolean titled = parts[0].startsWith("/");
                row.put("code", titled ? "" : parts[0]);
                row.put("title", titled ? parts[0].substring(1) : "title of " + parts[0]);
                row.put("kept", 10_00L);
                if (!parts[1].equals("-")) {
                    row.put(
                            "paid_at",
                            GivenRows.micros(JULY.from()
                                    .plusDays(Long.parseLong(parts[1]) - 1)
                                    .atTime(10, 0)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private void load(ShopId shop, List<Map<String, Object>> rows) {
        load(shop, FactKind.ORDER_LINE, rows);
    }

    private void load(ShopId shop, FactKind kind, List<Map<String, Object>> rows) {
        new DuckLoads(store, Clock.systemUTC(), news -> {})
                .load(
                        Scope.of(AGENCY, shop),
                        new NewLoad(kind + ".csv", null, "test", 1, UserId.LOCAL),
                        new GivenRows(kind, JULY.to().plusDays(20).atStartOfDay(), rows));
    }
}
