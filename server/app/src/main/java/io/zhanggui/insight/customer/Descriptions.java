package io.zhanggui.insight.customer;

import io.zhanggui.insight.customer.CustomerAnswer.Curve;
import io.zhanggui.insight.customer.CustomerAnswer.Return;
import io.zhanggui.insight.customer.CustomerAnswer.ReturnPoint;
import io.zhanggui.stats.Interval;
import io.zhanggui.stats.customer.Concentration;
import io.zhanggui.stats.customer.SurvivalCurve;
import io.zhanggui.stats.customer.SurvivalStep;
import io.zhanggui.warehouse.BuyerTable;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is so without a model: the 80:20 curve and the time to the second purchase. */
final class Descriptions {

    private static final double LEVEL = 0.95;
    private static final int MOST_POINTS = 100;
    private static final int[] WITHIN = {30, 90, 180, 365};

    private Descriptions() {}

    static @Nullable Curve curve(double[] total) {
        return Concentration.of(total)
                .map(found -> new Curve(
                        IntStream.rangeClosed(0, 100)
                                .mapToObj(share -> found.shareOfBest(share / 100.0))
                                .toList(),
                        found.gini(),
                        found.shareOfBest(0.2),
                        found.customersThatMake(0.8)))
                .find()
                .orElse(null);
    }

    /** Those who have not come back are seen up to the last day of the period. */
    static @Nullable Return secondPurchase(BuyerTable table) {
        int buyers = table.size();
        double[] times = new double[buyers];
        boolean[] returned = new boolean[buyers];
        for (int i = 0; i < buyers; i++) {
            returned[i] = table.purchases()[i] > 1;
            times[i] = returned[i] ? table.secondAfter()[i] : table.age()[i] - 1;
        }
        return SurvivalCurve.of(times, returned, LEVEL)
                .map(Descriptions::told)
                .find()
                .orElse(null);
    }

    private static Return told(SurvivalCurve curve) {
        int longest = (int) curve.steps().getLast().time();
        int step = Math.max(1, longest / MOST_POINTS);
        List<ReturnPoint> points = IntStream.iterate(0, day -> day <= longest, day -> day + step)
                .mapToObj(day -> point(curve, day))
                .toList();
        List<ReturnPoint> within = IntStream.of(WITHIN)
                .filter(days -> days <= longest)
                .mapToObj(days -> point(curve, days))
                .toList();
        return new Return(points, within, curve.median().find().orElse(null));
    }

    private static ReturnPoint point(SurvivalCurve curve, int day) {
        SurvivalStep last = null;
        for (SurvivalStep step : curve.steps()) {
            if (step.time() > day) {
                break;
            }
            last = step;
        }
        if (last == null) {
            return new ReturnPoint(day, 0, null);
        }
        return new ReturnPoint(
                day,
                1 - last.survival(),
                last.interval()
                        .map(stays -> new Interval(1 - stays.upper(), 1 - stays.lower(), LEVEL))
                        .orElse(null));
    }
}
