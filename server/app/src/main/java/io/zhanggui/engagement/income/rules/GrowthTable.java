package io.zhanggui.engagement.income.rules;

import io.zhanggui.engagement.income.IncomeGrowth.Alarm;
import io.zhanggui.engagement.income.IncomeGrowth.Month;
import io.zhanggui.engagement.income.IncomeGrowth.Part;
import io.zhanggui.engagement.income.IncomeGrowth.Told;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.regression.Correlation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Income and growth, month by month. Income is taken by client, since more clients alone would raise the sum. The plan's
 * bound is a correlation above 0 (P2.1.2).
 */
public final class GrowthTable {

    /** With fewer months an interval says nothing. */
    public static final int LEAST_MONTHS = 6;

    private static final int RECENT = 3;
    private static final double LEVEL = 0.95;
    private static final double FEN = 100;

    private GrowthTable() {}

    /** The part of an amount that falls into a month by its days; the months of a period add up to the fen. */
    public static long part(long fen, LocalDate from, LocalDate to, YearMonth month) {
        return upTo(fen, from, to, month.plusMonths(1).atDay(1)) - upTo(fen, from, to, month.atDay(1));
    }

    private static long upTo(long fen, LocalDate from, LocalDate to, LocalDate day) {
        long all = ChronoUnit.DAYS.between(from, to);
        long over = Math.clamp(ChronoUnit.DAYS.between(from, day), 0, all);
        return BigDecimal.valueOf(fen)
                .multiply(BigDecimal.valueOf(over))
                .divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    public static Month month(YearMonth month, List<Part> parts) {
        List<Part> counted = parts.stream().filter(Part::counts).toList();
        long fen = parts.stream().mapToLong(Part::fen).sum();
        if (counted.isEmpty()) {
            return new Month(month, parts, fen, OptionalDouble.empty(), OptionalDouble.empty());
        }
        double sales = sum(counted, Part::sales);
        double before = sum(counted, Part::before);
        return new Month(
                month,
                parts,
                fen,
                OptionalDouble.of(counted.stream().mapToLong(Part::fen).sum() / FEN / counted.size()),
                OptionalDouble.of(sales / before - 1));
    }

    /** @param months the oldest first */
    public static Told tell(List<Month> months) {
        List<Month> known =
                months.stream().filter(month -> month.growth().isPresent()).toList();
        if (known.size() < LEAST_MONTHS) {
            return new Told(
                    months,
                    Optional.empty(),
                    "能算的只有 " + known.size() + " 个月，至少要 " + LEAST_MONTHS + " 个月：结算单要双方确认，商家要有去年同月的数据。",
                    "Only " + known.size() + " months can be used, at least " + LEAST_MONTHS
                            + " are needed: confirmed statements, and the merchants' sales of last year.",
                    List.of());
        }
        Estimate<Correlation> together = Correlation.of(
                known.stream().mapToDouble(month -> month.each().orElseThrow()).toArray(),
                known.stream()
                        .mapToDouble(month -> month.growth().orElseThrow())
                        .toArray(),
                LEVEL);
        List<Alarm> alarms = new ArrayList<>();
        together.find().filter(told -> told.r() <= 0).ifPresent(told -> alarms.add(Alarm.NOT_TOGETHER));
        if (opposite(known)) {
            alarms.add(Alarm.OPPOSITE);
        }
        Optional<Doubt> doubt = together.findDoubt();
        return new Told(
                months,
                together.find(),
                doubt.map(Doubt::zh).orElse(""),
                doubt.map(Doubt::en).orElse(""),
                alarms);
    }

    /** Whether the agency earned more by client than in the three months before, while those clients sold less than a year before. */
    private static boolean opposite(List<Month> known) {
        List<Month> recent = known.subList(known.size() - RECENT, known.size());
        List<Month> earlier = known.subList(known.size() - 2 * RECENT, known.size() - RECENT);
        List<Part> parts = recent.stream()
                .flatMap(month -> month.parts().stream())
                .filter(Part::counts)
                .toList();
        return earned(recent) > earned(earlier) && sum(parts, Part::sales) < sum(parts, Part::before);
    }

    private static double earned(List<Month> months) {
        return months.stream().mapToDouble(month -> month.each().orElseThrow()).sum();
    }

    private static double sum(List<Part> parts, Function<Part, Optional<BigDecimal>> what) {
        return parts.stream()
                .map(what)
                .flatMap(Optional::stream)
                .mapToDouble(BigDecimal::doubleValue)
                .sum();
    }
}
