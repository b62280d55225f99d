package io.zhanggui.stats.attribution;

import io.zhanggui.stats.Estimate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Credit by Shapley value: a channel's average worth over all orders in which the channels could have been opened.
 *
 * <p>Source: Shapley (1953); for channels Zhao, Mahboobi and Bagheri (2018), arXiv:1804.05327. The worth of a set S of
 * channels is, by choice: CONVERSIONS, the conversions of the paths that need no channel outside S; then a path's value
 * falls in equal parts to its distinct channels, exact for any number of them (their "simplified" form). RATE, those
 * conversions over those paths; then a channel whose paths convert below the others' is charged, so a share may be
 * negative. RATE is exact up to {@value #EXACT} channels (2ⁿ sets), sampled above by antithetic permutations (Castro, Gómez
 * and Tejada 2009, Computers & Operations Research 36, 1726–1730), and the credits sum to the whole either way.
 *
 * <p>Failures: as {@link RuleAttribution}. Example: A converts 1 of 2, A > B 2 of 2: CONVERSIONS gives A 1 + 2/2 = 2 of 3,
 * B 1 of 3; RATE has v(A) = 1/2, v(B) = 0, v(AB) = 3/4, so A 5/8, B 1/8 of 3/4: A 5/6, B 1/6.
 */
public final class ShapleyAttribution {

    static final int EXACT = 14;

    /** What a set of channels is worth. */
    public enum Worth {
        CONVERSIONS,
        RATE
    }

    private ShapleyAttribution() {}

    /**
     * The credits.
     *
     * @param permutations how many orders are sampled above {@value #EXACT} channels, half of them reversed ones
     * @param seed of that sampling
     */
    public static Estimate<Credits> of(List<TouchPath> paths, Worth worth, int permutations, long seed) {
        if (permutations < 2) {
            throw new IllegalArgumentException("permutations " + permutations);
        }
        return PathTable.of(paths).map(table -> {
            List<ChannelGame.Paths> sets = sets(table);
            int channels = table.channels().size();
            ChannelGame conversions = new ChannelGame(sets, channels, false);
            ChannelGame value = new ChannelGame(sets, channels, true);
            return switch (worth) {
                case CONVERSIONS -> Credits.settle(table, conversions.shared(), value.shared());
                case RATE ->
                    channels <= EXACT
                            ? Credits.settle(table, conversions.exact(), value.exact())
                            : Credits.settle(
                                    table, conversions.sampled(permutations, seed), value.sampled(permutations, seed));
            };
        });
    }

    private static List<ChannelGame.Paths> sets(PathTable table) {
        Map<BitSet, double[]> sums = new LinkedHashMap<>();
        for (int i = 0; i < table.routes().length; i++) {
            BitSet channels = new BitSet();
            for (int channel : table.routes()[i]) {
                channels.set(channel);
            }
            TouchPath path = table.paths().get(i);
            double[] sum = sums.computeIfAbsent(channels, set -> new double[3]);
            sum[0] += path.paths();
            sum[1] += path.conversions();
            sum[2] += path.valueFen();
        }
        List<ChannelGame.Paths> sets = new ArrayList<>();
        sums.forEach((channels, sum) -> sets.add(new ChannelGame.Paths(channels, sum[0], sum[1], sum[2])));
        return sets;
    }
}
