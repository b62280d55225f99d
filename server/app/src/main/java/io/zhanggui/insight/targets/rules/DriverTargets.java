package io.zhanggui.insight.targets.rules;

import io.zhanggui.insight.PeriodTarget;
import io.zhanggui.insight.PeriodTarget.Basis;
import io.zhanggui.insight.targets.KeptPlan;
import io.zhanggui.insight.targets.TargetPlan.Drivers;
import io.zhanggui.shared.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The visitors and the conversion that a target of sales was made of, as targets of their own. */
public final class DriverTargets {

    /** The metrics that sales are made of. */
    public static final String SALES = "pay_amount";

    public static final String VISITORS = "item_visitors";
    public static final String CONVERSION = "pay_conversion";

    private static final int OF_FRACTIONS = 6;

    private DriverTargets() {}

    /**
     * By the metric's key: visitors as the mean of a day, conversion as buyers over visitors; a part of a month has its part
     * of the days.
     *
     * @param plans of sales
     * @param shops how many are asked about; nothing is told unless each has its drivers for the whole period
     */
    public static Map<String, PeriodTarget> of(List<KeptPlan> plans, int shops, Period period) {
        double visitors = 0;
        double buyers = 0;
        long days = 0;
        for (LocalDate day = period.from(); day.isBefore(period.to()); day = day.plusDays(1)) {
            YearMonth month = YearMonth.from(day);
            for (KeptPlan kept : plans) {
                SortedMap<YearMonth, Drivers> drivers = kept.plan().drivers();
                Drivers known = drivers.get(month);
                if (known != null) {
                    visitors += (double) known.visitors() / month.lengthOfMonth();
                    buyers += (double) known.buyers() / month.lengthOfMonth();
                    days++;
                }
            }
        }
        if (days == 0 || days != period.days() * shops) {
            return Map.of();
        }
        BigDecimal daily = BigDecimal.valueOf(visitors / period.days()).setScale(0, RoundingMode.HALF_UP);
        BigDecimal rate =
                new BigDecimal(buyers / visitors, MathContext.DECIMAL64).setScale(OF_FRACTIONS, RoundingMode.HALF_UP);
        return Map.of(
                VISITORS, PeriodTargets.told(Basis.LEVEL, daily, plans),
                CONVERSION, PeriodTargets.told(Basis.LEVEL, rate, plans));
    }
}
