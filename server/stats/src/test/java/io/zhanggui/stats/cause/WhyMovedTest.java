package io.zhanggui.stats.cause;

import static io.zhanggui.stats.cause.GivenShop.NOW;
import static io.zhanggui.stats.cause.GivenShop.channel;
import static io.zhanggui.stats.cause.GivenShop.explain;
import static io.zhanggui.stats.cause.GivenShop.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.calendar.SalesCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WhyMovedTest {

    private static final FestivalDays FESTIVALS = new FestivalDays(SalesCalendar.china());

    @Test
    void the_worked_number_holds() {
        double[] visitors = new double[GivenShop.DAYS];
        Arrays.fill(visitors, 100);
        Arrays.fill(visitors, GivenShop.place(NOW), GivenShop.place(NOW) + 7, 50);
        double[] buyers = Arrays.stream(visitors).map(each -> each / 20).toArray();
        double[] amount = Arrays.stream(buyers).map(each -> each * 20).toArray();
        boolean[] known = new boolean[GivenShop.DAYS];
        Arrays.fill(known, true);
        Cell cell = new Cell("cup", "", visitors, buyers, buyers, amount);
        double[] none = new double[GivenShop.DAYS];
        Explained explained = explain(
                new ShopDays(GivenShop.FIRST, known, List.of(cell), amount, amount, amount, none, none, Set.of()));
        assertThat(explained.before()).isEqualTo(700);
        assertThat(explained.now()).isEqualTo(350);
        assertThat(explained.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.amount()).isEqualTo(-350);
            assertThat(cause.kind()).isEqualTo(CauseKind.SHOP_TRAFFIC);
            assertThat(cause.parts()).containsExactly(new Cause.Part(Factor.VISITORS, -350, 700, 350));
        });
        assertThat(explained.rests()).isEmpty();
    }

    @Test
    void a_channel_that_fell_for_all_items_is_named_and_not_the_items() {
        Cause first = first(new GivenShop(1).now(channel("search"), 0.4, 1, 1));
        assertThat(first.kind()).isEqualTo(CauseKind.CHANNEL_TRAFFIC);
        assertThat(first.group().name()).isEqualTo("search");
        assertThat(first.amount()).isNegative();
        assertThat(first.shares()).extracting(Cause.Share::item).contains("tent", "lamp", "chair");
    }

    @Test
    void an_item_that_fell_in_all_channels_is_named_and_not_the_channels() {
        Cause first = first(new GivenShop(2).now(item("tent"), 0.5, 1, 1));
        assertThat(first.kind()).isEqualTo(CauseKind.ITEM_TRAFFIC);
        assertThat(first.group().name()).isEqualTo("tent");
    }

    @Test
    void an_item_without_visitors_is_off_sale_and_one_without_buyers_out_of_stock() {
        assertThat(first(new GivenShop(3).now(item("tent"), 0, 1, 1)).kind()).isEqualTo(CauseKind.ITEM_LISTING);
        assertThat(first(new GivenShop(3).now(item("tent"), 1, 0, 1)).kind()).isEqualTo(CauseKind.STOCK_OUT);
        assertThat(first(new GivenShop(3).now(item("tent"), 1, 0.5, 1)).kind()).isEqualTo(CauseKind.ITEM_CONVERSION);
    }

    @Test
    void paid_visitors_that_fall_with_the_spend_are_a_matter_of_budget() {
        assertThat(first(new GivenShop(4).now(channel("paid"), 0.4, 1, 1).spending(0.4))
                        .kind())
                .isEqualTo(CauseKind.AD_BUDGET);
        assertThat(first(new GivenShop(4).now(channel("paid"), 0.4, 1, 1)).kind())
                .isEqualTo(CauseKind.CHANNEL_TRAFFIC);
    }

    @Test
    void a_price_takes_what_conversion_answered() {
        Cause first = first(new GivenShop(5).now(item("tent"), 1, 0.6, 1.3));
        assertThat(first.kind()).isEqualTo(CauseKind.PRICE);
        assertThat(first.parts()).extracting(Cause.Part::factor).containsExactly(Factor.PRICE, Factor.CONVERSION);
        assertThat(first.parts().getFirst().amount()).isPositive();
        assertThat(first.amount()).isNegative();
    }

    @Test
    void one_order_far_above_all_others_is_a_big_buyer() {
        Cause first = first(new GivenShop(6).bigOrder("tent", 200));
        assertThat(first.kind()).isEqualTo(CauseKind.BIG_BUYER);
        assertThat(first.detail()).isCloseTo(40_000, within(1.0));
    }

    @Test
    void refunds_are_a_cause_of_what_is_kept_only() {
        GivenShop shop = new GivenShop(7).refunding(0.35);
        Explained kept = explain(shop.kept());
        assertThat(kept.causes().getFirst().kind()).isEqualTo(CauseKind.REFUNDS);
        assertThat(explain(shop.paid()).causes()).isEmpty();
    }

    @Test
    void days_missing_in_one_week_are_left_out_of_both_and_are_no_cause() {
        Explained explained = explain(
                new GivenShop(8).without(NOW.plusDays(2), NOW.plusDays(3)).paid());
        assertThat(explained.missingNow()).containsExactly(NOW.plusDays(2), NOW.plusDays(3));
        assertThat(explained.countedNow()).hasSize(5);
        assertThat(explained.countedBefore()).hasSize(5).doesNotContain(NOW.minusDays(5), NOW.minusDays(4));
        assertThat(explained.causes()).isEmpty();
        assertThat(explained.verdict()).isEqualTo(Explained.Verdict.ORDINARY);
    }

    @Test
    void quiet_weeks_have_no_cause() {
        for (int seed = 20; seed < 40; seed++) {
            assertThat(explain(new GivenShop(seed).paid()).causes())
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    @Test
    void of_two_causes_the_larger_in_yuan_comes_first() {
        Explained explained = explain(new GivenShop(9)
                .now(channel("search"), 0.3, 1, 1)
                .now(item("lamp"), 1, 0.3, 1)
                .paid());
        assertThat(explained.causes())
                .extracting(Cause::kind)
                .startsWith(CauseKind.CHANNEL_TRAFFIC, CauseKind.ITEM_CONVERSION);
    }

    @Test
    void a_past_too_short_parts_the_change_and_judges_nothing() {
        LocalDate early = GivenShop.FIRST.plusDays(14);
        Spans spans = new Spans(new Spans.Span(early.minusDays(7), early), new Spans.Span(early, early.plusDays(7)));
        Explained explained =
                WhyMoved.of(new GivenShop(10).paid(), spans, FESTIVALS).get();
        assertThat(explained.verdict()).isEqualTo(Explained.Verdict.UNJUDGED);
        assertThat(explained.causes()).isEmpty();
        assertThat(sum(explained)).isEqualTo(explained.change());
    }

    @Test
    void periods_without_a_known_day_are_a_doubt() {
        GivenShop shop = new GivenShop(11);
        for (int day = 0; day < 7; day++) {
            shop.without(NOW.plusDays(day));
        }
        assertThat(WhyMoved.of(shop.paid(), GivenShop.WEEKS, FESTIVALS).findDoubt())
                .map(Doubt::reason)
                .contains(Doubt.Reason.TOO_LITTLE_DATA);
    }

    @Test
    void a_festival_in_one_period_only_is_set_apart() {
        ShopDays shop = new GivenShop(12).paid();
        LocalDate before = LocalDate.parse("2025-06-30");
        assertThat(FESTIVALS.on(LocalDate.parse("2025-11-11"))).isPresent();
        assertThat(FESTIVALS.on(before)).isEmpty();
        assertThat(FESTIVALS.areAlike(LocalDate.parse("2024-11-10"), LocalDate.parse("2025-11-10")))
                .isTrue();
        assertThat(FESTIVALS.areAlike(LocalDate.parse("2025-10-05"), LocalDate.parse("2025-11-11")))
                .isFalse();
        assertThat(shop.isKnown(0)).isTrue();
    }

    @Property(tries = 60)
    void causes_rests_parts_and_shares_sum_to_the_fen(
            @ForAll @IntRange(max = 1000) int seed,
            @ForAll @DoubleRange(max = 3) double visitors,
            @ForAll @DoubleRange(max = 3) double conversion,
            @ForAll @DoubleRange(min = 0.2, max = 3) double price) {
        Explained explained = explain(new GivenShop(seed)
                .now(item("tent"), visitors, 1, price)
                .now(channel("feed"), 1, conversion, 1)
                .refunding(0.3)
                .kept());
        assertThat(sum(explained)).isEqualTo(explained.change());
        for (Cause cause : explained.causes()) {
            long fen = Math.round(cause.amount() * 100);
            if (!cause.parts().isEmpty()) {
                assertThat(cause.parts().stream()
                                .mapToLong(part -> Math.round(part.amount() * 100))
                                .sum())
                        .isEqualTo(fen);
                assertThat(cause.shares().stream()
                                .mapToLong(share -> Math.round(share.amount() * 100))
                                .sum())
                        .isEqualTo(fen);
            }
        }
    }

    @Property(tries = 30)
    void the_order_of_cells_and_the_currency_change_nothing(
            @ForAll @IntRange(max = 1000) int seed, @ForAll @DoubleRange(min = 0.1, max = 0.6) double visitors) {
        GivenShop shop = new GivenShop(seed).now(channel("search"), visitors, 1, 1);
        Explained explained = explain(shop.paid());
        Explained reversed = explain(shop.reversed());
        Explained dear = explain(shop.inOtherMoney(7));
        assertThat(reversed.causes()).extracting(Cause::kind, Cause::group).isEqualTo(kinds(explained));
        assertThat(dear.causes()).extracting(Cause::kind, Cause::group).isEqualTo(kinds(explained));
        double one = explained.causes().getFirst().amount();
        assertThat(reversed.causes().getFirst().amount()).isCloseTo(one, within(0.011));
        assertThat(dear.causes().getFirst().amount()).isCloseTo(7 * one, within(0.05));
    }

    private static List<org.assertj.core.groups.Tuple> kinds(Explained explained) {
        return explained.causes().stream()
                .map(cause -> org.assertj.core.groups.Tuple.tuple(cause.kind(), cause.group()))
                .toList();
    }

    private static Cause first(GivenShop shop) {
        return explain(shop.paid()).causes().getFirst();
    }

    private static double sum(Explained explained) {
        double sum = explained.causes().stream().mapToDouble(Cause::amount).sum()
                + explained.rests().stream().mapToDouble(Explained.Rest::amount).sum();
        return Math.round(sum * 100) / 100.0;
    }
}
