package io.zhanggui.insight.experiment.rules;

import io.zhanggui.insight.experiment.DaySums.Sums;
import io.zhanggui.insight.experiment.MetricKind;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.experiment.Arm;
import io.zhanggui.stats.experiment.Moments;
import io.zhanggui.stats.experiment.PairedMoments;
import io.zhanggui.stats.experiment.Successes;
import java.util.ArrayList;
import java.util.List;

/** Sums of variants as the engine takes them. */
public final class Arms {

    private Arms() {}

    /** Of a proportion. */
    public static Estimate<Successes> successes(String variant, Sums sums) {
        return Successes.of(variant, sums.units(), sums.total().doubleValue());
    }

    /** Of any metric. */
    public static Estimate<Arm> arm(MetricKind kind, String variant, Sums sums) {
        return switch (kind) {
            case PROPORTION -> successes(variant, sums).flatMap(Successes::arm);
            case MEAN ->
                Moments.ofSums(
                                sums.units(),
                                sums.total().doubleValue(),
                                sums.squares().doubleValue())
                        .flatMap(moments -> Arm.ofMean(variant, moments));
            case RATIO -> pair(sums).flatMap(pair -> Arm.ofRatio(variant, pair));
        };
    }

    static Estimate<PairedMoments> pair(Sums sums) {
        return PairedMoments.ofSums(
                sums.units(),
                sums.total().doubleValue(),
                sums.squares().doubleValue(),
                sums.below().doubleValue(),
                sums.belowSquares().doubleValue(),
                sums.products().doubleValue());
    }

    /** All of them, or the first doubt. */
    static <T> Estimate<List<T>> all(List<Estimate<T>> each) {
        List<T> known = new ArrayList<>();
        for (Estimate<T> one : each) {
            switch (one) {
                case Estimate.Known<T> found -> known.add(found.value());
                case Estimate.Unknown<T> doubt -> {
                    return Estimate.none(doubt.doubt());
                }
            }
        }
        return Estimate.of(known);
    }
}
