package io.zhanggui.compliance.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhanggui.compliance.gate.ChannelPrice;
import io.zhanggui.compliance.gate.DealPrice;
import io.zhanggui.compliance.gate.PriceFinding;
import io.zhanggui.compliance.gate.PriceFinding.Kind;
import io.zhanggui.compliance.gate.PricePolicy;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Prices of an item that is listed at 199 yuan and must not go below 99. */
class PriceJudgeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final ShopId SHOP = new ShopId(1);
    private static final Period DOUBLE_TWELVE = new Period(LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 13));

    @Test
    void a_price_within_the_policy_is_kept() {
        assertThat(judge(policy(0, null), 14_900L, null, List.of(), List.of())).isEmpty();
    }

    @Test
    void one_fen_below_the_floor_is_found_and_the_floor_itself_is_not() {
        assertThat(judge(policy(0, null), 9_900L, null, List.of(), List.of())).isEmpty();
        assertThat(judge(policy(0, null), 9_899L, null, List.of(), List.of()))
                .extracting(PriceFinding::kind, PriceFinding::difference)
                .containsExactly(tuple(Kind.BELOW_FLOOR, -1L));
    }

    @Test
    void a_discount_is_reckoned_from_the_list_price_and_rounded_in_favour_of_the_policy() {
        PricePolicy third = policy(0, new BigDecimal("0.3333"));
        // 19,900 × 0.6667 = 13,267.33, so 132.68 is the least that is allowed.
        assertThat(judge(third, 13_268L, null, List.of(), List.of())).isEmpty();
        assertThat(kinds(judge(third, 13_267L, null, List.of(), List.of()))).containsExactly(Kind.TOO_DEEP);
    }

    @Test
    void less_than_the_list_price_is_for_the_windows_only() {
        PricePolicy windowed = policy(0, null, DOUBLE_TWELVE);
        assertThat(kinds(judge(windowed, 14_900L, null, List.of(), List.of()))).containsExactly(Kind.OUTSIDE_WINDOW);
        assertThat(PriceJudge.judge(prices(14_900L, null, List.of(), List.of()), windowed, DOUBLE_TWELVE.from()))
                .isEmpty();
        assertThat(judge(windowed, 19_900L, null, List.of(), List.of())).isEmpty();
    }

    @Test
    void channels_are_set_against_the_shops_own_price_with_the_tolerance() {
        List<ChannelPrice> channels = List.of(asked("京东", 15_000), asked("门店", 14_400));
        assertThat(judge(policy(500, null), 14_900L, null, List.of(), channels)).isEmpty();
        List<PriceFinding> found = judge(policy(499, null), 14_900L, null, List.of(), channels);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().channel()).isEqualTo("门店");
        assertThat(found.getFirst().say().zh()).isEqualTo("门店 144.00 元（2026-11-29）与本店不同价，本店 149.00 元，差 5.00 元");
    }

    @Test
    void where_nobody_planned_a_price_the_newest_deals_are_the_shops_own() {
        List<DealPrice> deals = List.of(deal(20, 15_900), deal(28, 13_900));
        List<PriceFinding> found = judge(policy(0, null), null, null, deals, List.of(asked("京东", 15_900)));
        assertThat(found).extracting(PriceFinding::wanted).containsExactly(13_900L);
    }

    @Test
    void a_price_is_unknown_where_it_was_neither_planned_nor_typed_nor_sold_for() {
        assertThat(PriceJudge.isUnknown(prices(null, null, List.of(), List.of(asked("京东", 15_900)))))
                .isTrue();
        assertThat(PriceJudge.isUnknown(prices(1L, null, List.of(), List.of()))).isFalse();
        assertThat(PriceJudge.isUnknown(prices(null, null, List.of(deal(20, 15_900)), List.of())))
                .isFalse();
        assertThat(PriceJudge.isUnknown(prices(null, null, List.of(), List.of(asked(PriceJudge.OWN, 15_900)))))
                .isFalse();
    }

    @Test
    void a_struck_through_price_is_no_higher_than_the_lowest_deal_of_the_seven_days_before() {
        List<DealPrice> deals = List.of(deal(10, 12_900), deal(24, 16_900), deal(29, 15_900));
        assertThat(judge(null, 14_900L, 15_900L, deals, List.of())).isEmpty();
        List<PriceFinding> found = judge(null, 14_900L, 15_901L, deals, List.of());
        assertThat(kinds(found)).containsExactly(Kind.CROSSED_OUT_TOO_HIGH);
        assertThat(found.getFirst().policy()).contains("第十六条");
    }

    @Test
    void without_a_deal_in_those_days_the_last_one_counts_and_without_any_somebody_should_look() {
        assertThat(judge(null, 14_900L, 12_901L, List.of(deal(9, 11_900), deal(10, 12_900)), List.of()))
                .extracting(PriceFinding::wanted)
                .containsExactly(12_900L);
        List<PriceFinding> unproven = judge(null, 14_900L, 19_900L, List.of(), List.of());
        assertThat(kinds(unproven)).containsExactly(Kind.CROSSED_OUT_UNPROVEN);
        assertThat(unproven.getFirst().blocks()).isFalse();
    }

    @Test
    void of_several_policies_the_closest_holds_and_of_equals_the_newest() {
        PricePolicy all = policy(1, "", "", null);
        PricePolicy brand = policy(2, "", "花之谷", null);
        PricePolicy item = policy(3, "A1", "", null);
        PricePolicy later = policy(4, "A1", "", null);
        PricePolicy elsewhere = policy(5, "A1", "", new ShopId(9));
        List<PricePolicy> known = List.of(later, all, elsewhere, brand, item);
        assertThat(PriceJudge.policyOf(known, SHOP, "A1", "花之谷")).contains(later);
        assertThat(PriceJudge.policyOf(known, SHOP, "B2", "花之谷")).contains(brand);
        assertThat(PriceJudge.policyOf(known, SHOP, "B2", "")).contains(all);
    }

    private static List<PriceFinding> judge(
            @Nullable PricePolicy policy,
            @Nullable Long planned,
            @Nullable Long crossedOut,
            List<DealPrice> deals,
            List<ChannelPrice> channels) {
        return PriceJudge.judge(prices(planned, crossedOut, deals, channels), policy, TODAY);
    }

    private static PriceJudge.Prices prices(
            @Nullable Long planned, @Nullable Long crossedOut, List<DealPrice> deals, List<ChannelPrice> channels) {
        return new PriceJudge.Prices(SHOP, "A1", "卫衣", planned, crossedOut, deals, channels);
    }

    private static List<Kind> kinds(List<PriceFinding> found) {
        return found.stream().map(PriceFinding::kind).toList();
    }

    private static DealPrice deal(int day, long price) {
        return new DealPrice(LocalDate.of(2026, 11, day), price);
    }

    private static ChannelPrice asked(String channel, long price) {
        return new ChannelPrice("A1", channel, TODAY.minusDays(1), price, null, "typed");
    }

    private static PricePolicy policy(long tolerance, @Nullable BigDecimal discount, Period... windows) {
        return new PricePolicy(
                1,
                null,
                "冬款",
                "A1",
                "",
                9_900L,
                19_900L,
                true,
                tolerance,
                discount,
                List.of(windows),
                UserId.LOCAL,
                Instant.EPOCH);
    }

    private static PricePolicy policy(long id, String item, String brand, @Nullable ShopId shop) {
        return new PricePolicy(
                id, shop, "p" + id, item, brand, 1L, null, false, 0, null, List.of(), UserId.LOCAL, Instant.EPOCH);
    }
}
