package io.zhanggui.cli.stats;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.experiment.RatioUnits;
import java.util.List;
import java.util.function.Predicate;

/** The columns with which a table of sums tells a ratio's values from before the test. */
final class RatioSums {

    /** Of one value from before: its sum and squares, and its products with numerator and denominator. */
    private static final List<String> ONE = List.of("pre_sum", "pre_sum_squares", "cross", "cross_denominator");

    /** The same of a second one, and the products of both. */
    private static final List<String> SECOND = List.of(
            "pre_sum_denominator",
            "pre_sum_squares_denominator",
            "cross_pre_denominator",
            "cross_denominators",
            "pre_cross");

    static final List<String> NAMES =
            java.util.stream.Stream.concat(ONE.stream(), SECOND.stream()).toList();

    private RatioSums() {}

    /** How many values from before there are: 0, 1 or 2. */
    static int before(Predicate<String> has) {
        return !ONE.stream().allMatch(has) ? 0 : SECOND.stream().allMatch(has) ? 2 : 1;
    }

    static List<String> names(int before) {
        return NAMES.subList(0, before == 0 ? 0 : before == 1 ? ONE.size() : NAMES.size());
    }

    /**
     * The units of one variant.
     *
     * @param total n, the five sums of numerator and denominator, then those of {@link #names}
     */
    static Estimate<RatioUnits> units(int before, double... total) {
        double[][] crosses = {{total[2]}, {total[5], total[4]}, {total[8], total[9], total[7]}};
        if (before == 1) {
            return RatioUnits.ofSums((long) total[0], new double[] {total[1], total[3], total[6]}, crosses);
        }
        double[][] all = {crosses[0], crosses[1], crosses[2], {total[12], total[13], total[14], total[11]}};
        return RatioUnits.ofSums((long) total[0], new double[] {total[1], total[3], total[6], total[10]}, all);
    }
}
