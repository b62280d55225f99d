package io.zhanggui.stats.customer;

/**
 * The log-likelihood of the Pareto/NBD model with its derivatives in (r, α, s, β).
 *
 * <p>Source: Schmittlein, Morrison and Colombo (1987); Fader and Hardie (2005), "A Note on Deriving the Pareto/NBD
 * Model", equation 12 before its integral is solved: Γ(r+x)/Γ(r) α^r β^s [ (α+T)^−(r+x) (β+T)^−s + s ∫ (α+t)^−(r+x)
 * (β+t)^−(s+1) dt ]. The logarithm of the bracket is one of a sum of exponentials, so its derivatives are moments.
 */
record ParetoNbdLikelihood(Histories histories, PurchaseCounts counts) implements Likelihood {

    static ParetoNbdLikelihood of(Histories histories) {
        return new ParetoNbdLikelihood(histories, PurchaseCounts.of(histories));
    }

    @Override
    public String[] names() {
        return new String[] {"r", "alpha", "s", "beta"};
    }

    @Override
    public double observations() {
        return histories.customers();
    }

    @Override
    public Derivatives at(double[] parameters) {
        ParetoNbd model = new ParetoNbd(parameters[0], parameters[1], parameters[2], parameters[3]);
        double[] rows = Chunks.sum(histories.distinct(), 15, (from, to, sums) -> addRows(model, from, to, sums));
        double value = rows[0];
        double[] common = new double[15];
        for (int i = 0; i < counts.purchases().length; i++) {
            RisingFactorial purchasing = RisingFactorial.of(model.r(), counts.purchases()[i]);
            value += counts.customers()[i] * purchasing.logarithm();
            common[1] += counts.customers()[i] * purchasing.first();
            common[5] += counts.customers()[i] * purchasing.second();
        }
        double n = histories.customers();
        common[1] += n * Math.log(model.alpha());
        common[2] = n * model.r() / model.alpha();
        common[3] = n * Math.log(model.beta());
        common[4] = n * model.s() / model.beta();
        common[6] = n / model.alpha();
        common[9] = -n * model.r() / (model.alpha() * model.alpha());
        common[13] = n / model.beta();
        common[14] = -n * model.s() / (model.beta() * model.beta());
        value += n * (model.r() * Math.log(model.alpha()) + model.s() * Math.log(model.beta()));
        return Derivatives.zero(4).plus(rows).plus(common).withValue(value);
    }

    private void addRows(ParetoNbd model, int from, int to, double[] sums) {
        Moments moments = new Moments();
        double[] purchases = histories.purchases();
        for (int i = from; i < to; i++) {
            double recency = histories.recencies()[i];
            double age = histories.ages()[i];
            moments.gather(model, purchases[i], recency, age);
            moments.addTo(sums, histories.counts()[i], model, purchases[i], recency);
        }
    }

    /** Sums over the ways a history can have come about, each weighted by its likelihood. */
    private static final class Moments {
        private double total;
        private double r;
        private double alpha;
        private double s;
        private double beta;
        private double rr;
        private double rAlpha;
        private double rs;
        private double rBeta;
        private double alphaAlpha;
        private double alphaS;
        private double alphaBeta;
        private double ss;
        private double sBeta;
        private double betaBeta;

        void gather(ParetoNbd model, double x, double recency, double age) {
            total = r = alpha = s = beta = rr = rAlpha = rs = rBeta = alphaAlpha = alphaS = alphaBeta = 0;
            ss = sBeta = betaBeta = 0;
            double fromAlpha = model.alpha() + recency;
            double fromBeta = model.beta() + recency;
            double shape = model.r() + x;
            double stayAlpha = Math.log((model.alpha() + age) / fromAlpha);
            double stayBeta = Math.log((model.beta() + age) / fromBeta);
            double stay = Math.exp(-shape * stayAlpha - model.s() * stayBeta);
            add(stay, shape, stayAlpha, model.alpha() + age, model.s(), stayBeta, model.beta() + age, 0);
            if (age > recency) {
                UnseenLeaving leaving = UnseenLeaving.of(model, x, recency, age);
                double smaller = Math.min(fromAlpha, fromBeta);
                double scale = leaving.reach() * model.s() * smaller / fromBeta;
                double[] nodes = leaving.rule().nodes();
                double[] weights = leaving.rule().weights();
                for (int j = 0; j < nodes.length; j++) {
                    double y = leaving.reach() * nodes[j];
                    double end = smaller * Math.exp(y);
                    double endAlpha = end + (fromAlpha - smaller);
                    double endBeta = end + (fromBeta - smaller);
                    double overAlpha = fromAlpha == smaller ? y : Math.log(endAlpha / fromAlpha);
                    double overBeta = fromBeta == smaller ? y : Math.log(endBeta / fromBeta);
                    double weight = scale * weights[j] * Math.exp(y - shape * overAlpha - (model.s() + 1) * overBeta);
                    add(weight, shape, overAlpha, endAlpha, model.s() + 1, overBeta, endBeta, 1 / model.s());
                }
            }
        }

        /** One way, with the first and (folded into the products) second derivatives of its logarithm. */
        private void add(
                double weight,
                double shape,
                double overAlpha,
                double endAlpha,
                double power,
                double overBeta,
                double endBeta,
                double inverse) {
            double byR = -overAlpha;
            double byAlpha = -shape / endAlpha;
            double byS = inverse - overBeta;
            double byBeta = -power / endBeta;
            total += weight;
            r += weight * byR;
            alpha += weight * byAlpha;
            s += weight * byS;
            beta += weight * byBeta;
            rr += weight * byR * byR;
            rAlpha += weight * (byR * byAlpha - 1 / endAlpha);
            rs += weight * byR * byS;
            rBeta += weight * byR * byBeta;
            alphaAlpha += weight * byAlpha * (byAlpha - 1 / endAlpha);
            alphaS += weight * byAlpha * byS;
            alphaBeta += weight * byAlpha * byBeta;
            ss += weight * (byS * byS - inverse * inverse);
            sBeta += weight * (byS * byBeta - 1 / endBeta);
            betaBeta += weight * byBeta * (byBeta - 1 / endBeta);
        }

        void addTo(double[] sums, double count, ParetoNbd model, double x, double recency) {
            double share = count / total;
            double fromAlpha = Math.log(model.alpha() + recency);
            double fromBeta = Math.log(model.beta() + recency);
            double[] first = {r / total, alpha / total, s / total, beta / total};
            sums[0] += count * (Math.log(total) - (model.r() + x) * fromAlpha - model.s() * fromBeta);
            sums[1] += count * (first[0] - fromAlpha);
            sums[2] += count * first[1];
            sums[3] += count * (first[2] - fromBeta);
            sums[4] += count * first[3];
            sums[5] += share * rr - count * first[0] * first[0];
            sums[6] += share * rAlpha - count * first[0] * first[1];
            sums[7] += share * rs - count * first[0] * first[2];
            sums[8] += share * rBeta - count * first[0] * first[3];
            sums[9] += share * alphaAlpha - count * first[1] * first[1];
            sums[10] += share * alphaS - count * first[1] * first[2];
            sums[11] += share * alphaBeta - count * first[1] * first[3];
            sums[12] += share * ss - count * first[2] * first[2];
            sums[13] += share * sBeta - count * first[2] * first[3];
            sums[14] += share * betaBeta - count * first[3] * first[3];
        }
    }
}
