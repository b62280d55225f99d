package io.zhanggui.insight.targets.rules;

import io.zhanggui.insight.targets.TargetError;
import io.zhanggui.insight.targets.TargetPlan;
import io.zhanggui.insight.targets.TargetPlan.ItemPart;
import io.zhanggui.shared.Failure;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/** Whether a plan says what a plan must. */
public final class PlanCheck {

    private static final int FIRST_YEAR = 2012;
    private static final int LAST_YEAR = 2099;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(14);

    private PlanCheck() {}

    /** The plan with amounts in the metric's own decimals; fails with {@link TargetError}. */
    public static TargetPlan checked(TargetPlan plan, Addition addition) {
        if (plan.year() < FIRST_YEAR || plan.year() > LAST_YEAR) {
            throw new Failure(TargetError.BAD_YEAR, FIRST_YEAR, LAST_YEAR);
        }
        if (plan.months().isEmpty()) {
            throw new Failure(TargetError.NO_MONTH);
        }
        Map<YearMonth, BigDecimal> months = new TreeMap<>();
        plan.months().forEach((month, amount) -> {
            if (month.getYear() != plan.year()) {
                throw new Failure(TargetError.WRONG_MONTH, month, plan.year());
            }
            months.put(month, exact(month, amount, addition.decimals()));
        });
        checkItems(plan, months, addition);
        checkDrivers(plan);
        return plan.with(months);
    }

    private static BigDecimal exact(YearMonth month, BigDecimal amount, int decimals) {
        boolean fits = amount.signum() >= 0
                && amount.compareTo(LARGEST) <= 0
                && amount.stripTrailingZeros().scale() <= decimals;
        if (!fits) {
            throw new Failure(TargetError.BAD_AMOUNT, month, amount.toPlainString(), decimals);
        }
        return amount.setScale(decimals);
    }

    private static void checkDrivers(TargetPlan plan) {
        plan.drivers().forEach((month, drivers) -> {
            if (!plan.months().containsKey(month) || drivers.buyers() < 1 || drivers.visitors() < drivers.buyers()) {
                throw new Failure(TargetError.BAD_DRIVERS, month, drivers.visitors(), drivers.buyers());
            }
        });
    }

    private static void checkItems(TargetPlan plan, Map<YearMonth, BigDecimal> months, Addition addition) {
        Map<YearMonth, BigDecimal> sums = new TreeMap<>();
        for (ItemPart part : plan.items()) {
            sums.merge(part.month(), exact(part.month(), part.amount(), addition.decimals()), BigDecimal::add);
        }
        sums.forEach((month, sum) -> {
            BigDecimal whole = months.getOrDefault(month, BigDecimal.ZERO);
            if (sum.compareTo(whole) != 0) {
                throw new Failure(TargetError.ITEMS_DO_NOT_SUM, month, sum.toPlainString(), whole.toPlainString());
            }
        });
    }
}
