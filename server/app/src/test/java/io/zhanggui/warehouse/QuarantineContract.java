package io.zhanggui.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store promises of the rows it keeps aside. */
public abstract class QuarantineContract {

    private static final Scope SHOP = Scope.of(new AgencyId(1), new ShopId(7));
    private static final Scope STRANGER = Scope.of(new AgencyId(2), new ShopId(7));
    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-06-01T09:00:00");

    protected abstract Loads loads();

    protected abstract Quarantine quarantine();

    /** The store's time. */
    protected abstract Instant now();

    /** Moves the store's clock. */
    protected abstract void pass(Duration time);

    @Test
    void rows_of_the_latest_load_come_first_and_in_the_files_order() {
        LoadId first = loadRejecting("a", 9, 4);
        LoadId second = loadRejecting("b", 2);
        Quarantine.Page page = quarantine().list(SHOP, null, 0, 10);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.rows())
                .extracting(row -> row.load().value() + "/" + row.row() + "@" + row.line())
                .containsExactly(second.value() + "/2@3", first.value() + "/4@5", first.value() + "/9@10");
        assertThat(page.rows().getFirst().sealed()).containsExactly(1, 2, 3);
        assertThat(page.rows().getFirst().expiresAt()).isEqualTo(now().plus(Duration.ofDays(90)));
    }

    @Test
    void a_page_says_how_many_there_are_in_all() {
        LoadId load = loadRejecting("a", 2, 3, 4);
        Quarantine.Page page = quarantine().list(SHOP, load, 1, 1);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.rows()).extracting(QuarantinedRow::row).containsExactly(3L);
    }

    @Test
    void another_agency_sees_no_row_even_of_the_same_shop_number() {
        LoadId load = loadRejecting("a", 2);
        assertThat(quarantine().list(STRANGER, null, 0, 10).total()).isZero();
        assertThat(quarantine().find(STRANGER, load, 2)).isEmpty();
        quarantine().markMended(STRANGER, load, 2, new LoadId(99), UserId.LOCAL);
        assertThat(found(load, 2).mended()).isNull();
    }

    @Test
    void rows_of_a_load_taken_back_are_hidden() {
        LoadId load = loadRejecting("a", 2);
        loads().undo(SHOP, load, UserId.LOCAL);
        assertThat(quarantine().list(SHOP, null, 0, 10).total()).isZero();
        assertThat(quarantine().find(SHOP, load, 2)).isEmpty();
    }

    @Test
    void a_load_that_repeats_another_shows_the_rows_of_that_one_and_keeps_them_there() {
        LoadId first = loadRejecting("a", 2);
        LoadId repeat = repeat("a");
        assertThat(quarantine().list(SHOP, repeat, 0, 10).rows())
                .extracting(QuarantinedRow::load)
                .containsExactly(first);
        loads().undo(SHOP, first, UserId.LOCAL);
        assertThat(quarantine().list(SHOP, null, 0, 10).total()).isEqualTo(1);
        loads().undo(SHOP, repeat, UserId.LOCAL);
        assertThat(quarantine().list(SHOP, null, 0, 10).total()).isZero();
    }

    @Test
    void a_row_is_mended_as_long_as_the_load_that_mended_it_stands() {
        LoadId load = loadRejecting("a", 2);
        LoadId mending = load("mended", "b");
        quarantine().markMended(SHOP, load, 2, mending, new UserId(5));
        QuarantinedRow.Mended mended = found(load, 2).mended();
        assertThat(mended).isEqualTo(new QuarantinedRow.Mended(mending, now(), new UserId(5)));
        loads().undo(SHOP, mending, UserId.LOCAL);
        assertThat(found(load, 2).mended()).isNull();
    }

    @Test
    void mended_rows_go_with_the_last_load_that_stands_for_their_file() {
        LoadId load = loadRejecting("a", 2);
        LoadId mending = load("mended", "b");
        quarantine().markMended(SHOP, load, 2, mending, UserId.LOCAL);
        LoadId repeat = repeat("a");
        loads().undo(SHOP, load, UserId.LOCAL);
        assertThat(undone(mending)).isNull();
        loads().undo(SHOP, repeat, UserId.LOCAL);
        assertThat(undone(mending)).isNotNull();
    }

    @Test
    void rows_are_kept_for_90_days() {
        LoadId load = loadRejecting("a", 2);
        pass(Duration.ofDays(90).minusSeconds(1));
        assertThat(quarantine().purgeExpired(now())).isZero();
        assertThat(quarantine().find(SHOP, load, 2)).isPresent();
        pass(Duration.ofSeconds(1));
        assertThat(quarantine().find(SHOP, load, 2)).isEmpty();
        assertThat(quarantine().purgeExpired(now())).isEqualTo(1);
        assertThat(quarantine().purgeExpired(now())).isZero();
    }

    private QuarantinedRow found(LoadId load, long row) {
        return quarantine().find(SHOP, load, row).orElseThrow();
    }

    private LoadRecord.@Nullable Undone undone(LoadId load) {
        return loads().find(SHOP, load).orElseThrow().undone();
    }

    private LoadId loadRejecting(String file, int... rows) {
        GivenRows source = new GivenRows(FactKind.ORDER, MONDAY, List.of(Map.of("order_no", file)));
        for (int row : rows) {
            source.rejecting(row);
        }
        return loads().load(SHOP, file(file), source).load();
    }

    private LoadId load(String file, String order) {
        GivenRows source = new GivenRows(FactKind.ORDER, MONDAY, List.of(Map.of("order_no", order)));
        return loads().load(SHOP, file(file), source).load();
    }

    private LoadId repeat(String file) {
        LoadRecord equal = loads().listAlike(SHOP, file(file), "fingerprint-of-").stream()
                .filter(record -> record.receipt().quarantined() > 0)
                .findFirst()
                .orElseThrow();
        return loads().repeat(SHOP, file(file), equal).load();
    }

    private static NewLoad file(String name) {
        return new NewLoad(name + ".csv", null, "orders", 1, UserId.LOCAL);
    }
}
