package io.zhanggui.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of facts promises. Read in order: each test adds one rule. */
public abstract class LoadsContract {

    protected static final Scope SHOP = Scope.of(new AgencyId(1), new ShopId(7));
    protected static final Scope STRANGER = Scope.of(new AgencyId(2), new ShopId(7));
    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-06-01T09:00:00");
    private static final LocalDateTime TUESDAY = MONDAY.plusDays(1);
    private static final LocalDateTime WEDNESDAY = MONDAY.plusDays(2);
    private static final Period JUNE = new Period(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-07-01"));

    protected abstract Loads loads();

    protected abstract Facts facts();

    /** Moves the store's clock on by a minute and tells the time. */
    protected abstract Instant later();

    @Test
    void a01_rows_of_a_load_are_facts() {
        LoadReceipt receipt = load(MONDAY, order("a", 1, 10_00), order("b", 2, 5_50));
        assertThat(counts(receipt)).isEqualTo("read 2 = accepted 2 + updated 0 + unchanged 0 + quarantined 0");
        assertThat(total()).isEqualTo("15.50");
    }

    @Test
    void a02_equal_rows_again_change_nothing() {
        load(MONDAY, order("a", 1, 10_00), order("b", 2, 5_50));
        LoadReceipt again = load(TUESDAY, order("a", 1, 10_00), order("b", 2, 5_50));
        assertThat(counts(again)).isEqualTo("read 2 = accepted 0 + updated 0 + unchanged 2 + quarantined 0");
        assertThat(total()).isEqualTo("15.50");
    }

    @Test
    void a03_a_later_export_changes_what_is_known() {
        load(MONDAY, order("a", 1, 10_00));
        LoadReceipt second = load(TUESDAY, order("a", 4, 8_00), order("c", 1, 1_00));
        assertThat(counts(second)).isEqualTo("read 2 = accepted 1 + updated 1 + unchanged 0 + quarantined 0");
        assertThat(total()).isEqualTo("9.00");
    }

    @Test
    void a04_an_older_export_never_beats_a_newer_state() {
        load(TUESDAY, order("a", 4, 8_00));
        LoadReceipt older = load(MONDAY, order("a", 1, 10_00));
        assertThat(counts(older)).isEqualTo("read 1 = accepted 0 + updated 0 + unchanged 1 + quarantined 0");
        assertThat(total()).isEqualTo("8.00");
    }

    @Test
    void a05_of_two_exports_of_the_same_moment_the_further_state_wins() {
        load(MONDAY, order("a", 4, 8_00));
        load(MONDAY, order("a", 1, 10_00));
        assertThat(total()).isEqualTo("8.00");
    }

    @Test
    void a06_a_later_export_may_move_a_state_back() {
        load(MONDAY, order("a", 4, 8_00));
        load(TUESDAY, order("a", 1, 10_00));
        assertThat(total()).isEqualTo("10.00");
    }

    @Test
    void a07_a_key_twice_in_one_file_counts_once() {
        LoadReceipt receipt = load(MONDAY, order("a", 1, 10_00), order("a", 4, 8_00), order("a", 4, 8_00));
        assertThat(counts(receipt)).isEqualTo("read 3 = accepted 1 + updated 1 + unchanged 1 + quarantined 0");
        assertThat(total()).isEqualTo("8.00");
    }

    @Test
    void a08_a_key_twice_in_a_later_file_counts_once() {
        load(MONDAY, order("z", 1, 1_00));
        LoadReceipt receipt = load(TUESDAY, order("a", 1, 10_00), order("a", 4, 8_00), order("a", 4, 8_00));
        assertThat(counts(receipt)).isEqualTo("read 3 = accepted 1 + updated 1 + unchanged 1 + quarantined 0");
        assertThat(total()).isEqualTo("9.00");
    }

    @Test
    void b01_undoing_a_load_brings_back_what_was_known_before() {
        load(MONDAY, order("a", 1, 10_00));
        LoadReceipt second = load(TUESDAY, order("a", 4, 8_00), order("b", 1, 1_00));
        loads().undo(SHOP, second.load(), UserId.LOCAL);
        assertThat(total()).isEqualTo("10.00");
    }

    @Test
    void b02_undoing_the_middle_one_of_three_leaves_the_last_in_force() {
        load(MONDAY, order("a", 1, 10_00));
        LoadReceipt second = load(TUESDAY, order("a", 2, 9_00));
        load(WEDNESDAY, order("a", 4, 8_00));
        loads().undo(SHOP, second.load(), UserId.LOCAL);
        assertThat(total()).isEqualTo("8.00");
    }

    @Test
    void b03_a_fact_that_two_loads_state_outlives_the_undoing_of_the_first() {
        LoadReceipt first = load(MONDAY, order("a", 1, 10_00));
        LoadReceipt second = load(TUESDAY, order("a", 1, 10_00));
        loads().undo(SHOP, first.load(), UserId.LOCAL);
        assertThat(total()).isEqualTo("10.00");
        loads().undo(SHOP, second.load(), UserId.LOCAL);
        assertThat(total()).isEqualTo("none");
    }

    @Test
    void b04_a_version_confirmed_later_still_beats_what_it_beat() {
        load(MONDAY, order("a", 1, 10_00));
        LoadReceipt second = load(TUESDAY, order("a", 4, 8_00));
        load(WEDNESDAY, order("a", 4, 8_00));
        loads().undo(SHOP, second.load(), UserId.LOCAL);
        assertThat(total()).isEqualTo("8.00");
    }

    @Test
    void b05_a_state_confirmed_later_is_not_beaten_by_an_export_in_between() {
        load(MONDAY, order("a", 4, 8_00));
        load(WEDNESDAY, order("a", 4, 8_00));
        load(TUESDAY, order("a", 1, 10_00));
        assertThat(total()).isEqualTo("8.00");
    }

    @Test
    void b06_an_earlier_question_still_sees_what_was_undone() {
        LoadReceipt first = load(MONDAY, order("a", 1, 10_00));
        Instant then = later();
        later();
        load(TUESDAY, order("a", 4, 8_00));
        loads().undo(SHOP, first.load(), UserId.LOCAL);
        assertThat(total(then)).isEqualTo("10.00");
        assertThat(total()).isEqualTo("8.00");
    }

    @Test
    void b07_a_load_is_undone_once() {
        LoadReceipt first = load(MONDAY, order("a", 1, 10_00));
        loads().undo(SHOP, first.load(), UserId.LOCAL);
        assertThatThrownBy(() -> loads().undo(SHOP, first.load(), UserId.LOCAL)).isInstanceOf(Failure.class);
    }

    @Test
    void b08_facts_undone_can_be_loaded_again() {
        LoadReceipt first = load(MONDAY, order("a", 1, 10_00));
        loads().undo(SHOP, first.load(), UserId.LOCAL);
        LoadReceipt again = load(MONDAY, order("a", 1, 10_00));
        assertThat(again.accepted()).isEqualTo(1);
        assertThat(total()).isEqualTo("10.00");
    }

    @Test
    void c01_the_same_file_again_is_a_repeat_and_both_must_be_undone() {
        NewLoad file = file("same");
        LoadReceipt first = loads().load(SHOP, file, rows(MONDAY, order("a", 1, 10_00)));
        LoadRecord equal = loads().listAlike(SHOP, file, "fingerprint-of-").getFirst();
        LoadReceipt repeat = loads().repeat(SHOP, file, equal);
        assertThat(counts(repeat)).isEqualTo("read 1 = accepted 0 + updated 0 + unchanged 1 + quarantined 0");
        loads().undo(SHOP, first.load(), UserId.LOCAL);
        assertThat(total()).isEqualTo("10.00");
        loads().undo(SHOP, repeat.load(), UserId.LOCAL);
        assertThat(total()).isEqualTo("none");
        assertThat(loads().listAlike(SHOP, file, "fingerprint-of-")).isEmpty();
    }

    @Test
    void d01_events_are_counted_by_occurrence() {
        event(MONDAY, "pv", "pv", "buy");
        LoadReceipt more = event(TUESDAY, "pv", "pv", "pv", "cart");
        assertThat(counts(more)).isEqualTo("read 4 = accepted 2 + updated 0 + unchanged 2 + quarantined 0");
        assertThat(events()).isEqualTo(5);
    }

    @Test
    void d02_events_that_two_files_state_outlive_the_undoing_of_the_first() {
        LoadReceipt first = event(MONDAY, "pv", "pv", "buy");
        event(TUESDAY, "pv", "pv", "pv", "cart");
        loads().undo(SHOP, first.load(), UserId.LOCAL);
        assertThat(events()).isEqualTo(4);
    }

    @Test
    void e01_lines_with_sub_order_ids_replace_poorer_lines_of_their_order() {
        lines(MONDAY, line("a", "x#1", 1, 3_00), line("a", "y#1", 1, 4_00), line("b", "x#1", 1, 1_00));
        lines(TUESDAY, line("a", "9001", 2, 3_00), line("a", "9002", 2, 4_00));
        assertThat(lineTotal()).isEqualTo("8.00");
    }

    @Test
    void e02_poorer_lines_never_join_better_ones() {
        LoadReceipt good = lines(MONDAY, line("a", "9001", 2, 3_00), line("a", "9002", 2, 4_00));
        LoadReceipt poor = lines(TUESDAY, line("a", "x#1", 1, 3_00), line("a", "y#1", 1, 4_00));
        assertThat(poor.unchanged()).isEqualTo(2);
        assertThat(lineTotal()).isEqualTo("7.00");
        loads().undo(SHOP, good.load(), UserId.LOCAL);
        assertThat(lineTotal()).isEqualTo("7.00");
    }

    @Test
    void e03_lines_described_alike_are_told_apart_by_their_occurrence() {
        lines(MONDAY, line("a", "~x", 1, 3_00), line("a", "~x", 1, 3_00), line("b", "~x", 1, 1_00));
        assertThat(lineTotal()).isEqualTo("7.00");
        LoadReceipt again =
                lines(TUESDAY, line("a", "~x", 1, 3_00), line("a", "~x", 1, 3_00), line("b", "~x", 1, 1_00));
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(lineTotal()).isEqualTo("7.00");
    }

    @Test
    void f01_rejected_rows_are_counted_with_the_load() {
        LoadReceipt receipt =
                loads().load(SHOP, file("r"), rows(MONDAY, order("a", 1, 10_00)).rejecting(2));
        assertThat(counts(receipt)).isEqualTo("read 2 = accepted 1 + updated 0 + unchanged 0 + quarantined 1");
    }

    @Test
    void g01_another_agency_sees_nothing_even_of_the_same_shop_number() {
        LoadReceipt receipt = load(MONDAY, order("a", 1, 10_00));
        assertThat(facts().ask(STRANGER, question(null)).getFirst().values().getFirst())
                .isNull();
        assertThat(loads().find(STRANGER, receipt.load())).isEmpty();
        assertThat(loads().list(STRANGER, 0, 10)).isEmpty();
        assertThatThrownBy(() -> loads().undo(STRANGER, receipt.load(), UserId.LOCAL))
                .isInstanceOf(Failure.class);
    }

    @Test
    void g02_a_source_that_fails_leaves_nothing() {
        LoadSource broken = new GivenRows(FactKind.ORDER, MONDAY, List.of(order("a", 1, 1_00))) {
            @Override
            public LoadSummary summary() {
                throw new IllegalStateException("the file ends in the middle");
            }
        };
        assertThatThrownBy(() -> loads().load(SHOP, file("broken"), broken)).isInstanceOf(RuntimeException.class);
        assertThat(total()).isEqualTo("none");
        assertThat(loads().count(SHOP)).isZero();
    }

    @Test
    void h01_days_of_a_file_of_events_are_known_also_without_an_event() {
        Period week = new Period(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-06-08"));
        loads().load(SHOP, file("week"), rows(MONDAY, order("a", 1, 10_00)).over(week));
        assertThat(facts().coverage(SHOP, FactKind.ORDER, JUNE, null).known()).hasSize(7);
    }

    @Test
    void h03_days_are_known_to_shops_together_where_each_of_them_knows_them() {
        Scope other = Scope.of(SHOP.agency(), new ShopId(8));
        loads().load(SHOP, file("week"), rows(MONDAY, order("a", 1, 10_00)).over(june(1, 8)));
        loads().load(SHOP, file("tenth"), rows(MONDAY, order("b", 1, 1_00)).over(june(10, 11)));
        Scope both = new Scope(SHOP.agency(), Set.of(SHOP.onlyShop(), other.onlyShop()));
        assertThat(facts().coverage(both, FactKind.ORDER, JUNE, null).known()).isEmpty();
        loads().load(other, file("middle"), rows(MONDAY, order("c", 1, 1_00)).over(june(5, 12)));
        assertThat(facts().coverage(both, FactKind.ORDER, JUNE, null).known())
                .containsExactlyInAnyOrder(day(5), day(6), day(7), day(10));
    }

    @Test
    void h04_days_are_known_as_long_as_a_load_or_its_repeat_stands() {
        NewLoad file = file("week");
        LoadReceipt first =
                loads().load(SHOP, file, rows(MONDAY, order("a", 1, 10_00)).over(june(1, 8)));
        LoadRecord equal = loads().listAlike(SHOP, file, "fingerprint-of-").getFirst();
        later();
        LoadReceipt repeat = loads().repeat(SHOP, file, equal);
        loads().undo(SHOP, first.load(), UserId.LOCAL);
        assertThat(facts().coverage(SHOP, FactKind.ORDER, JUNE, null).known()).hasSize(7);
        Instant before = later();
        later();
        loads().undo(SHOP, repeat.load(), UserId.LOCAL);
        assertThat(facts().coverage(SHOP, FactKind.ORDER, JUNE, null).known()).isEmpty();
        assertThat(facts().coverage(SHOP, FactKind.ORDER, JUNE, null).latestLoad())
                .isNull();
        assertThat(facts().coverage(SHOP, FactKind.ORDER, JUNE, before).known()).hasSize(7);
    }

    private static Period june(int from, int to) {
        return new Period(day(from), day(to));
    }

    private static LocalDate day(int ofJune) {
        return LocalDate.of(2026, 6, ofJune);
    }

    @Test
    void h02_rows_behind_a_figure_lead_back_to_their_line() {
        LoadReceipt receipt = load(MONDAY, order("a", 1, 10_00), order("b", 1, 2_00));
        FactRows behind = facts().rows(SHOP, question(null), 0, 10);
        assertThat(behind.total()).isEqualTo(2);
        assertThat(behind.columns()).contains("load_id", "row_no", "order_no");
        assertThat(facts().sources(SHOP, question(null)))
                .extracting(source -> source.receipt().load())
                .containsExactly(receipt.load());
    }

    private LoadReceipt load(LocalDateTime sourceTime, Map<String, Object>... orders) {
        later();
        return loads().load(SHOP, file("orders-" + sourceTime), rows(sourceTime, orders));
    }

    private static GivenRows rows(LocalDateTime sourceTime, Map<String, Object>... orders) {
        return new GivenRows(FactKind.ORDER, sourceTime, List.of(orders));
    }

    private static NewLoad file(String name) {
        return new NewLoad(name + ".csv", null, "orders", 1, UserId.LOCAL);
    }

    private static Map<String, Object> order(String number, long rank, long fen) {
        long paidAt = GivenRows.micros(LocalDateTime.parse("2026-06-01T08:00:00"));
        return Map.of("order_no", number, "state_rank", rank, "paid", fen, "paid_at", paidAt);
    }

    private static Map<String, Object> line(String order, String line, long rank, long fen) {
        long paidAt = GivenRows.micros(LocalDateTime.parse("2026-06-01T08:00:00"));
        return Map.of("order_no", order, "line_no", line, "line_rank", rank, "due", fen, "paid_at", paidAt);
    }

    private LoadReceipt lines(LocalDateTime sourceTime, Map<String, Object>... lines) {
        return loads().load(SHOP, file("lines"), new GivenRows(FactKind.ORDER_LINE, sourceTime, List.of(lines)));
    }

    private LoadReceipt event(LocalDateTime sourceTime, String... actions) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String action : actions) {
            Map<String, Object> row = new HashMap<>();
            row.put("person", 5L);
            row.put("action", action);
            row.put("happened_at", GivenRows.micros(LocalDateTime.parse("2026-06-01T08:00:00")));
            rows.add(row);
        }
        return loads().load(SHOP, file("events"), new GivenRows(FactKind.BEHAVIOUR, sourceTime, rows));
    }

    private String total() {
        return total(null);
    }

    private String total(@Nullable Instant asOf) {
        return yuan(facts().ask(SHOP, question(asOf)).getFirst().values().getFirst());
    }

    private static FactQuestion question(@Nullable Instant asOf) {
        return new FactQuestion(
                Relation.ORDERS,
                List.of(new Aggregate("amount", Aggregate.Function.SUM, "paid", List.of())),
                "paid_at",
                JUNE,
                List.of(),
                asOf);
    }

    private String lineTotal() {
        FactQuestion question = new FactQuestion(
                Relation.ORDER_LINES,
                List.of(new Aggregate("amount", Aggregate.Function.SUM, "due", List.of())),
                "paid_at",
                JUNE,
                List.of(),
                null);
        return yuan(facts().ask(SHOP, question).getFirst().values().getFirst());
    }

    private long events() {
        FactQuestion question = new FactQuestion(
                Relation.BEHAVIOURS,
                List.of(new Aggregate("n", Aggregate.Function.COUNT, null, List.of())),
                "happened_at",
                JUNE,
                List.of(),
                null);
        BigDecimal count = facts().ask(SHOP, question).getFirst().values().getFirst();
        return count == null ? 0 : count.longValue();
    }

    private static String yuan(@Nullable BigDecimal fen) {
        return fen == null ? "none" : fen.movePointLeft(2).toPlainString();
    }

    private static String counts(LoadReceipt receipt) {
        return "read %d = accepted %d + updated %d + unchanged %d + quarantined %d"
                .formatted(
                        receipt.read(),
                        receipt.accepted(),
                        receipt.updated(),
                        receipt.unchanged(),
                        receipt.quarantined());
    }
}
