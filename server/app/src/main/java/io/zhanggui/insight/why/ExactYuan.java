package io.zhanggui.insight.why;

import io.zhanggui.stats.numeric.LargestRemainder;
import java.util.Arrays;
import java.util.stream.LongStream;

/** Yuan in whole fen. */
final class ExactYuan {

    private static final double FEN = 100;

    private ExactYuan() {}

    static double of(double yuan) {
        return Math.round(yuan * FEN) / FEN;
    }

    /** The parts in whole fen, summing to the whole, which is in whole fen. */
    static double[] parts(double[] parts, double whole) {
        double[] fen = Arrays.stream(parts).map(part -> part * FEN).toArray();
        return LongStream.of(LargestRemainder.round(fen, Math.round(whole * FEN)))
                .mapToDouble(part -> part / FEN)
                .toArray();
    }
}
