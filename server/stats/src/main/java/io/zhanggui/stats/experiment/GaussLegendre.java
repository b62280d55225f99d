package io.zhanggui.stats.experiment;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/** Sixteen-point quadrature over panels: exact to rounding for the smooth densities here. */
final class GaussLegendre {

    static final int POINTS = 16;
    static final double[] NODES = new double[POINTS];
    static final double[] WEIGHTS = new double[POINTS];

    static {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(POINTS);
        for (int i = 0; i < POINTS; i++) {
            NODES[i] = rule.getPoint(i);
            WEIGHTS[i] = rule.getWeight(i);
        }
    }

    private GaussLegendre() {}

    static double integrate(DoubleUnaryOperator function, double from, double to, int panels) {
        double half = (to - from) / panels / 2;
        double sum = 0;
        for (int panel = 0; panel < panels; panel++) {
            double middle = from + (2 * panel + 1) * half;
            for (int i = 0; i < POINTS; i++) {
                sum += WEIGHTS[i] * function.applyAsDouble(middle + half * NODES[i]);
            }
        }
        return sum * half;
    }
}
