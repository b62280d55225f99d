package io.zhanggui.engagement.income.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.engagement.income.IncomeGrowth.Alarm;
import io.zhanggui.engagement.income.IncomeGrowth.Month;
import io.zhanggui.engagement.income.IncomeGrowth.Part;
import io.zhanggui.engagement.income.IncomeGrowth.Told;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Income beside growth, month by month. */
class GrowthTableTest {

    private static Part part(long yuan, int sales, int before) {
        return new Part(
                "甲", 1, yuan * 100, Optional.of(BigDecimal.valueOf(sales)), Optional.of(BigDecimal.valueOf(before)));
    }

    /** One client, sales in percent of last year's. */
    private static Told months(int[] income, int[] percent) {
        List<Month> months = new ArrayList<>();
        for (int i = 0; i < income.length; i++) {
            months.add(
                    GrowthTable.month(YearMonth.of(2026, 1).plusMonths(i), List.of(part(income[i], percent[i], 100))));
        }
        return GrowthTable.tell(months);
    }

    @Test
    void a_month_is_of_those_whose_sales_are_known_in_both_years() {
        Part unknown = new Part("乙", 2, 900_00, Optional.empty(), Optional.of(BigDecimal.ONE));

        Month month =
                GrowthTable.month(YearMonth.of(2026, 1), List.of(part(300, 240, 200), part(100, 90, 100), unknown));

        // 330 against 300; 400 yuan by two clients, 1,300 with the one that does not count.
        assertThat(month.growth().orElseThrow()).isEqualTo(0.1, within(1e-12));
        assertThat(month.each().orElseThrow()).isEqualTo(200, within(1e-12));
        assertThat(month.fen()).isEqualTo(1_300_00);
        assertThat(month.parts()).hasSize(3);
    }

    @Test
    void a_quarters_statement_is_parted_by_days_to_the_fen() {
        LocalDate from = LocalDate.parse("2026-01-15");
        LocalDate to = LocalDate.parse("2026-04-15");
        long sum = 0;
        for (int month = 1; month <= 4; month++) {
            sum += GrowthTable.part(100_01, from, to, YearMonth.of(2026, month));
        }

        assertThat(sum).isEqualTo(100_01);
        // 28 of 90 days.
        assertThat(GrowthTable.part(90_00, from, to, YearMonth.of(2026, 2))).isEqualTo(28_00);
    }

    @Test
    void five_months_are_too_few_and_say_so() {
        Told told = months(new int[] {1, 2, 3, 4, 5}, new int[] {1, 2, 3, 4, 5});

        assertThat(told.together()).isEmpty();
        assertThat(told.silentZh()).contains("只有 5 个月", "至少要 6 个月");
        assertThat(told.alarms()).isEmpty();
    }

    @Test
    void income_that_goes_with_growth_rings_nothing() {
        Told told = months(new int[] {1, 2, 3, 4, 5, 6}, new int[] {101, 102, 103, 104, 105, 106});

        assertThat(told.together().orElseThrow().r()).isEqualTo(1, within(1e-9));
        assertThat(told.alarms()).isEmpty();
    }

    @Test
    void a_correlation_of_exactly_nothing_rings_and_one_above_it_does_not() {
        // Deviations ±1 in a pattern whose products sum to 0.
        int[] income = {1, 1, 3, 3, 1, 1, 3, 3};
        assertThat(months(income, new int[] {110, 112, 110, 112, 110, 112, 110, 112})
                        .alarms())
                .contains(Alarm.NOT_TOGETHER);
        assertThat(months(income, new int[] {110, 112, 111, 112, 110, 112, 110, 112})
                        .alarms())
                .doesNotContain(Alarm.NOT_TOGETHER);
    }

    @Test
    void more_income_from_merchants_who_sell_less_than_a_year_ago_rings() {
        // Both fall and rise together but for the last three: income 9 against 6, sales 98 % of last year.
        int[] sales = {90, 91, 92, 97, 98, 99};
        assertThat(months(new int[] {1, 2, 3, 2, 3, 4}, sales).alarms()).containsExactly(Alarm.OPPOSITE);
        assertThat(months(new int[] {1, 2, 3, 1, 2, 3}, sales).alarms()).doesNotContain(Alarm.OPPOSITE);
        // 100 % of last year is not less.
        assertThat(months(new int[] {1, 2, 3, 2, 3, 4}, new int[] {90, 91, 92, 99, 100, 101})
                        .alarms())
                .isEmpty();
    }
}
