package io.zhanggui.stats.cause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a parted change, one by one, what explains most of it.
 *
 * <p>An explanation says: this factor moved by one share in all cells of this group. It is worth the squared distances (in
 * ordinary spreads, over the shop, all items and all channels) that vanish when that move is taken away: a channel that fell
 * explains why every item fell, while an item that fell does not explain why one channel fell more than the others. So each
 * cause is named by the group that it is of, without a choice of one dimension beforehand. It is the matching pursuit of
 * Mallat and Zhang (1993), IEEE Transactions on Signal Processing 41, 3397–3415, over these groups.
 */
final class Pursuit {

    /** In ordinary spreads; a hundred or so explanations are tried, and their spreads are estimated. */
    private static final double LEAST_DISTANCE = 4;

    /** As a share of the shop's sales: smaller ones are true but not worth a name. */
    private static final double LEAST_SHARE = 0.005;

    private static final int MOST = 8;
    private static final Factor[] FACTORS = Factor.values();

    private final List<Cell> cells;
    private final List<Group> groups;
    private final Parted parted;
    private final Spread spread;
    private final double[][] left;
    private final boolean[][] members;
    private final double[] salesShares;
    private final double[] visitShares;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<List<Object>> used = new HashSet<>();

    Pursuit(List<Cell> cells, List<Group> groups, Parted parted, Spread spread) {
        this.cells = cells;
        this.groups = groups;
        this.parted = parted;
        this.spread = spread;
        this.left = Arrays.stream(parted.amounts()).map(double[]::clone).toArray(double[][]::new);
        this.members = new boolean[groups.size()][cells.size()];
        this.salesShares = shares(parted.levels());
        this.visitShares = shares(parted.weights()[Factor.VISITORS.ordinal()]);
        for (int g = 0; g < groups.size(); g++) {
            for (int i = 0; i < cells.size(); i++) {
                members[g][i] = groups.get(g).holds(cells.get(i));
            }
        }
    }

    /** Each channel's share of the cells that are told by channel. */
    private double[] shares(double... of) {
        double told = 0;
        for (int i = 0; i < of.length; i++) {
            told += cells.get(i).isTold() ? of[i] : 0;
        }
        double[] shares = new double[groups.size()];
        for (int g = 0; g < shares.length; g++) {
            boolean channel = groups.get(g).kind() == Group.Kind.CHANNEL && told > 0;
            shares[g] = channel ? groups.get(g).sum(cells, of) / told : 0;
        }
        return shares;
    }

    /** The findings in the order they were taken out. */
    List<Finding> run() {
        while (findings.size() < MOST) {
            Try best = best();
            if (best == null) {
                break;
            }
            for (int i = 0; i < cells.size(); i++) {
                left[best.factor.ordinal()][i] -= best.removed[i];
                left[Factor.CONVERSION.ordinal()][i] -= best.answered[i];
            }
            used.add(List.of(best.factor, best.group));
            findings.add(best.finding());
        }
        return findings;
    }

    /** What of a factor no finding explains. */
    double left(Factor factor) {
        return Arrays.stream(left[factor.ordinal()]).sum();
    }

    /** Takes the rest of a factor out of a group's cells; answers it by cell. */
    double[] take(Factor factor, Group group) {
        double[] taken = new double[cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            if (group.holds(cells.get(i))) {
                taken[i] = left[factor.ordinal()][i];
                left[factor.ordinal()][i] = 0;
            }
        }
        return taken;
    }

    /** How far what is left of a factor in a group stands from nothing, in ordinary spreads. */
    double distance(Factor factor, Group group) {
        double level = group.sum(cells, parted.levels());
        if (level <= 0) {
            return 0;
        }
        double weight = group.sum(cells, parted.weights()[factor.ordinal()]);
        return group.sum(cells, left[factor.ordinal()]) / level / spread.of(factor, group, weight);
    }

    /**
     * An explanation that is tried.
     *
     * @param removed what it takes from the factor, by cell
     * @param answered what it takes from conversion besides: where a channel of poor buyers grows, an item's conversion falls
     */
    private record Try(
            Factor factor,
            Group group,
            double[] removed,
            double[] answered,
            double relative,
            double distance,
            double drawn,
            double gain) {
        Finding finding() {
            double[] byCell = removed.clone();
            Arrays.setAll(byCell, i -> removed[i] + answered[i]);
            return new Finding(factor, group, Arrays.stream(byCell).sum(), relative, distance, drawn, byCell);
        }
    }

    private @Nullable Try best() {
        double[][] scales = new double[FACTORS.length][];
        double[] misfits = new double[FACTORS.length];
        for (Factor factor : FACTORS) {
            scales[factor.ordinal()] = scales(factor);
            misfits[factor.ordinal()] = misfit(left[factor.ordinal()], scales[factor.ordinal()]);
        }
        Try best = null;
        for (Factor factor : FACTORS) {
            for (int g = 0; g < groups.size(); g++) {
                if (!used.contains(List.of(factor, groups.get(g)))) {
                    for (boolean extended : new boolean[] {false, true}) {
                        Try one = attempt(factor, g, extended, scales, misfits);
                        best = one != null && (best == null || one.gain > best.gain) ? one : best;
                    }
                }
            }
        }
        return best;
    }

    private @Nullable Try attempt(Factor factor, int g, boolean extended, double[][] scales, double... misfits) {
        int place = factor.ordinal();
        double[] rest = left[place];
        double level = 0;
        double move = 0;
        for (int i = 0; i < rest.length; i++) {
            level += members[g][i] ? parted.levels()[i] : 0;
            move += members[g][i] ? rest[i] : 0;
        }
        if (level <= 0 || scales[place][g] == 0 || (extended && salesShares[g] == 0)) {
            return null;
        }
        double relative = move / level;
        double[] removed = new double[rest.length];
        double[] answered = new double[rest.length];
        double drawn = 0;
        for (int i = 0; i < rest.length; i++) {
            if (members[g][i]) {
                removed[i] = relative * parted.levels()[i];
            } else if (extended && !cells.get(i).isTold()) {
                double own = relative * parted.levels()[i];
                removed[i] = own * (factor == Factor.VISITORS ? visitShares[g] : salesShares[g]);
                answered[i] = own * salesShares[g] - removed[i];
                drawn += own * salesShares[g];
            }
        }
        double gain = misfits[place] - misfit(minus(rest, removed), scales[place]);
        if (extended && factor == Factor.VISITORS) {
            int conversion = Factor.CONVERSION.ordinal();
            gain += misfits[conversion] - misfit(minus(left[conversion], answered), scales[conversion]);
        }
        double distance = move / scales[place][g];
        double all = Arrays.stream(removed).sum() + Arrays.stream(answered).sum();
        boolean stands = Math.abs(distance) >= LEAST_DISTANCE
                && Math.abs(all) >= LEAST_SHARE * parted.level()
                && gain >= LEAST_DISTANCE * LEAST_DISTANCE / 2;
        return stands ? new Try(factor, groups.get(g), removed, answered, relative, distance, drawn, gain) : null;
    }

    private static double[] minus(double[] values, double... less) {
        double[] rest = new double[values.length];
        Arrays.setAll(rest, i -> values[i] - less[i]);
        return rest;
    }

    /** One ordinary spread of each group in yuan; 0 for a group without sales. */
    private double[] scales(Factor factor) {
        double[] scales = new double[groups.size()];
        for (int g = 0; g < scales.length; g++) {
            double level = groups.get(g).sum(cells, parted.levels());
            double weight = groups.get(g).sum(cells, parted.weights()[factor.ordinal()]);
            scales[g] = level > 0 ? level * spread.of(factor, groups.get(g), weight) : 0;
        }
        return scales;
    }

    private double misfit(double[] values, double[] scales) {
        double misfit = 0;
        for (int g = 0; g < scales.length; g++) {
            if (scales[g] > 0) {
                double sum = 0;
                for (int i = 0; i < values.length; i++) {
                    sum += members[g][i] ? values[i] : 0;
                }
                misfit += sum / scales[g] * (sum / scales[g]);
            }
        }
        return misfit;
    }
}
