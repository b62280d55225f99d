package io.zhanggui.insight.targets.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.identity.Caller;
import io.zhanggui.insight.PeriodTarget;
import io.zhanggui.insight.Targets;
import io.zhanggui.insight.targets.KeptPlan;
import io.zhanggui.insight.targets.TargetPlan;
import io.zhanggui.insight.targets.TargetPlan.Drivers;
import io.zhanggui.insight.targets.TargetPlan.ItemPart;
import io.zhanggui.insight.targets.TargetPlans;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.testing.TestServer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TargetDeskTest {

    private static final YearMonth SEPTEMBER = YearMonth.parse("2026-09");
    private static final YearMonth OCTOBER = YearMonth.parse("2026-10");

    private final TestServer server = TestServer.shared();
    private final Caller caller = server.newAgency();
    private final ShopId first = server.newShop(caller, "目标甲店").id();
    private final ShopId second = server.newShop(caller, "目标乙店").id();
    private final Scope one = Scope.of(caller.agency(), first);
    private final Scope both = new Scope(caller.agency(), Set.of(first, second));
    private final TargetPlans plans = server.get(TargetPlans.class);
    private final Targets targets = server.get(Targets.class);

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static TargetPlan sales(ShopId shop, Map<YearMonth, String> months) {
        Map<YearMonth, BigDecimal> amounts = new TreeMap<>();
        months.forEach((month, amount) -> amounts.put(month, new BigDecimal(amount)));
        return TargetPlan.of(shop, "pay_amount", 2026, amounts);
    }

    /** F217: September to December 200k, 400k, 900k and 1,500k make 3,000,000. */
    @Test
    void the_second_half_of_the_source_sums_to_three_million() {
        TargetPlan plan = sales(
                first,
                Map.of(
                        SEPTEMBER,
                        "200000",
                        OCTOBER,
                        "400000",
                        YearMonth.parse("2026-11"),
                        "900000",
                        YearMonth.parse("2026-12"),
                        "1500000"));
        KeptPlan kept = plans.keep(caller, one, List.of(plan), "下半年目标").getFirst();
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.plan().total()).isEqualByComparingTo("3000000");
        PeriodTarget half = targets.find(one, "pay_amount", period("2026-09-01", "2027-01-01"))
                .orElseThrow();
        assertThat(half.value()).isEqualTo("3000000.00");
        assertThat(half.basis()).isEqualTo(PeriodTarget.Basis.DAYS);
        assertThat(half.origins()).extracting(PeriodTarget.Origin::reason).containsExactly("下半年目标");
        assertThat(targets.find(one, "pay_amount", period("2026-10-01", "2026-11-01"))
                        .orElseThrow()
                        .value())
                .isEqualTo("400000.00");
    }

    @Test
    void parts_of_months_sum_to_the_whole_and_a_period_beyond_them_has_none() {
        plans.keep(caller, one, List.of(sales(first, Map.of(SEPTEMBER, "1000.01", OCTOBER, "77.77"))), "试算");
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate day = LocalDate.parse("2026-09-01"); day.getMonthValue() < 11; day = day.plusDays(1)) {
            sum = sum.add(targets.find(one, "pay_amount", Period.day(day))
                    .orElseThrow()
                    .value());
        }
        assertThat(sum).isEqualTo("1077.78");
        assertThat(targets.find(one, "pay_amount", period("2026-09-15", "2026-11-02")))
                .isEmpty();
        assertThat(targets.find(one, "kept_amount", period("2026-09-01", "2026-10-01")))
                .isEmpty();
    }

    @Test
    void several_shops_have_a_target_only_where_each_of_them_has() {
        Period september = period("2026-09-01", "2026-10-01");
        plans.keep(caller, one, List.of(sales(first, Map.of(SEPTEMBER, "100"))), "甲店");
        assertThat(targets.find(both, "pay_amount", september)).isEmpty();
        plans.keep(caller, both, List.of(sales(second, Map.of(SEPTEMBER, "50.5"))), "乙店");
        assertThat(targets.find(both, "pay_amount", september).orElseThrow().value())
                .isEqualTo("150.50");
    }

    @Test
    void the_newest_version_counts_and_the_former_ones_stay() {
        plans.keep(caller, one, List.of(sales(first, Map.of(SEPTEMBER, "100"))), "初版");
        plans.keep(caller, one, List.of(sales(first, Map.of(OCTOBER, "120"))), "改为十月");
        assertThat(plans.listVersions(one, "pay_amount", 2026))
                .extracting(KeptPlan::version, KeptPlan::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "改为十月"), org.assertj.core.groups.Tuple.tuple(1, "初版"));
        assertThat(plans.list(one, "pay_amount", 2026)).hasSize(1);
        assertThat(targets.find(one, "pay_amount", period("2026-09-01", "2026-10-01")))
                .isEmpty();
        assertThat(targets.find(one, "pay_amount", period("2026-10-01", "2026-11-01")))
                .isPresent();
    }

    @Test
    void quotients_stand_at_a_level_and_buyers_are_counted_by_whole_months() {
        plans.keep(
                caller,
                one,
                List.of(
                        TargetPlan.of(
                                first,
                                "pay_conversion",
                                2026,
                                Map.of(SEPTEMBER, new BigDecimal("0.03"), OCTOBER, new BigDecimal("0.04"))),
                        TargetPlan.of(first, "pay_buyers", 2026, Map.of(SEPTEMBER, new BigDecimal("800")))),
                "转化与买家");
        assertThat(targets.find(one, "pay_conversion", period("2026-09-05", "2026-09-12"))
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("0.03");
        assertThat(targets.find(one, "pay_conversion", period("2026-09-30", "2026-10-02"))
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("0.035");
        assertThat(targets.find(one, "pay_buyers", period("2026-09-01", "2026-10-01"))
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("800");
        assertThat(targets.find(one, "pay_buyers", period("2026-09-01", "2026-09-30")))
                .isEmpty();
    }

    @Test
    void the_visitors_and_the_conversion_of_a_sales_target_are_targets_too() {
        TargetPlan plan = new TargetPlan(
                first,
                "pay_amount",
                2026,
                new TreeMap<>(Map.of(SEPTEMBER, new BigDecimal("90000"))),
                new TreeMap<>(Map.of(SEPTEMBER, new Drivers(30_000, 900))),
                List.of());
        plans.keep(caller, one, List.of(plan), "九月");
        Map<String, PeriodTarget> week = targets.findAll(one, period("2026-09-07", "2026-09-14"));
        assertThat(week.get("item_visitors").value()).isEqualByComparingTo("1000");
        assertThat(week.get("pay_conversion").value()).isEqualByComparingTo("0.03");
        assertThat(plans.list(one, "pay_amount", 2026).getFirst().plan())
                .isEqualTo(plan.with(Map.of(SEPTEMBER, new BigDecimal("90000.000000"))));
    }

    @Test
    void what_does_not_add_up_is_refused() {
        TargetPlan items = new TargetPlan(
                first,
                "pay_amount",
                2026,
                new TreeMap<>(Map.of(SEPTEMBER, new BigDecimal("100"))),
                new TreeMap<>(),
                List.of(
                        new ItemPart(SEPTEMBER, "123", "连衣裙", new BigDecimal("60")),
                        new ItemPart(SEPTEMBER, "", "", new BigDecimal("39.99"))));
        assertThatThrownBy(() -> plans.keep(caller, one, List.of(items), "x")).hasMessageContaining("INSIGHT-5305");
        assertThatThrownBy(() -> plans.keep(caller, one, List.of(sales(first, Map.of(SEPTEMBER, "0.001"))), "x"))
                .hasMessageContaining("INSIGHT-5304");
        assertThatThrownBy(() -> plans.keep(caller, one, List.of(sales(first, Map.of())), "x"))
                .hasMessageContaining("INSIGHT-5303");
        assertThatThrownBy(() ->
                        plans.keep(caller, one, List.of(sales(first, Map.of(YearMonth.parse("2025-09"), "1"))), "x"))
                .hasMessageContaining("INSIGHT-5306");
        assertThatThrownBy(() -> plans.keep(caller, one, List.of(sales(first, Map.of(SEPTEMBER, "1"))), " "))
                .hasMessageContaining("INSIGHT-5301");
        assertThatThrownBy(() -> plans.keep(caller, one, List.of(sales(second, Map.of(SEPTEMBER, "1"))), "别家店"))
                .hasMessageContaining("IDENTITY-1007");
        assertThat(plans.listVersions(both, "pay_amount", 2026)).isEmpty();
    }
}
