package io.zhanggui.stats.effect;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * The mixture of columns that comes nearest to a target: minimise w'Gw/2 − c'w over w ≥ 0, Σ w = 1.
 *
 * <p>Source: the active-set method of Lawson and Hanson (1974, chapter 23) with the sum as an equality: columns enter by
 * the steepest gradient, leave where a step would make them negative. Each step lowers the objective, so it ends; steps
 * are bounded besides.
 */
final class SimplexLeastSquares {

    private static final double TOLERANCE = 1e-10;
    private static final int STEPS_PER_COLUMN = 10;

    private final double[][] gram;
    private final double ridge;
    private final double size;

    /** @param gram G, products of the columns */
    SimplexLeastSquares(double[][] gram) {
        this.gram = gram;
        double trace = 0;
        for (int column = 0; column < gram.length; column++) {
            trace += gram[column][column];
        }
        this.size = Math.max(trace / gram.length, Double.MIN_NORMAL);
        // Twin columns share their weight rather than make the system singular.
        this.ridge = 1e-9 * size;
    }

    /** The weights for the products of the columns with the target. */
    double[] solve(double[] products) {
        int count = products.length;
        double[] weights = new double[count];
        List<Integer> active = new ArrayList<>();
        int first = 0;
        for (int column = 1; column < count; column++) {
            if (gram[column][column] / 2 - products[column] < gram[first][first] / 2 - products[first]) {
                first = column;
            }
        }
        active.add(first);
        weights[first] = 1;
        for (int step = 0; step < STEPS_PER_COLUMN * count; step++) {
            double[] target = onActive(active, products);
            double reach = reach(active, weights, target);
            for (int place = 0; place < active.size(); place++) {
                int column = active.get(place);
                weights[column] += reach * (target[place] - weights[column]);
            }
            if (reach < 1) {
                active.removeIf(column -> weights[column] <= 1e-14);
                clear(weights, active);
                continue;
            }
            int entering = entering(active, weights, products);
            if (entering < 0) {
                break;
            }
            active.add(entering);
        }
        return weights;
    }

    /** The best weights of the active columns alone, which may be negative. */
    private double[] onActive(List<Integer> active, double[] products) {
        int count = active.size();
        RealMatrix system = MatrixUtils.createRealMatrix(count + 1, count + 1);
        ArrayRealVector right = new ArrayRealVector(count + 1);
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < count; column++) {
                system.setEntry(row, column, gram[active.get(row)][active.get(column)] / size);
            }
            system.addToEntry(row, row, ridge / size);
            system.setEntry(row, count, 1);
            system.setEntry(count, row, 1);
            right.setEntry(row, products[active.get(row)] / size);
        }
        right.setEntry(count, 1);
        return new LUDecomposition(system, 0).getSolver().solve(right).toArray();
    }

    /** How far the weights can go towards the target before one turns negative, at most 1. */
    private static double reach(List<Integer> active, double[] weights, double[] target) {
        double reach = 1;
        for (int place = 0; place < active.size(); place++) {
            double weight = weights[active.get(place)];
            if (target[place] < 0) {
                reach = Math.min(reach, weight / (weight - target[place]));
            }
        }
        return reach;
    }

    private int entering(List<Integer> active, double[] weights, double[] products) {
        double level = gradient(active.getFirst(), weights, products);
        double steepest = level - TOLERANCE * size;
        int entering = -1;
        for (int column = 0; column < products.length; column++) {
            double gradient = gradient(column, weights, products);
            if (gradient < steepest && !active.contains(column)) {
                steepest = gradient;
                entering = column;
            }
        }
        return entering;
    }

    private double gradient(int column, double[] weights, double[] products) {
        double sum = ridge * weights[column] - products[column];
        for (int other = 0; other < weights.length; other++) {
            sum += gram[column][other] * weights[other];
        }
        return sum;
    }

    private static void clear(double[] weights, List<Integer> active) {
        for (int column = 0; column < weights.length; column++) {
            if (!active.contains(column)) {
                weights[column] = 0;
            }
        }
    }
}
