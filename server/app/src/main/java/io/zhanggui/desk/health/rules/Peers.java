package io.zhanggui.desk.health.rules;

import io.zhanggui.metrics.Better;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a number stands among other shops.
 *
 * @param median of the others
 * @param rank 1 for the best; null where no way is better
 * @param of shops, this one too
 */
public record Peers(BigDecimal median, @Nullable Integer rank, int of) {

    /** Of fewer, each one's number could be told from the median. */
    public static final int FEWEST = 3;

    /** The place of a value among the others' values; empty where they are too few. */
    public static Optional<Peers> of(BigDecimal value, List<BigDecimal> others, Better better) {
        if (others.size() < FEWEST) {
            return Optional.empty();
        }
        long ahead = others.stream()
                .filter(other -> better == Better.LOWER ? other.compareTo(value) < 0 : other.compareTo(value) > 0)
                .count();
        return Optional.of(new Peers(
                median(others), better == Better.NEITHER ? null : Math.toIntExact(ahead) + 1, others.size() + 1));
    }

    private static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        if (sorted.size() % 2 == 1) {
            return sorted.get(middle);
        }
        BigDecimal sum = sorted.get(middle - 1).add(sorted.get(middle));
        return sum.divide(BigDecimal.TWO, sum.scale() + 1, RoundingMode.HALF_UP);
    }
}
