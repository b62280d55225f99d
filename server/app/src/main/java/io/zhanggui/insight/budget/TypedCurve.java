package io.zhanggui.insight.budget;

import io.zhanggui.stats.budget.Hill;
import io.zhanggui.stats.numeric.Randomness;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What a person believes a channel brings: two weekly spends in yuan and the sales that come of each. The curve through both
 * is M·x / (x + h), so the second yuan must bring less than the first.
 *
 * @param within the part by which the belief may be off, nine times in ten; 0.3 usually
 */
public record TypedCurve(Double spend, Double response, Double moreSpend, Double moreResponse, Double within) {

    /** Normal quantile of 0.95: nine in ten lie within so many deviations. */
    private static final double NINE_IN_TEN = 1.6448536269514722;

    public TypedCurve {
        within = within == null ? 0.3 : within;
        if (spend == null || response == null || moreSpend == null || moreResponse == null) {
            throw BudgetQuestion.refused("自填曲线要有两组花费与带来的销售");
        }
        if (!(spend > 0 && response > 0 && moreSpend > spend && moreSpend < 1e12 && moreResponse < 1e12)) {
            throw BudgetQuestion.refused("自填曲线的花费与销售应为正数，第二组花费应高于第一组");
        }
        if (!(moreResponse > response && moreResponse / moreSpend < response / spend)) {
            throw BudgetQuestion.refused("自填曲线里花得更多应带来更多，但每元带来的应更少（第一组每元 %.2f，第二组每元 %.2f）"
                    .formatted(response / spend, moreResponse / moreSpend));
        }
        BudgetQuestion.checkShare("within", within, 0.9);
    }

    /** The curve through both points. */
    Hill hill() {
        double half = (moreResponse - response) / (response / spend - moreResponse / moreSpend);
        return new Hill(response * (spend + half) / spend, half, 1);
    }

    /** Equally likely curves around it. */
    List<Hill> draws(int count, long seed) {
        RandomGenerator random = Randomness.seeded(seed);
        Hill middle = hill();
        double deviation = Math.log1p(within) / NINE_IN_TEN;
        List<Hill> draws = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double factor = Math.exp(deviation * random.nextGaussian());
            draws.add(new Hill(middle.maximum() * factor, middle.halfSaturation(), 1));
        }
        return draws;
    }
}
