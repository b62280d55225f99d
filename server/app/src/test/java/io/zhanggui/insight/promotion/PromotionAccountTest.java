package io.zhanggui.insight.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.insight.promotion.PromotionAnswer.Figure;
import io.zhanggui.insight.promotion.PromotionAnswer.Line;
import io.zhanggui.shared.Period;
import io.zhanggui.stats.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PromotionAccountTest {

    private static final LocalDate FIRST = LocalDate.parse("2025-11-01");
    private static final Figure NET = new Figure(100, new Interval(60, 140, 0.9));

    private static PromotionQuestion question(Double freight, Double fee, Double extra) {
        return new PromotionQuestion("双11", FIRST, FIRST.plusDays(10), 0, 0, List.of(), freight, fee, extra);
    }

    private static ShopMoney.Known known(int days, Map<String, Double> values) {
        return new ShopMoney.Known(new Period(FIRST, FIRST.plusDays(days)), values);
    }

    /** A tenth in every block, and the promotion's own refunds are over. */
    private static final RefundShare TENTH = new RefundShare(0.1, 0.1, 0.1, 7, true);

    /** Usual: of 560 paid in 56 days a tenth is refunded, goods are half, 56 of ads. */
    private static final ShopMoney.Known BEFORE = known(
            56,
            Map.of(
                    "pay_amount",
                    560.0,
                    "kept_amount",
                    504.0,
                    "gross_margin",
                    0.5,
                    "ad_spend",
                    56.0,
                    "orders_paid",
                    56.0));

    private static Double value(PromotionAccount account, String key) {
        return account.lines().stream()
                .filter(line -> line.key().equals(key))
                .map(Line::value)
                .findFirst()
                .orElse(null);
    }

    @Test
    void a_hundred_of_net_sales_leaves_twenty_five() {
        // Ten days with 200 paid of which 100 were to be expected, at usual ratios, with 20 more of ads.
        ShopMoney.Known felt = known(
                10,
                Map.of(
                        "pay_amount",
                        200.0,
                        "kept_amount",
                        180.0,
                        "gross_margin",
                        0.5,
                        "ad_spend",
                        30.0,
                        "orders_paid",
                        20.0));
        PromotionAccount account = new PromotionAccount(question(null, null, null), NET, felt, BEFORE, TENTH);
        assertThat(value(account, "refunds")).isEqualTo(-10, within(1e-9));
        assertThat(value(account, "goods")).isEqualTo(-45, within(1e-9));
        assertThat(value(account, "ad_spend")).isEqualTo(-20, within(1e-9));
        Figure profit = account.profit();
        assertThat(profit.value()).isEqualTo(25, within(1e-9));
        // Of another yuan 0.9 are kept and half of that is margin.
        assertThat(profit.interval().lower()).isEqualTo(25 - 0.45 * 40, within(1e-9));
        assertThat(profit.interval().upper()).isEqualTo(25 + 0.45 * 40, within(1e-9));
        assertThat(account.unknown()).extracting(words -> words.zh()).containsExactly("淘宝客佣金", "运费", "平台扣费", "红包、坑位等");
    }

    @Test
    void typed_costs_are_taken_off_too() {
        ShopMoney.Known felt = known(
                10,
                Map.of(
                        "pay_amount",
                        200.0,
                        "kept_amount",
                        180.0,
                        "gross_margin",
                        0.4,
                        "ad_spend",
                        30.0,
                        "orders_paid",
                        25.0,
                        "taoke_commission",
                        4.0));
        ShopMoney.Known before = known(
                56,
                Map.of(
                        "pay_amount",
                        560.0,
                        "kept_amount",
                        504.0,
                        "gross_margin",
                        0.5,
                        "ad_spend",
                        56.0,
                        "orders_paid",
                        56.0,
                        "taoke_commission",
                        5.6));
        PromotionAccount account = new PromotionAccount(question(2.0, 0.05, 3.0), NET, felt, before, TENTH);
        assertThat(value(account, "goods")).isEqualTo(45 - 108, within(1e-9));
        assertThat(value(account, "freight")).isEqualTo(-2.0 * (25 - 10), within(1e-9));
        assertThat(value(account, "fee")).isEqualTo(-0.05 * (180 - 90), within(1e-9));
        assertThat(value(account, "taoke_commission")).isEqualTo(-3, within(1e-9));
        assertThat(account.profit().value()).isEqualTo(100 - 10 - 63 - 20 - 3 - 30 - 4.5 - 3, within(1e-9));
        assertThat(account.unknown()).isEmpty();
    }

    @Test
    void without_refunds_there_is_no_profit_and_what_would_tell_it_is_named() {
        PromotionAccount account = new PromotionAccount(
                question(null, null, null),
                NET,
                known(10, Map.of("pay_amount", 200.0)),
                known(56, Map.of("pay_amount", 560.0)),
                null);
        assertThat(account.profit()).isNull();
        assertThat(account.lines())
                .filteredOn(line -> line.key().equals("goods"))
                .allMatch(line -> line.source().zh().startsWith("不知道：用模板填写"));
    }

    @Test
    void refunds_still_to_come_are_set_against_those_that_are_over_on_both_sides() {
        // 4 % of 200 is refunded so far; usually it is 8 % in the end, so 8 % of the 100 more.
        ShopMoney.Known felt = known(10, Map.of("pay_amount", 200.0, "kept_amount", 192.0));
        PromotionAccount account = new PromotionAccount(
                question(null, null, null), NET, felt, BEFORE, new RefundShare(0.08, 0.06, 0.12, 7, false));
        Line refunds = account.lines().get(1);
        assertThat(refunds.value()).isEqualTo(-8, within(1e-9));
        assertThat(refunds.during()).isEqualTo(16, within(1e-9));
        assertThat(refunds.source().zh()).contains("目前退了 4.0%", "按 8.0% 估", "6.0%–12.0%");
        assertThat(account.profit().interval().upper()).isEqualTo(92 + Math.hypot(0.92 * 40, 0.03 * 100), within(1e-9));
    }

    @Test
    void one_bad_month_is_not_the_usual_and_what_was_refunded_already_is_the_least() {
        List<ShopMoney.Known> blocks = Stream.of(0.077, 0.15, 0.082, 0.08, 0.084)
                .map(share -> known(28, Map.of("pay_amount", 100.0, "kept_amount", 100 * (1 - share))))
                .toList();
        RefundShare share = RefundShare.of(blocks, false);
        assertThat(share.usual()).isEqualTo(0.082, within(1e-9));
        assertThat(share.upper()).isEqualTo(0.15, within(1e-9));
        assertThat(share.inTheEnd(0.03)).isEqualTo(0.082, within(1e-9));
        assertThat(share.inTheEnd(0.2)).isEqualTo(0.2, within(1e-9));
        assertThat(RefundShare.of(blocks.subList(0, 1), false)).isNull();
    }
}
