package io.zhanggui.compliance.appeal.rules;

import io.zhanggui.compliance.RuleClass;
import io.zhanggui.compliance.appeal.Penalty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Penalties by class and month. Those overturned by an appeal are not counted.
 *
 * @param months twelve, the latest last
 * @param rows classes with at least one, the most first
 * @param punished shops with at least one in these months
 * @param shops how many shops there are
 */
public record PenaltyTable(List<String> months, List<Row> rows, int punished, int shops) {

    /** The share the plan names for 2022 (F107): a premise, no fact of ours. */
    public static final BigDecimal PREMISE_SHARE = new BigDecimal("0.18");

    private static final int MONTHS = 12;

    public PenaltyTable {
        months = List.copyOf(months);
        rows = List.copyOf(rows);
    }

    /**
     * One class.
     *
     * @param counts a month each
     * @param points all that were taken
     * @param fineFen all fines
     */
    public record Row(RuleClass of, List<Integer> counts, int count, BigDecimal points, long fineFen) {

        public Row {
            counts = List.copyOf(counts);
        }
    }

    /** @param month the last month of the table */
    public static PenaltyTable of(List<RuleClass> classes, List<Penalty> penalties, int shops, YearMonth month) {
        List<YearMonth> months = IntStream.range(0, MONTHS)
                .mapToObj(back -> month.minusMonths(MONTHS - 1L - back))
                .toList();
        List<Penalty> counted = penalties.stream()
                .filter(each -> each.stands())
                .filter(each -> months.contains(YearMonth.from(each.happenedOn())))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (RuleClass of : classes) {
            List<Penalty> ofClass = counted.stream()
                    .filter(each -> each.classKey().equals(of.key()))
                    .toList();
            if (!ofClass.isEmpty()) {
                rows.add(row(of, ofClass, months));
            }
        }
        rows.sort((one, other) -> Integer.compare(other.count(), one.count()));
        long punished = counted.stream().map(Penalty::shop).distinct().count();
        return new PenaltyTable(months.stream().map(YearMonth::toString).toList(), rows, (int) punished, shops);
    }

    private static Row row(RuleClass of, List<Penalty> penalties, List<YearMonth> months) {
        List<Integer> counts = months.stream()
                .map(month -> (int) penalties.stream()
                        .filter(each -> YearMonth.from(each.happenedOn()).equals(month))
                        .count())
                .toList();
        BigDecimal points = penalties.stream()
                .map(Penalty::points)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long fines = penalties.stream()
                .map(Penalty::fineFen)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        return new Row(of, counts, penalties.size(), points, fines);
    }

    /** Punished shops over all; null where there are none. */
    public @Nullable BigDecimal share() {
        return shops == 0
                ? null
                : BigDecimal.valueOf(punished).divide(BigDecimal.valueOf(shops), 4, RoundingMode.HALF_UP);
    }
}
