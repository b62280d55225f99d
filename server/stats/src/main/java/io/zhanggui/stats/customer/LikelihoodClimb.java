package io.zhanggui.stats.customer;

import java.util.Arrays;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Climbs to a maximum of a likelihood by Newton's steps in the logarithms of the parameters, kept inside a trust region.
 * Directions of wrong curvature are turned round (the absolute eigenvalues of the Hessian), so every step leads upwards;
 * a climb has at most {@value #MOST_PASSES} passes over the data.
 */
final class LikelihoodClimb {

    /** Logarithms beyond this are taken for infinity or zero. */
    static final double FURTHEST = 14;

    private static final int MOST_PASSES = 150;
    private static final double WIDEST_STEP = 3;
    private static final double SMALLEST_GAIN = 1e-7;

    private LikelihoodClimb() {}

    /**
     * Where a climb ended.
     *
     * @param settled whether the next step would gain nothing
     */
    record Summit(double[] logarithms, Derivatives derivatives, boolean settled, int passes) {

        double value() {
            return derivatives.value();
        }

        double[] parameters() {
            return exponentials(logarithms);
        }
    }

    static Summit climb(Likelihood likelihood, double[] start) {
        double[] here = start.clone();
        Derivatives now = at(likelihood, here);
        double radius = 1;
        int passes = 1;
        while (passes < MOST_PASSES && now.isFinite()) {
            Step step = Step.uphill(now, radius);
            double[] next = clamped(here, step.move);
            if (step.gain < SMALLEST_GAIN + 1e-15 * Math.abs(now.value()) || Arrays.equals(next, here)) {
                return step.whole
                        ? new Summit(next, now.withValue(now.value() + step.gain), true, passes)
                        : new Summit(here, now, true, passes);
            }
            Derivatives there = at(likelihood, next);
            passes++;
            if (there.isFinite() && there.value() >= now.value() + 1e-3 * step.gain - noise(now)) {
                radius = Math.min(WIDEST_STEP, step.whole ? radius * 1.5 : radius * 2);
                here = next;
                now = there;
            } else {
                radius = Math.min(radius, step.length) / 4;
            }
        }
        return new Summit(here, now, false, passes);
    }

    private static double noise(Derivatives now) {
        return 1e-13 * Math.abs(now.value());
    }

    private static Derivatives at(Likelihood likelihood, double[] logarithms) {
        double[] parameters = exponentials(logarithms);
        return likelihood.at(parameters).inLogarithms(parameters);
    }

    private static double[] clamped(double[] from, double[] move) {
        double[] next = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            next[i] = Math.clamp(from[i] + move[i], -FURTHEST, FURTHEST);
        }
        return next;
    }

    private static double[] exponentials(double[] logarithms) {
        return Arrays.stream(logarithms).map(Math::exp).toArray();
    }

    /** A Newton step, shortened to the trust region; whole where nothing had to be shortened or turned. */
    private record Step(double[] move, double gain, double length, boolean whole) {

        static Step uphill(Derivatives now, double radius) {
            RealMatrix curvature = MatrixUtils.createRealMatrix(now.hessian()).scalarMultiply(-1);
            EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(curvature);
            RealVector gradient = MatrixUtils.createRealVector(now.gradient());
            RealVector move = MatrixUtils.createRealVector(new double[now.gradient().length]);
            double gain = 0;
            boolean whole = true;
            double floor = 1e-12
                            * Arrays.stream(eigen.getEigenvalues())
                                    .map(Math::abs)
                                    .max()
                                    .orElse(1)
                    + 1e-300;
            for (int i = 0; i < now.gradient().length; i++) {
                double value = eigen.getEigenvalue(i);
                RealVector direction = eigen.getEigenvector(i);
                double slope = direction.dotProduct(gradient);
                double steep = Math.max(Math.abs(value), floor);
                whole &= value > floor;
                gain += slope * slope / steep / 2;
                move = move.add(direction.mapMultiply(slope / steep));
            }
            double length = move.getLInfNorm();
            if (length <= radius) {
                return new Step(move.toArray(), gain, length, whole);
            }
            double share = radius / length;
            return new Step(move.mapMultiply(share).toArray(), gain * share, radius, false);
        }
    }
}
