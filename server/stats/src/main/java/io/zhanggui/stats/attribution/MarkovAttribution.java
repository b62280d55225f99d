package io.zhanggui.stats.attribution;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Credit by removal effect in a first-order Markov chain: how many conversions would be lost if a channel led nowhere.
 *
 * <p>Source: Anderl, Becker, von Wangenheim and Schumann (2016), International Journal of Research in Marketing 33,
 * 457–474. States: start, the channels, conversion, lost. A path's last touch goes to conversion as often as it
 * converted, else to lost. Removing c loses P(ever at c) · P(conversion | at c), both read from the fundamental matrix N =
 * (I − Q)⁻¹ of one factorisation: P(ever at c) = N(start, c) / N(c, c). Shares are removal effects over their sum; the money
 * is split by the same shares.
 *
 * <p>Inputs: paths that converted and paths that did not; without the latter every removal effect is only the channel's
 * reach. Failures: as {@link RuleAttribution}, and OUT_OF_DOMAIN above 1000 channels. Example (Bryl 2016): C1 > C2 > C3
 * converts once, C1 not, C2 > C3 not: removal effects 0.5, 1, 1, so credits 20 %, 40 %, 40 %.
 */
public final class MarkovAttribution {

    private static final int MOST_CHANNELS = 1000;

    private MarkovAttribution() {}

    /**
     * The credits and what they come from.
     *
     * @param conversionRate the chain's chance to convert, equal to conversions over paths
     * @param removalEffects a channel each: the part of conversions lost without it, in [0, 1]
     */
    public record Result(Credits credits, double conversionRate, List<Double> removalEffects) {
        public Result {
            removalEffects = List.copyOf(removalEffects);
        }
    }

    public static Estimate<Result> of(List<TouchPath> paths) {
        return PathTable.of(paths)
                .flatMap(table -> table.channels().size() > MOST_CHANNELS ? tooMany(table) : Estimate.of(solve(table)));
    }

    private static Estimate<Result> tooMany(PathTable table) {
        int found = table.channels().size();
        return Estimate.none(
                Reason.OUT_OF_DOMAIN,
                "渠道有 %d 个，最多 %d 个；请先合并".formatted(found, MOST_CHANNELS),
                "%d channels; at most %d are taken, so merge some first".formatted(found, MOST_CHANNELS));
    }

    private static Result solve(PathTable table) {
        int channels = table.channels().size();
        double[][] moves = new double[channels + 1][channels + 2];
        for (int i = 0; i < table.routes().length; i++) {
            count(moves, table.routes()[i], table.paths().get(i));
        }
        double[][] stay = new double[channels + 1][channels + 1];
        double[] buy = new double[channels + 1];
        for (int from = 0; from <= channels; from++) {
            double all = 0;
            for (double move : moves[from]) {
                all += move;
            }
            stay[from][from] = 1;
            for (int to = 0; to < channels && all > 0; to++) {
                stay[from][to] -= moves[from][to] / all;
            }
            buy[from] = all > 0 ? moves[from][channels] / all : 0;
        }
        return effects(
                table,
                new LUDecomposition(new Array2DRowRealMatrix(stay, false), 0)
                        .getSolver()
                        .getInverse(),
                buy);
    }

    /** Rows: the channels, then the start. Columns: the channels, conversion, lost. */
    private static void count(double[][] moves, int[] route, TouchPath path) {
        int start = moves.length - 1;
        int from = start;
        for (int channel : route) {
            moves[from][channel] += path.paths();
            from = channel;
        }
        moves[from][start] += path.conversions();
        moves[from][start + 1] += path.paths() - path.conversions();
    }

    private static Result effects(PathTable table, RealMatrix visits, double[] buy) {
        int start = buy.length - 1;
        double[] chance = visits.operate(buy);
        double[] effects = new double[start];
        for (int channel = 0; channel < start; channel++) {
            double ever = visits.getEntry(start, channel) / visits.getEntry(channel, channel);
            effects[channel] = Math.clamp(ever * chance[channel] / chance[start], 0, 1);
        }
        Credits credits = Credits.settle(table, effects, effects);
        return new Result(credits, chance[start], Arrays.stream(effects).boxed().toList());
    }
}
