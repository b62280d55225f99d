package io.zhanggui.engagement.income.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.DueMatter;
import io.zhanggui.engagement.income.IncomeGrowth.Month;
import io.zhanggui.engagement.income.IncomeGrowth.Part;
import io.zhanggui.engagement.income.IncomeGrowth.Told;
import io.zhanggui.engagement.income.rules.GrowthTable;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the page of the day says of the agency's income. */
class IncomeDueTest {

    private static final Caller SEES_ALL = Caller.local(new AgencyId(1));
    private static final Scope SHOP = Scope.of(new AgencyId(1), new ShopId(7));

    @Test
    void income_against_growth_is_a_matter_of_the_next_days_with_each_alarm_as_a_row() {
        Told told = told(-1, 8);
        DueMatter matter = look(told).orElseThrow();
        assertThat(matter.soon()).isEqualTo(DueMatter.Soon.IN_DAYS);
        assertThat(matter.say().zh()).isEqualTo(told.alarms().getFirst().zh());
        assertThat(matter.rows()).hasSameSizeAs(told.alarms());
        assertThat(matter.rows().getFirst().page()).isEqualTo("/engagement/income");
    }

    @Test
    void income_with_growth_is_nothing_to_do() {
        DueMatter matter = look(told(1, 8)).orElseThrow();
        assertThat(matter.soon()).isEqualTo(DueMatter.Soon.NOTHING);
        assertThat(matter.say().zh()).isEqualTo("收入与商家增长同向");
    }

    @Test
    void too_few_months_say_so_and_an_agency_without_any_says_nothing() {
        assertThat(look(told(-1, 2)).orElseThrow().say().zh()).contains("2 个月");
        assertThat(look(GrowthTable.tell(List.of()))).isEmpty();
    }

    private static Optional<DueMatter> look(Told told) {
        return new IncomeDue((caller, months) -> told).look(SEES_ALL, SHOP, LocalDate.parse("2026-11-29"));
    }

    /** Income moves by a yuan a month while sales rise. */
    private static Told told(int step, int months) {
        return GrowthTable.tell(
                IntStream.range(0, months).mapToObj(at -> month(step, at)).toList());
    }

    private static Month month(int step, int at) {
        Part part = new Part(
                "甲",
                1,
                1_000_00L + step * 100L * at,
                Optional.of(BigDecimal.valueOf(110L + at)),
                Optional.of(BigDecimal.valueOf(100)));
        return GrowthTable.month(YearMonth.of(2026, 1).plusMonths(at), List.of(part));
    }
}
