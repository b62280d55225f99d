package io.zhanggui.stats.attribution;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.numeric.LargestRemainder;
import java.util.ArrayList;
import java.util.List;

/**
 * The change of a ratio over segments parted into mix (where the visitors came from) and rate (how each segment did).
 *
 * <p>Source: Kitagawa (1955), Journal of the American Statistical Association 50, 1168–1194, in the symmetric form that
 * is also the Shapley value of two factors. With w the segment's share of the denominator, r its ratio and R the whole's,
 * means over both periods marked by a bar: mix = Δw · (r̄ − R̄), rate = w̄ · Δr. Taking r̄ against R̄ changes no sum, as Σ Δw =
 * 0, and makes a growing segment good or bad by whether it is better than the whole.
 *
 * <p>A segment without denominator in one period has no ratio there and is given its other one: all its effect is mix.
 * Failures: OUT_OF_DOMAIN for NaN, infinities, negative denominators; TOO_LITTLE_DATA where a whole period has no
 * denominator. Example: search 800 visitors at 3 %, live 200 at 1 % → 2.6 %; then 500 at 3 %, 500 at 1 % → 2.0 %: mix
 * −0.6 points, rate 0.
 */
public final class MixRateDecomposition {

    private MixRateDecomposition() {}

    /** What was counted in a segment, such as buyers over visitors. */
    public record Segment(
            String name,
            double numeratorBefore,
            double denominatorBefore,
            double numeratorAfter,
            double denominatorAfter) {}

    /** What a segment adds to the change of the ratio. */
    public record Effect(String name, double mix, double rate) {}

    /**
     * The parted change.
     *
     * @param change the sum of all mix and rate effects, to the last bit
     * @param effects one a segment, in the order given
     */
    public record Effects(double before, double after, double change, List<Effect> effects) {
        public Effects {
            effects = List.copyOf(effects);
        }

        public double mix() {
            return effects.stream().mapToDouble(Effect::mix).sum();
        }

        public double rate() {
            return effects.stream().mapToDouble(Effect::rate).sum();
        }

        /** Whether the whole moved against its segments: Simpson's paradox. */
        public boolean isReversed() {
            return change * rate() < 0;
        }
    }

    public static Estimate<Effects> of(List<Segment> segments) {
        double[] totals = new double[4];
        for (Segment segment : segments) {
            if (!isUsable(segment)) {
                return Estimate.none(
                        Reason.OUT_OF_DOMAIN,
                        "细分“%s”含有非有限数、负的分母，或分母为零而分子不为零".formatted(segment.name()),
                        "segment %s holds a number that is not finite, a negative denominator, or a numerator over none"
                                .formatted(segment.name()));
            }
            totals[0] += segment.numeratorBefore();
            totals[1] += segment.denominatorBefore();
            totals[2] += segment.numeratorAfter();
            totals[3] += segment.denominatorAfter();
        }
        if (totals[1] == 0 || totals[3] == 0) {
            return Estimate.none(
                    Reason.TOO_LITTLE_DATA,
                    "分母合计前期 %s、后期 %s，两期都须大于零".formatted(totals[1], totals[3]),
                    "the denominators sum to %s before and %s after; both must be positive"
                            .formatted(totals[1], totals[3]));
        }
        return Estimate.of(effects(segments, totals));
    }

    private static Effects effects(List<Segment> segments, double[] totals) {
        double before = totals[0] / totals[1];
        double after = totals[2] / totals[3];
        double[] parts = new double[2 * segments.size()];
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            double shareBefore = segment.denominatorBefore() / totals[1];
            double shareAfter = segment.denominatorAfter() / totals[3];
            double rateBefore = rate(segment, true);
            double rateAfter = rate(segment, false);
            parts[2 * i] = (shareAfter - shareBefore) * ((rateBefore + rateAfter) / 2 - (before + after) / 2);
            parts[2 * i + 1] = (shareBefore + shareAfter) / 2 * (rateAfter - rateBefore);
        }
        double change = after - before;
        double[] settled = LargestRemainder.settle(parts, change);
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            effects.add(new Effect(segments.get(i).name(), settled[2 * i], settled[2 * i + 1]));
        }
        return new Effects(before, after, LargestRemainder.onGrid(parts, change), effects);
    }

    private static double rate(Segment segment, boolean before) {
        boolean useBefore = before ? segment.denominatorBefore() > 0 : segment.denominatorAfter() == 0;
        double numerator = useBefore ? segment.numeratorBefore() : segment.numeratorAfter();
        double denominator = useBefore ? segment.denominatorBefore() : segment.denominatorAfter();
        return denominator == 0 ? 0 : numerator / denominator;
    }

    private static boolean isUsable(Segment segment) {
        return isUsable(segment.numeratorBefore(), segment.denominatorBefore())
                && isUsable(segment.numeratorAfter(), segment.denominatorAfter());
    }

    private static boolean isUsable(double numerator, double denominator) {
        return Math.abs(numerator) < 1e100
                && denominator >= 0
                && denominator < 1e100
                && (denominator > 1e-100 || (denominator == 0 && numerator == 0));
    }
}
