package io.zhanggui.insight.targets.rules;

import io.zhanggui.insight.PeriodTarget;
import io.zhanggui.insight.targets.KeptPlan;
import io.zhanggui.shared.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The target of a period from the plans that touch it.
 *
 * @param shops how many are asked about; each must have a target for the whole period
 * @param sums of each plan's days in the period, by the plan's number
 */
public record PeriodTargets(int shops, Period period, Map<Long, Days> sums) {

    /** How many days of a plan lie in the period, and their amounts together. */
    public record Days(int days, BigDecimal amount) {}

    /** @param plans that count, of one metric, of these shops and of the years the period touches */
    public Optional<PeriodTarget> find(Addition addition, List<KeptPlan> plans) {
        return switch (addition.basis()) {
            case DAYS -> days(addition, plans, shops).map(days -> told(addition, days.amount(), plans));
            case LEVEL -> shops > 1 ? Optional.empty() : level(addition, plans);
            case MONTH -> shops > 1 ? Optional.empty() : month(addition, plans);
        };
    }

    private Optional<Days> days(Addition addition, List<KeptPlan> plans, int shops) {
        List<Days> known = plans.stream()
                .map(kept -> sums.get(kept.id()))
                .filter(Objects::nonNull)
                .toList();
        int days = known.stream().mapToInt(Days::days).sum();
        if (days != period.days() * shops) {
            return Optional.empty();
        }
        BigDecimal amount = known.stream().map(Days::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(new Days(days, amount.setScale(addition.decimals(), RoundingMode.UNNECESSARY)));
    }

    private Optional<PeriodTarget> level(Addition addition, List<KeptPlan> plans) {
        return days(addition, plans, 1)
                .map(sum -> told(
                        addition, sum.amount().divide(BigDecimal.valueOf(sum.days()), MathContext.DECIMAL64), plans));
    }

    private Optional<PeriodTarget> month(Addition addition, List<KeptPlan> plans) {
        LocalDate from = period.from();
        if (from.getDayOfMonth() != 1 || !period.to().equals(from.plusMonths(1))) {
            return Optional.empty();
        }
        return plans.stream()
                .map(kept -> kept.plan().months().get(YearMonth.from(from)))
                .filter(Objects::nonNull)
                .findFirst()
                .map(amount -> told(addition, amount.setScale(addition.decimals()), plans));
    }

    private static PeriodTarget told(Addition addition, BigDecimal value, List<KeptPlan> plans) {
        return told(addition.basis(), value, plans);
    }

    static PeriodTarget told(PeriodTarget.Basis basis, BigDecimal value, List<KeptPlan> plans) {
        return new PeriodTarget(
                value,
                basis,
                plans.stream()
                        .map(kept -> new PeriodTarget.Origin(
                                kept.plan().shop(),
                                kept.plan().year(),
                                kept.version(),
                                kept.by(),
                                kept.at(),
                                kept.reason()))
                        .toList());
    }
}
