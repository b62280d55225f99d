package io.zhanggui.stats.customer;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/** Gauss–Legendre quadrature on [0, 1]: which rule is long enough for which function. */
record GaussLegendre(double[] nodes, double[] weights) {

    private static final GaussLegendre SIX = of(6);
    private static final GaussLegendre EIGHT = of(8);
    private static final GaussLegendre TWELVE = of(12);
    private static final GaussLegendre SIXTEEN = of(16);
    private static final GaussLegendre LONG = of(32);
    private static final GaussLegendre LONGEST = of(96);

    /**
     * The shortest rule that is good to about 13 digits for a function like exp.
     *
     * @param drop by how much the logarithm of the function changes over the interval
     * @param width of the interval, in units of the distance (over π) to where the function is not smooth
     */
    static GaussLegendre forFunction(double drop, double width) {
        if (drop <= 1.5 && width <= 1) {
            return SIX;
        }
        if (drop <= 4 && width <= 1.5) {
            return EIGHT;
        }
        if (drop <= 10 && width <= 3) {
            return TWELVE;
        }
        if (drop <= 20 && width <= 4) {
            return SIXTEEN;
        }
        return width <= 9 ? LONG : LONGEST;
    }

    static GaussLegendre of(int count) {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(count);
        double[] nodes = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            nodes[i] = (1 + rule.getPoint(i)) / 2;
            weights[i] = rule.getWeight(i) / 2;
        }
        return new GaussLegendre(nodes, weights);
    }
}
