package io.zhanggui.stats.attribution;

import io.zhanggui.stats.numeric.Randomness;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What sets of channels are worth, and each channel's average part of it.
 *
 * @param sets by distinct sets of channels
 * @param money whether worth counts the money, or else the conversions
 */
record ChannelGame(List<Paths> sets, int channels, boolean money) {

    /** All paths that touched exactly these channels. */
    record Paths(BitSet channels, double paths, double conversions, double value) {}

    double gain(Paths set) {
        return money ? set.value() : set.conversions();
    }

    double[] shared() {
        double[] credit = new double[channels];
        for (Paths set : sets) {
            int touched = set.channels().cardinality();
            set.channels().stream().forEach(channel -> credit[channel] += gain(set) / touched);
        }
        return credit;
    }

    double[] exact() {
        double[] worth = worths();
        double[] weights = new double[channels];
        weights[0] = 1.0 / channels;
        for (int size = 1; size < channels; size++) {
            weights[size] = weights[size - 1] * size / (channels - size);
        }
        double[] credit = new double[channels];
        for (int set = 0; set < worth.length; set++) {
            for (int channel = 0; channel < channels; channel++) {
                if ((set & 1 << channel) == 0) {
                    credit[channel] += weights[Integer.bitCount(set)] * (worth[set | 1 << channel] - worth[set]);
                }
            }
        }
        return credit;
    }

    /** The rate of every set of channels: sums over subsets, one channel at a time (Yates 1937). */
    private double[] worths() {
        double[] gain = new double[1 << channels];
        double[] paths = new double[gain.length];
        for (Paths set : sets) {
            int mask = set.channels().stream().map(channel -> 1 << channel).sum();
            gain[mask] = gain(set);
            paths[mask] = set.paths();
        }
        for (int channel = 0; channel < channels; channel++) {
            for (int set = 0; set < gain.length; set++) {
                if ((set & 1 << channel) != 0) {
                    gain[set] += gain[set ^ 1 << channel];
                    paths[set] += paths[set ^ 1 << channel];
                }
            }
        }
        for (int set = 0; set < gain.length; set++) {
            gain[set] = paths[set] == 0 ? 0 : gain[set] / paths[set];
        }
        return gain;
    }

    double[] sampled(int permutations, long seed) {
        RandomGenerator random = Randomness.seeded(seed);
        double[] credit = new double[channels];
        int[] order = new int[channels];
        for (int i = 0; i < channels; i++) {
            order[i] = i;
        }
        for (int pair = 0; pair < (permutations + 1) / 2; pair++) {
            for (int i = channels - 1; i > 0; i--) {
                swap(order, i, random.nextInt(i + 1));
            }
            walk(order, credit);
            for (int i = 0; i < channels / 2; i++) {
                swap(order, i, channels - 1 - i);
            }
            walk(order, credit);
        }
        return credit;
    }

    /** Opens the channels in this order; a set's paths come in with the last of its channels. */
    private void walk(int[] order, double[] credit) {
        int[] rank = new int[channels];
        for (int i = 0; i < channels; i++) {
            rank[order[i]] = i;
        }
        double[] gain = new double[channels];
        double[] paths = new double[channels];
        for (Paths set : sets) {
            int last =
                    set.channels().stream().map(channel -> rank[channel]).max().orElse(0);
            gain[last] += gain(set);
            paths[last] += set.paths();
        }
        double gained = 0;
        double opened = 0;
        double before = 0;
        for (int i = 0; i < channels; i++) {
            gained += gain[i];
            opened += paths[i];
            double now = opened == 0 ? 0 : gained / opened;
            credit[order[i]] += now - before;
            before = now;
        }
    }

    private static void swap(int[] order, int i, int j) {
        int kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }
}
