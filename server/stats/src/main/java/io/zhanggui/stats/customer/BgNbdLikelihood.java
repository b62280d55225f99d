package io.zhanggui.stats.customer;

/**
 * The log-likelihood of the BG/NBD model with its derivatives in (r, α, a, b).
 *
 * <p>Source: Fader, Hardie and Lee (2005), equation 6, written as ln B(a, b+x)/B(a, b) + ln (r)ₓ + r ln α − (r+x)
 * ln(α+T) + ln(1 + eᵘ) with u = ln a − ln(b+x−1) + (r+x) ln((α+T)/(α+t_x)), the last for x &gt; 0: nothing in it
 * overflows or cancels.
 */
record BgNbdLikelihood(Histories histories, PurchaseCounts counts) implements Likelihood {

    private static final int R = 0;
    private static final int ALPHA = 1;
    private static final int A = 2;
    private static final int B = 3;

    static BgNbdLikelihood of(Histories histories) {
        return new BgNbdLikelihood(histories, PurchaseCounts.of(histories));
    }

    @Override
    public String[] names() {
        return new String[] {"r", "alpha", "a", "b"};
    }

    @Override
    public double observations() {
        return histories.customers();
    }

    @Override
    public Derivatives at(double[] parameters) {
        Derivatives sum = Derivatives.zero(4);
        double value = byPurchases(parameters[R], parameters[A], parameters[B], sum);
        double[] rows = Chunks.sum(histories.distinct(), 15, (from, to, sums) -> addRows(parameters, from, to, sums));
        double r = parameters[R];
        double alpha = parameters[ALPHA];
        double customers = histories.customers();
        sum.gradient()[R] += customers * Math.log(alpha);
        sum.gradient()[ALPHA] += customers * r / alpha;
        sum.addSecond(R, ALPHA, customers / alpha);
        sum.addSecond(ALPHA, ALPHA, -customers * r / (alpha * alpha));
        return sum.plus(rows).withValue(value + customers * r * Math.log(alpha) + rows[0]);
    }

    /** What depends on t_x and T: value, gradient, upper triangle of the Hessian. */
    private void addRows(double[] parameters, int from, int to, double[] sums) {
        double r = parameters[R];
        double alpha = parameters[ALPHA];
        double a = parameters[A];
        double b = parameters[B];
        double[] u = new double[4];
        for (int i = from; i < to; i++) {
            double x = histories.purchases()[i];
            double n = histories.counts()[i];
            double ageInverse = 1 / (alpha + histories.ages()[i]);
            double ageLogarithm = Math.log(alpha + histories.ages()[i]);
            sums[0] -= n * (r + x) * ageLogarithm;
            sums[1] -= n * ageLogarithm;
            sums[2] -= n * (r + x) * ageInverse;
            sums[6] -= n * ageInverse;
            sums[9] += n * (r + x) * ageInverse * ageInverse;
            if (x > 0) {
                double recencyInverse = 1 / (alpha + histories.recencies()[i]);
                double longer = ageLogarithm - Math.log(alpha + histories.recencies()[i]);
                double chance = b + x - 1;
                double exponent = Math.log(a / chance) + (r + x) * longer;
                double leaving = 1 / (1 + Math.exp(-exponent));
                u[R] = longer;
                u[ALPHA] = (r + x) * (ageInverse - recencyInverse);
                u[A] = 1 / a;
                u[B] = -1 / chance;
                sums[0] += n * (Math.max(exponent, 0) + Math.log1p(Math.exp(-Math.abs(exponent))));
                addLeaving(sums, u, n * leaving, n * leaving * (1 - leaving));
                sums[6] += n * leaving * (ageInverse - recencyInverse);
                sums[9] -= n * leaving * u[ALPHA] * (ageInverse + recencyInverse);
                sums[12] -= n * leaving * u[A] * u[A];
                sums[14] += n * leaving * u[B] * u[B];
            }
        }
    }

    private static void addLeaving(double[] sums, double[] u, double first, double second) {
        int place = 5;
        for (int i = 0; i < 4; i++) {
            sums[1 + i] += first * u[i];
            for (int j = i; j < 4; j++) {
                sums[place++] += second * u[i] * u[j];
            }
        }
    }

    private double byPurchases(double r, double a, double b, Derivatives sum) {
        double value = 0;
        for (int i = 0; i < counts.purchases().length; i++) {
            double x = counts.purchases()[i];
            double n = counts.customers()[i];
            RisingFactorial purchasing = RisingFactorial.of(r, x);
            RisingFactorial staying = RisingFactorial.of(b, x);
            RisingFactorial chances = RisingFactorial.of(a + b, x);
            value += n * (purchasing.logarithm() + staying.logarithm() - chances.logarithm());
            sum.gradient()[R] += n * purchasing.first();
            sum.gradient()[A] -= n * chances.first();
            sum.gradient()[B] += n * (staying.first() - chances.first());
            sum.addSecond(R, R, n * purchasing.second());
            sum.addSecond(A, A, -n * chances.second());
            sum.addSecond(A, B, -n * chances.second());
            sum.addSecond(B, B, n * (staying.second() - chances.second()));
        }
        return value;
    }
}
