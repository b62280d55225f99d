package io.zhanggui.stats.cause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far the factors of each group ordinarily move between two such periods, as shares of the group's sales: learnt from
 * earlier pairs of periods in which no big festival is felt.
 *
 * <p>Model: the variance of a group's move is a² + c² · 2/n with n the events (visitors, buyers) of one period, a common to
 * all groups of a factor and c its overdispersion; both are medians over the earlier pairs, so that past incidents do not
 * widen them. Where a group's own median over six pairs or more is wider, the mean of both variances counts.
 */
final class Spread {

    /** Median absolute deviation to standard deviation. */
    private static final double TO_DEVIATION = 1.4826;

    private static final double MEDIAN_OF_SQUARE = 0.455;
    private static final double LEAST_COMMON = 0.02;
    private static final double LEAST_TOTAL = 0.02;
    private static final double FEWEST_EVENTS = 3;
    private static final int OWN_PAIRS = 6;

    /** Earlier pairs that must be known before a move can be called unusual. */
    static final int LEAST_PAIRS = 4;

    private static final int FACTORS = Factor.values().length;

    private final int pairs;
    private final double[] common = new double[FACTORS];
    private final double[] overdispersion = new double[FACTORS];
    private final List<Map<Group, Double>> own = new ArrayList<>();
    private final double total;
    private final double refunds;
    private final double costs;

    private Spread(List<Parted> past, List<Cell> cells, List<Group> groups) {
        pairs = past.size();
        total = Math.max(LEAST_TOTAL, deviation(past.stream().mapToDouble(one -> one.change() / one.level())));
        refunds = Math.max(LEAST_TOTAL / 2, deviation(past.stream().mapToDouble(one -> one.refunds() / one.level())));
        costs = Math.max(LEAST_TOTAL / 2, deviation(past.stream().mapToDouble(one -> one.costs() / one.level())));
        for (Factor factor : Factor.values()) {
            learn(factor.ordinal(), past, cells, groups);
        }
    }

    static Spread of(List<Parted> past, List<Cell> cells, List<Group> groups) {
        return new Spread(past.stream().filter(one -> one.level() > 0).toList(), cells, groups);
    }

    private void learn(int factor, List<Parted> past, List<Cell> cells, List<Group> groups) {
        Map<Group, Double> ownOfFactor = new HashMap<>();
        List<Double> squares = new ArrayList<>();
        for (Group group : groups) {
            List<Double> moves = new ArrayList<>();
            for (Parted one : past) {
                double level = group.sum(cells, one.levels());
                double weight = group.sum(cells, one.weights()[factor]);
                if (level > 0 && weight >= FEWEST_EVENTS) {
                    double move = group.sum(cells, one.amounts()[factor]) / level;
                    moves.add(move);
                    if (group.kind() != Group.Kind.SHOP) {
                        squares.add(move * move * weight / 2);
                    }
                }
            }
            if (group.kind() == Group.Kind.SHOP) {
                common[factor] = Math.max(LEAST_COMMON, deviation(moves.stream().mapToDouble(Double::doubleValue)));
            }
            if (moves.size() >= OWN_PAIRS) {
                ownOfFactor.put(group, deviation(moves.stream().mapToDouble(Double::doubleValue)));
            }
        }
        overdispersion[factor] = median(squares.stream().mapToDouble(Double::doubleValue)) / MEDIAN_OF_SQUARE;
        own.add(ownOfFactor);
    }

    boolean isEnough() {
        return pairs >= LEAST_PAIRS;
    }

    int pairs() {
        return pairs;
    }

    /** Of the whole change, as a share of the sales. */
    double total() {
        return total;
    }

    double refunds() {
        return refunds;
    }

    double costs() {
        return costs;
    }

    /** Of a factor of a group, as a share of the group's sales. */
    double of(Factor factor, Group group, double weight) {
        int place = factor.ordinal();
        double model = common[place] * common[place] + overdispersion[place] * 2 / Math.max(weight, 1);
        double itself = own.get(place).getOrDefault(group, 0.0);
        return Math.sqrt(Math.max(model, (model + itself * itself) / 2));
    }

    private static double deviation(java.util.stream.DoubleStream moves) {
        return TO_DEVIATION * median(moves.map(Math::abs));
    }

    private static double median(java.util.stream.DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int length = sorted.length;
        return length == 0 ? 0 : (sorted[(length - 1) / 2] + sorted[length / 2]) / 2;
    }

    @Override
    public String toString() {
        return "pairs " + pairs + ", total " + total + ", common " + Arrays.toString(common) + ", overdispersion "
                + Arrays.toString(overdispersion);
    }
}
