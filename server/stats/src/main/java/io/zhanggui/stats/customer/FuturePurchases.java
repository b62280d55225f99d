package io.zhanggui.stats.customer;

import io.zhanggui.stats.numeric.Variates;
import java.util.random.RandomGenerator;

/** One future of one customer, drawn from what the models say of the customer's history. */
record FuturePurchases(PurchaseModel purchases, GammaGamma values, Discounting discounting) {

    /** More purchases than this are not drawn one by one: a customer that busy is a shop. */
    private static final int MOST = 10_000;

    /** The discounted value of all purchases within the horizon. */
    double draw(RandomGenerator random, double x, double recency, double age, double meanValue) {
        if (random.nextDouble() >= purchases.chanceAlive(x, recency, age)) {
            return 0;
        }
        double horizon = discounting.length() * discounting.periods();
        double each = values.q() + values.p() * x;
        double spending = Variates.gamma(random, each) / (values.gamma() + (x == 0 ? 0 : x * meanValue));
        return switch (purchases) {
            case BgNbd model -> {
                double rate = Variates.gamma(random, model.r() + x) / (model.alpha() + age);
                double leaving = Variates.beta(random, model.a(), model.b() + x);
                yield bought(random, rate, horizon, leaving, spending);
            }
            case ParetoNbd model -> {
                double rate = Variates.gamma(random, model.r() + x) / (model.alpha() + age);
                double leaving = Variates.gamma(random, model.s()) / (model.beta() + age);
                double life = -Math.log1p(-random.nextDouble()) / leaving;
                yield bought(random, rate, Math.min(horizon, life), 0, spending);
            }
        };
    }

    private double bought(RandomGenerator random, double rate, double until, double leaving, double spending) {
        double sum = 0;
        double time = 0;
        for (int bought = 0; bought < MOST; bought++) {
            time -= Math.log1p(-random.nextDouble()) / rate;
            if (!(time < until)) {
                break;
            }
            int period = Math.min(discounting.periods(), (int) (time / discounting.length()) + 1);
            sum += discounting.factor(period) * Variates.gamma(random, values.p()) / spending;
            if (leaving > 0 && random.nextDouble() < leaving) {
                break;
            }
        }
        return sum;
    }
}
