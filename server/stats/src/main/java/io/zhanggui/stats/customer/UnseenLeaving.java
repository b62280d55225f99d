package io.zhanggui.stats.customer;

/**
 * The part of the Pareto/NBD likelihood in which the customer left, unseen, between the last purchase and now:
 *
 * <p>∫ (α+t)^−(r+x) (β+t)^−(s+1) dt from t_x to T. The papers write it as a difference of two hypergeometric functions;
 * this takes the integral itself, by Gauss–Legendre in y = ln((m+t)/(m+t_x)) with m = min(α, β), where the integrand is
 * smooth for all arguments. Nothing cancels and nothing overflows.
 *
 * @param rule nodes on [0, 1]
 * @param reach length of the interval in y, cut off where the integrand has fallen by e⁻⁴⁵
 */
record UnseenLeaving(GaussLegendre rule, double reach) {

    private static final double NEGLIGIBLE = 45;

    static UnseenLeaving of(ParetoNbd model, double x, double recency, double age) {
        double smaller = Math.min(model.alpha(), model.beta());
        double reach = Math.log((smaller + age) / (smaller + recency));
        double drop = drop(model, x, recency, reach);
        if (drop > NEGLIGIBLE) {
            reach = cut(model, x, recency, reach);
            drop = NEGLIGIBLE;
        }
        return new UnseenLeaving(GaussLegendre.forFunction(Math.abs(drop), reach), reach);
    }

    private static double drop(ParetoNbd model, double x, double recency, double y) {
        double smaller = Math.min(model.alpha(), model.beta());
        double passed = (smaller + recency) * Math.expm1(y);
        return (model.r() + x) * Math.log1p(passed / (model.alpha() + recency))
                + (model.s() + 1) * Math.log1p(passed / (model.beta() + recency))
                - y;
    }

    private static double cut(ParetoNbd model, double x, double recency, double reach) {
        double near = 0;
        double far = reach;
        for (int i = 0; i < 60 && far - near > 0.05 * far; i++) {
            double middle = (near + far) / 2;
            if (drop(model, x, recency, middle) > NEGLIGIBLE) {
                far = middle;
            } else {
                near = middle;
            }
        }
        return far;
    }

    /** s times the integral, over (α+t_x)^−(r+x) (β+t_x)^−s. */
    double odds(ParetoNbd model, double x, double recency) {
        double alpha = model.alpha() + recency;
        double beta = model.beta() + recency;
        double smaller = Math.min(alpha, beta);
        double sum = 0;
        for (int j = 0; j < rule.nodes().length; j++) {
            double y = reach * rule.nodes()[j];
            double passed = smaller * Math.expm1(y);
            double exponent = y
                    - (model.r() + x) * (alpha == smaller ? y : Math.log1p(passed / alpha))
                    - (model.s() + 1) * (beta == smaller ? y : Math.log1p(passed / beta));
            sum += rule.weights()[j] * Math.exp(exponent);
        }
        return sum * reach * model.s() * smaller / beta;
    }
}
