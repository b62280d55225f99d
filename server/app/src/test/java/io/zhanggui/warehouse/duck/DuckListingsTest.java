package io.zhanggui.warehouse.duck;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.GivenTable;
import io.zhanggui.warehouse.Listings.Listing;
import io.zhanggui.warehouse.NewLoad;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckListingsTest {

    private static final Scope SCOPE = Scope.of(new AgencyId(1), new ShopId(7));

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
    void a_listing_has_the_title_that_was_said_last_and_what_is_silent_for_long_is_delisted() {
        load(FactKind.ITEM_PERIOD, """
                item_id from_day to_day device title
                601 07-01 07-02 all 旧标题
                601 07-20 07-21 all 新标题
                602 01-02 01-03 all 早下架
                """);
        assertThat(read()).extracting(Listing::item).containsExactly("601");
        assertThat(read().getFirst().title()).isEqualTo("新标题");
        assertThat(read().getFirst().seen()).isEqualTo(LocalDate.parse("2026-07-20"));
    }

    @Test
    void the_master_data_gives_category_and_price_and_its_own_listings() {
        load(FactKind.ITEM_PERIOD, """
                item_id from_day to_day device title
                601 07-20 07-21 all 面霜
                """);
        load(FactKind.ITEM_MASTER, """
                item_id sku_id valid_from title category list_price
                601 s 03-01 面霜旧名 美妆 99
                603 s 03-01 只在主数据 女装 -
                """);
        assertThat(read()).extracting(Listing::title).containsExactly("面霜", "只在主数据");
        assertThat(read()).extracting(Listing::category).containsExactly("美妆", "女装");
        assertThat(read()).extracting(Listing::priceFen).containsExactly(9900L, null);
    }

    @Test
    void titles_of_orders_stand_in_where_no_report_knows_them() {
        load(FactKind.ITEM_PERIOD, """
                item_id from_day to_day device title
                601 07-20 07-21 all 面霜
                """);
        load(FactKind.ORDER_LINE, """
                order_no line_no title code created_at
                o1 l1 面霜 A 07-19T10:00
                o2 l1 水杯 B 07-19T10:00
                o3 l1 去年的 C 2025-07-19T10:00
                """);
        assertThat(read()).extracting(Listing::title).containsExactly("面霜", "水杯");
        assertThat(read().getLast().item()).startsWith("title:");
    }

    private List<Listing> read() {
        List<Listing> found = new ArrayList<>();
        new DuckListings(store).read(SCOPE, found::add);
        return found;
    }

    private void load(FactKind kind, String table) {
        new DuckLoads(store, Clock.systemUTC(), news -> {})
                .load(
                        SCOPE,
                        new NewLoad(kind + ".csv", null, "test", 1, UserId.LOCAL),
                        new GivenRows(kind, LocalDate.of(2026, 8, 1).atStartOfDay(), GivenTable.of(kind, table)));
    }
}
