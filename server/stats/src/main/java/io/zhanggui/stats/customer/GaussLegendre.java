package io.zhanggui.stats.customer;

/**
 * Gauss–Legendre quadrature on [0, 1].
 *
 * <p>Source: nodes as roots of the Legendre polynomial by Newton's method (Press et al., Numerical Recipes, 4.6).
 */
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
        double[] nodes = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            double z = Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
            double slope = 0;
            for (int step = 0; step < 8; step++) {
                double[] legendre = legendre(count, z);
                slope = legendre[1];
                z -= legendre[0] / slope;
            }
            nodes[i] = (1 - z) / 2;
            weights[i] = 1 / ((1 - z * z) * slope * slope);
        }
        return new GaussLegendre(nodes, weights);
    }

    /** The Legendre polynomial and its slope. */
    private static double[] legendre(int degree, double z) {
        double now = 1;
        double before = 0;
        for (int j = 0; j < degree; j++) {
            double next = ((2 * j + 1) * z * now - j * before) / (j + 1);
            before = now;
            now = next;
        }
        return new double[] {now, degree * (z * now - before) / (z * z - 1)};
    }
}
