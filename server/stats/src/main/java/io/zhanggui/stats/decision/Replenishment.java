package io.zhanggui.stats.decision;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import java.util.Arrays;

/**
 * How much to order as goods sell: the order-up-to level of a periodic review, following the velocity of sales.
 *
 * <p>Source: Silver, Pyke and Thomas (2017), section 6.9 (R, S) with random lead time: over the protection time T = review +
 * lead, demand has mean μT and variance σ²T + μ²·var(lead) + T²σ²/n, the last for not knowing μ. Mean and variance weigh past
 * periods by half for each half-life (n is the weights' effective number). The level S is the quantile of that demand at the
 * service level: negative binomial where the variance exceeds the mean, Poisson where not (slow sellers), gamma above 1,000
 * units (normal where it hardly spreads). The order is S less what is in store and on the way, in whole packs, and never beyond the longest cover: no large
 * one-off orders.
 *
 * <p>Inputs: units sold each period, oldest first, as sold while in stock (leave out periods without stock). Failures:
 * TOO_LITTLE_DATA below {@value #FEWEST} periods; OUT_OF_DOMAIN for NaN, negative or infinite figures. Example: 30 periods of
 * 2 each, lead 3, review 1, service 95 %, nothing in store: Poisson of mean 8 → level 13, order 13.
 */
public final class Replenishment {

    private static final int FEWEST = 8;
    private static final double MANY = 1000;
    private static final double CLEAR = 1.645;

    private Replenishment() {}

    /**
     * How one orders.
     *
     * @param lead periods from order to shelf
     * @param leadDeviation its standard deviation, in periods
     * @param review periods between orders
     * @param service the wanted chance of no shortage before the next order arrives, in (0, 1)
     * @param pack units that are sold together, at least 1
     * @param longestCover periods of mean demand that stock and orders may last at most
     * @param halfLife periods after which a past period counts half
     * @param season what the coming time sells against the past, 1 where alike
     */
    public record Policy(
            double lead,
            double leadDeviation,
            double review,
            double service,
            long pack,
            double longestCover,
            double halfLife,
            double season) {
        public Policy {
            boolean sound = lead >= 0
                    && leadDeviation >= 0
                    && review > 0
                    && service > 0
                    && service < 1
                    && pack >= 1
                    && longestCover > 0
                    && halfLife > 0
                    && season > 0
                    && lead + leadDeviation + review + season + pack < 1e9;
            if (!sound) {
                throw new IllegalArgumentException("no such policy");
            }
        }
    }

    /** Which way the velocity goes. */
    public enum Velocity {
        /** The last quarter of the periods sold clearly more than those before. */
        RISING,
        STEADY,
        /** Clearly less. */
        FALLING,
        /** Nothing sold at all. */
        DEAD
    }

    /**
     * What to order.
     *
     * @param order units, in whole packs
     * @param level the order-up-to level
     * @param perPeriod mean demand now, season included
     * @param coverAfter periods the stock and the order last in the mean; 0 where nothing sells
     * @param isCapped whether the longest cover kept the order below the level
     */
    public record Order(
            long order, long level, double perPeriod, double coverAfter, Velocity velocity, boolean isCapped) {}

    /**
     * The order for now.
     *
     * @param sold units each period, oldest first
     * @param position in store and on the way less what is owed, in units
     */
    public static Estimate<Order> of(double[] sold, double position, Policy policy) {
        if (sold.length < FEWEST) {
            return Estimate.none(
                    Reason.TOO_LITTLE_DATA,
                    "只有 %d 期销量，至少需要 %d 期".formatted(sold.length, FEWEST),
                    "%d periods of sales; at least %d are needed".formatted(sold.length, FEWEST));
        }
        if (!(Math.abs(position) < 1e12) || Arrays.stream(sold).anyMatch(units -> !(units >= 0 && units < 1e9))) {
            return Estimate.none(
                    Reason.OUT_OF_DOMAIN,
                    "销量须为 0 到 10 亿之间的数，库存须有限",
                    "sales must lie between 0 and 1e9, and the stock must be finite");
        }
        double[] moments = moments(sold, policy.halfLife());
        double mean = moments[0] * policy.season();
        if (mean == 0) {
            return Estimate.of(new Order(0, 0, 0, 0, Velocity.DEAD, false));
        }
        double variance = moments[1] * policy.season() * policy.season();
        double time = policy.lead() + policy.review();
        double late = mean * policy.leadDeviation();
        return level(mean * time, variance * time + late * late + variance * time * time / moments[2], policy)
                .map(level -> order(level, mean, position, velocity(sold), policy));
    }

    private static Estimate<Double> level(double mean, double variance, Policy policy) {
        return law(mean, Math.sqrt(variance)).map(law -> Math.ceil(law.quantile(policy.service())));
    }

    private static Estimate<Demand> law(double mean, double deviation) {
        if (mean > MANY) {
            double spread = Math.max(deviation, Math.sqrt(mean));
            return spread > mean * 1e-3 ? Demand.gamma(mean, spread) : Demand.normal(mean, spread);
        }
        return deviation * deviation > mean * 1.001 ? Demand.negativeBinomial(mean, deviation) : Demand.poisson(mean);
    }

    private static Order order(double level, double mean, double position, Velocity velocity, Policy policy) {
        double most = Math.floor(mean * policy.longestCover());
        double wanted = Math.max(0, Math.min(level, most) - position);
        long packs = (long) Math.ceil(wanted / policy.pack() - 1e-9);
        boolean overfull = packs > 1 && position + packs * policy.pack() > Math.max(most, level);
        long order = (overfull ? packs - 1 : packs) * policy.pack();
        double cover = Math.max(0, position + order) / mean;
        return new Order(order, (long) level, mean, cover, velocity, level > most);
    }

    /** Weighted mean, weighted variance, effective number of periods. */
    private static double[] moments(double[] sold, double halfLife) {
        double weights = 0;
        double squares = 0;
        double sum = 0;
        for (int i = 0; i < sold.length; i++) {
            double weight = Math.pow(2, -(sold.length - 1 - i) / halfLife);
            weights += weight;
            squares += weight * weight;
            sum += weight * sold[i];
        }
        double mean = sum / weights;
        double spread = 0;
        for (int i = 0; i < sold.length; i++) {
            spread += Math.pow(2, -(sold.length - 1 - i) / halfLife) * (sold[i] - mean) * (sold[i] - mean);
        }
        double number = weights * weights / squares;
        return new double[] {mean, spread / weights * (number > 1.5 ? number / (number - 1) : 1), number};
    }

    /** Welch's comparison of the last quarter with the periods before, at 5 % on each side. */
    private static Velocity velocity(double[] sold) {
        int recent = Math.max(3, sold.length / 4);
        double[] before = part(sold, 0, sold.length - recent);
        double[] now = part(sold, sold.length - recent, sold.length);
        double error = Math.sqrt(before[1] + now[1]);
        double limit = CLEAR * error;
        double difference = now[0] - before[0];
        if (Math.abs(difference) <= limit) {
            return Velocity.STEADY;
        }
        return difference > 0 ? Velocity.RISING : Velocity.FALLING;
    }

    /** Mean and its squared error; counts are taken to vary at least as Poisson ones do. */
    private static double[] part(double[] sold, int from, int to) {
        double mean = Arrays.stream(sold, from, to).average().orElse(0);
        double variance = Arrays.stream(sold, from, to)
                        .map(units -> (units - mean) * (units - mean))
                        .sum()
                / (to - from - 1);
        return new double[] {mean, Math.max(variance, mean) / (to - from)};
    }
}
