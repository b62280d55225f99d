package io.zhanggui.warehouse.duck;

import static io.zhanggui.warehouse.GivenRows.micros;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.LoadId;
import io.zhanggui.warehouse.LoadedDays;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which days loads speak of, on the real DuckDB. */
class DuckLoadedDaysTest {

    private static final Scope SHOP = Scope.of(new AgencyId(1), new ShopId(7));
    private static final LocalDate MONDAY = LocalDate.parse("2026-06-01");

    @TempDir
    Path folder;

    private DuckStore store;
    private Loads loads;
    private LoadedDays days;

    @BeforeEach
    void open() {
        store = new DuckStore(folder, new WarehouseSettings("400MB", 2));
        loads = new DuckLoads(store, Clock.systemUTC(), news -> {});
        days = new DuckLoadedDays(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_file_of_events_speaks_of_each_day_of_its_period() {
        LoadId load = orders(MONDAY.plusDays(9), "a", MONDAY);
        assertThat(shown())
                .containsExactly(
                        "list 2026-06-01 1 of " + load.value() + " at 2026-06-10",
                        "list 2026-06-02 0 of " + load.value() + " at 2026-06-10",
                        "list 2026-06-03 0 of " + load.value() + " at 2026-06-10");
    }

    @Test
    void a_fact_stated_twice_counts_once_and_the_latest_load_is_named() {
        orders(MONDAY.plusDays(3), "a", MONDAY);
        LoadId second = orders(MONDAY.plusDays(9), "a", MONDAY);
        assertThat(shown().getFirst()).isEqualTo("list 2026-06-01 1 of " + second.value() + " at 2026-06-10");
    }

    @Test
    void days_of_a_load_taken_back_are_gone() {
        LoadId load = orders(MONDAY.plusDays(3), "a", MONDAY);
        loads.undo(SHOP, load, UserId.LOCAL);
        assertThat(shown()).isEmpty();
    }

    @Test
    void a_report_speaks_of_its_own_day_and_two_formats_of_one_kind_are_told_apart() {
        LoadId first = report("list", "item", MONDAY, 1);
        LoadId second = report("item360", "item", MONDAY, 1);
        assertThat(shown())
                .containsExactly(
                        "item360 2026-06-01 0 of " + second.value() + " at 2026-06-20",
                        "list 2026-06-01 1 of " + first.value() + " at 2026-06-20");
    }

    @Test
    void a_report_of_a_week_speaks_of_no_day() {
        report("list", "item", MONDAY, 7);
        assertThat(shown()).isEmpty();
    }

    @Test
    void another_agency_sees_no_day() {
        orders(MONDAY.plusDays(3), "a", MONDAY);
        assertThat(days.list(Scope.of(new AgencyId(2), new ShopId(7)))).isEmpty();
    }

    private List<String> shown() {
        return days.list(SHOP).stream()
                .map(day -> day.format() + " " + day.day() + " " + day.rows() + " of "
                        + day.load().value() + " at " + day.source().at().toLocalDate())
                .toList();
    }

    private LoadId orders(LocalDate written, String number, LocalDate day) {
        Map<String, Object> row = Map.of("order_no", number, "created_at", micros(day.atTime(9, 0)));
        GivenRows rows = new GivenRows(FactKind.ORDER, written.atStartOfDay(), List.of(row));
        return load("list", rows.over(new Period(MONDAY, MONDAY.plusDays(3))));
    }

    private LoadId report(String format, String item, LocalDate from, int length) {
        Map<String, Object> row = Map.of(
                "item_id", item, "from_day", from.toEpochDay(), "to_day", from.toEpochDay() + length, "visitors", 5L);
        return load(
                format, new GivenRows(FactKind.ITEM_PERIOD, LocalDateTime.parse("2026-06-20T00:00:00"), List.of(row)));
    }

    private LoadId load(String format, GivenRows rows) {
        return loads.load(SHOP, new NewLoad("f.csv", null, format, 1, UserId.LOCAL), rows)
                .load();
    }
}
