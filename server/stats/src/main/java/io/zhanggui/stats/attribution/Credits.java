package io.zhanggui.stats.attribution;

import io.zhanggui.stats.numeric.LargestRemainder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Who earned the conversions and the money; both are given out whole.
 *
 * @param credits one a channel, in the order of first appearance
 */
public record Credits(List<Credit> credits) {

    /**
     * A channel's part.
     *
     * @param share of the conversions; the shares sum to 1 to the last bit, in any order of adding
     * @param conversions the share times all conversions; these too sum exactly
     * @param valueFen of the money, in fen, split by largest remainder
     */
    public record Credit(String channel, double share, double conversions, long valueFen) {}

    public Credits {
        credits = List.copyOf(credits);
    }

    /** From what each channel earned, in any unit; the earnings must not sum to zero. */
    static Credits settle(PathTable table, double[] conversions, double[] value) {
        double[] shares = LargestRemainder.settle(normalise(conversions), 1);
        double[] counts = LargestRemainder.settle(scale(shares, table.conversions()), table.conversions());
        double[] money = table.valueFen() == 0 ? scale(shares, 0) : scale(normalise(value), table.valueFen());
        long[] fen = LargestRemainder.round(money, table.valueFen());
        List<Credit> credits = new ArrayList<>();
        for (int i = 0; i < fen.length; i++) {
            credits.add(new Credit(table.channels().get(i), shares[i], counts[i], fen[i]));
        }
        return new Credits(credits);
    }

    /** The shares in per cent with so many decimals, summing to 100 exactly. */
    public List<BigDecimal> percent(int decimals) {
        double unit = 100 * Math.pow(10, decimals);
        double[] parts =
                credits.stream().mapToDouble(credit -> credit.share() * unit).toArray();
        List<BigDecimal> percent = new ArrayList<>();
        for (long part : LargestRemainder.round(parts, Math.round(unit))) {
            percent.add(BigDecimal.valueOf(part, decimals));
        }
        return percent;
    }

    private static double[] normalise(double[] earned) {
        double sum = 0;
        for (double each : earned) {
            sum += each;
        }
        return scale(earned, 1 / sum);
    }

    private static double[] scale(double[] values, double factor) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = values[i] * factor;
        }
        return scaled;
    }
}
