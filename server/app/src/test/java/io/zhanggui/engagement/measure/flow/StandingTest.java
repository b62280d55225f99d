package io.zhanggui.engagement.measure.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.engagement.measure.Standing;
import io.zhanggui.engagement.measure.Standing.Ahead;
import io.zhanggui.engagement.measure.Standing.KpiStanding;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.statement.KpiResult.Verdict;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A shop that sells about 1,000 yuan a day since March 2025 and about 1,500 since the contract began on 2026-04-01, known up to
 * 2026-04-20.
 */
class StandingTest {

    private static final LocalDate FIRST = LocalDate.parse("2025-03-01");
    private static final LocalDate START = LocalDate.parse("2026-04-01");
    private static final LocalDate KNOWN = LocalDate.parse("2026-04-21");
    private static final LocalDate TODAY = LocalDate.parse("2026-04-23");

    @TempDir
    Path folder;

    private GivenShop shop;

    @BeforeEach
    void open() {
        shop = new GivenShop(folder);
        Random random = new Random(7);
        StringBuilder orders = new StringBuilder("order_no buyer total paid kept refund created_at paid_at\n");
        for (LocalDate day = FIRST; day.isBefore(KNOWN); day = day.plusDays(1)) {
            int yuan = (day.isBefore(START) ? 1_000 : 1_500) + random.nextInt(101) - 50;
            orders.append("%s B%d %d %d %d 0 %sT10:00 %sT10:00\n"
                    .formatted(day, day.getDayOfYear() % 9, yuan, yuan, yuan, day, day));
        }
        shop.orders(GivenShop.CLOUD, FIRST.toString(), KNOWN.toString(), orders.toString());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private KpiStanding kpi(String metric, String target) {
        return standing(metric, target).kpis().getFirst();
    }

    private Standing standing(String metric, String target) {
        ContractHistory contract = GivenShop.contract(
                "{id: cloud, platform: tmall, name: 云}", "{from: 2026-04-01, to: 2026-07-01}", "month", """
                kpis:
                  - kpi: k
                    name: 指标
                    metric: %s
                    variant: computed
                    scope: all
                    period: month
                    target: {kind: level, value: %s}
                    measure: relative
                    tolerance: 5%%
                    reward: {step: 800}
                    penalty: {step: 300}
                    owner: operations_manager
                    source: 订单
                """.formatted(
                                metric, target));
        return new StandingDesk((LiveFactCollector) shop.live()).of(shop.asked(contract), TODAY);
    }

    @Test
    void the_days_so_far_are_judged_against_their_part_of_the_target() {
        KpiStanding kpi = kpi("pay_amount", "30000");

        assertThat(kpi.soFar().orElseThrow().days().to()).isEqualTo(KNOWN);
        assertThat(kpi.soFar().orElseThrow().result().target().doubleValue()).isEqualTo(20_000);
        assertThat(kpi.soFar().orElseThrow().result().value().doubleValue()).isCloseTo(30_000, within(500.0));
        assertThat(kpi.soFar().orElseThrow().fen()).isEqualTo(800_00);
        assertThat(kpi.missing()).isEmpty();
    }

    @Test
    void the_end_of_the_period_is_likely_what_the_days_go_on_as() {
        Ahead sure = kpi("pay_amount", "30000").ahead().orElseThrow();
        Ahead lost = kpi("pay_amount", "90000").ahead().orElseThrow();

        assertThat(sure.value()).isCloseTo(45_000, within(4_000.0));
        assertThat(sure.lower()).isLessThan(sure.value());
        assertThat(sure.upper()).isGreaterThan(sure.value());
        assertThat(sure.reward()).isEqualTo(1);
        assertThat(sure.fen()).isEqualTo(800_00);
        assertThat(lost.penalty()).isEqualTo(1);
        assertThat(lost.highest()).isEqualTo(-300_00);
        assertThat(lost.target()).isEqualTo(90_000);
    }

    @Test
    void a_quotient_goes_on_weighted_by_what_it_divides_by() {
        KpiStanding kpi = kpi("order_value", "1200");

        assertThat(kpi.soFar().orElseThrow().result().value().doubleValue()).isCloseTo(1_500, within(30.0));
        assertThat(kpi.ahead().orElseThrow().value()).isCloseTo(1_500, within(120.0));
    }

    @Test
    void persons_counted_once_have_no_forecast_and_it_is_said_why() {
        KpiStanding kpi = kpi("pay_buyers", "20");

        assertThat(kpi.soFar().orElseThrow().result().value().intValue()).isEqualTo(9);
        assertThat(kpi.soFar().orElseThrow().result().verdict()).isEqualTo(Verdict.WORSE);
        assertThat(kpi.ahead()).isEmpty();
        assertThat(kpi.silent()).isPresent();
    }

    @Test
    void what_the_work_did_is_half_as_much_again_since_last_year_went_level() {
        var effect = kpi("pay_amount", "30000").effect().orElseThrow();

        assertThat(effect.days()).isEqualTo(20);
        assertThat(effect.plain()).isCloseTo(0.5, within(0.03));
        assertThat(effect.net().orElseThrow()).isCloseTo(0.5, within(0.04));
    }

    @Test
    void a_matched_group_that_rose_as_well_leaves_what_it_does_not_explain_with_an_interval() {
        Random random = new Random(5);
        StringBuilder orders = new StringBuilder("order_no buyer total paid kept refund created_at paid_at\n");
        for (LocalDate day = FIRST; day.isBefore(KNOWN); day = day.plusDays(1)) {
            // The group rises by a quarter, ours by a half: 1.5 / 1.25 is a fifth more.
            int yuan = (day.isBefore(START) ? 2_000 : 2_500) + random.nextInt(201) - 100;
            orders.append("R%s B%d %d %d %d 0 %sT10:00 %sT10:00\n"
                    .formatted(day, day.getDayOfYear() % 9, yuan, yuan, yuan, day, day));
        }
        shop.orders(GivenShop.RIVER, FIRST.toString(), KNOWN.toString(), orders.toString());
        ContractHistory contract = GivenShop.contract(
                "{id: cloud, platform: tmall, name: 云}, {id: river, platform: tmall, name: 河}",
                "{from: 2026-04-01, to: 2026-07-01}",
                "month",
                """
                kpis:
                  - kpi: k
                    name: 指标
                    metric: pay_amount
                    variant: computed
                    scope: "shop:cloud"
                    period: month
                    baseline: {kind: matched_group, window: {from: 2026-01-01, to: 2026-04-01}, group: ["shop:river"]}
                    target: {kind: relative, value: 10%}
                    measure: relative
                    tolerance: 5%
                    reward: {step: 800}
                    penalty: {step: 300}
                    owner: operations_manager
                    source: 订单
                """);

        var group = new StandingDesk((LiveFactCollector) shop.live())
                .of(shop.asked(contract), TODAY)
                .kpis()
                .getFirst()
                .group()
                .orElseThrow();

        assertThat(group.before()).isEqualTo(90);
        assertThat(group.after()).isEqualTo(20);
        assertThat(group.rise().orElseThrow().relative()).isCloseTo(0.2, within(0.02));
        assertThat(group.rise().orElseThrow().interval().contains(0.2)).isTrue();
        assertThat(group.rise().orElseThrow().interval().width()).isLessThan(0.1);
    }

    @Test
    void fees_so_far_are_those_of_the_known_days() {
        Standing standing = standing("pay_amount", "30000");

        assertThat(standing.fees())
                .extracting(line -> line.id() + " " + line.fen())
                .containsExactly("base 73333");
    }
}
