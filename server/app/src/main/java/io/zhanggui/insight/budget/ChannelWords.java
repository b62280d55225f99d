package io.zhanggui.insight.budget;

import io.zhanggui.insight.budget.BudgetAnswer.ChannelTold;
import io.zhanggui.insight.budget.BudgetAnswer.Point;
import io.zhanggui.insight.budget.BudgetAnswer.Range;
import io.zhanggui.insight.budget.BudgetAnswer.Told;
import io.zhanggui.insight.budget.Lineup.Seat;
import io.zhanggui.stats.Interval;
import io.zhanggui.stats.budget.FittedCurve;
import io.zhanggui.stats.budget.Hill;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What is told of a channel: its curve, what the next yuan brings, where it is saturated. */
final class ChannelWords {

    private static final int POINTS = 33;

    private ChannelWords() {}

    /**
     * @param proposed weekly yuan of the best split
     * @param worth the return a yuan that is worth it
     */
    static ChannelTold of(Seat seat, double proposed, double worth) {
        FittedCurve fitted = seat.fitted();
        Hill curve = seat.curve();
        return new ChannelTold(
                seat.name(),
                seat.basis(),
                BudgetQuestion.yuan(Math.round(seat.present() * 100)),
                seat.highest(),
                fitted == null ? null : range(fitted.contribution(), fitted.contributionInterval()),
                fitted == null ? null : range(fitted.carryOver(), fitted.carryOverInterval()),
                curve == null ? null : spread(curve, seat.draws(), hill -> next(hill, seat.present())),
                curve == null ? null : saturation(curve, worth),
                curve == null ? null : curve.halfSaturation(),
                seat.doubt() == null
                        ? null
                        : new Told(seat.doubt().zh(), seat.doubt().en()),
                curve == null ? List.of() : points(seat, curve, proposed));
    }

    private static Range range(double value, Interval interval) {
        return new Range(value, interval.lower(), interval.upper());
    }

    private static Range spread(Hill curve, List<Hill> draws, ToDoubleFunction<Hill> figure) {
        double[] sorted = draws.stream().mapToDouble(figure).sorted().toArray();
        return new Range(figure.applyAsDouble(curve), quantile(sorted, 0.05), quantile(sorted, 0.95));
    }

    /** By linear interpolation between order statistics (Hyndman and Fan 1996, type 7). */
    private static double quantile(double[] sorted, double chance) {
        double place = chance * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** The return of the next yuan, over a step wide enough to be felt. */
    private static double next(Hill curve, double weekly) {
        double step = Math.max(1, weekly / 100);
        return (curve.at(weekly + step) - curve.at(weekly)) / step;
    }

    /** The last spend at which one more yuan is worth it; null where none is. */
    static @Nullable Double saturation(Hill curve, double worth) {
        double shape = curve.shape();
        double steepest = shape <= 1
                ? curve.halfSaturation() * 1e-6
                : curve.halfSaturation() * Math.pow((shape - 1) / (shape + 1), 1 / shape);
        if (curve.slopeAt(steepest) <= worth) {
            return null;
        }
        double low = steepest;
        double high = curve.halfSaturation();
        while (curve.slopeAt(high) > worth) {
            high *= 2;
        }
        for (int round = 0; round < 80; round++) {
            double middle = (low + high) / 2;
            if (curve.slopeAt(middle) > worth) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static List<Point> points(Seat seat, Hill curve, double proposed) {
        double widest = Math.max(1.2 * Math.max(seat.highest(), proposed), 2 * seat.present());
        double end = widest > 0 ? widest : 3 * curve.halfSaturation();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            double spend = end * i / (POINTS - 1);
            double[] drawn =
                    seat.draws().stream().mapToDouble(hill -> hill.at(spend)).toArray();
            Arrays.sort(drawn);
            points.add(new Point(spend, curve.at(spend), quantile(drawn, 0.05), quantile(drawn, 0.95)));
        }
        return points;
    }
}
