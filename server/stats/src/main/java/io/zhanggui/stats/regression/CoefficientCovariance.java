package io.zhanggui.stats.regression;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The covariance of the coefficients for each kind of error.
 *
 * <p>Rows are first turned to z = R⁻ᵀx, which are of length 1 together, so that the sandwich Σ e²zz' never suffers from
 * the design's condition; the bread is R⁻¹ on both sides.
 *
 * @param matrix in true terms
 * @param degrees of freedom for t
 */
record CoefficientCovariance(double[][] matrix, int degrees) {

    private static final double FULL_LEVERAGE = 1e-10;

    static Estimate<CoefficientCovariance> of(RegressionData data, Solution solution, ErrorKind kind, int lags) {
        int free = solution.scaling().counted() - data.parameters();
        return switch (kind) {
            case CLASSICAL -> Estimate.of(classical(solution, free));
            case HC0, HC1, HC2, HC3 -> uneven(data, solution, kind, free);
            case CLUSTERED -> clustered(data, solution, free);
            case HAC -> Estimate.of(followed(data, solution, free, lags));
        };
    }

    private static CoefficientCovariance classical(Solution solution, int free) {
        double variance = solution.residuals().squares() / free;
        double[][] matrix = solution.factor().gramInverse();
        for (double[] row : matrix) {
            for (int column = 0; column < row.length; column++) {
                row[column] *= variance;
            }
        }
        return new CoefficientCovariance(solution.trueCovariance(matrix), free);
    }

    private static Estimate<CoefficientCovariance> uneven(
            RegressionData data, Solution solution, ErrorKind kind, int free) {
        double[] leverages = Leverages.of(data, solution);
        boolean corrected = kind == ErrorKind.HC2 || kind == ErrorKind.HC3;
        double[] factors = new double[leverages.length];
        for (int row = 0; row < factors.length; row++) {
            if (corrected && 1 - leverages[row] < FULL_LEVERAGE) {
                return alone(row, kind);
            }
            double rest = 1 - leverages[row];
            double residual = solution.residuals().weighted()[row];
            factors[row] = switch (kind) {
                case HC2 -> residual / Math.sqrt(rest);
                case HC3 -> residual / rest;
                default -> residual;
            };
        }
        double[][] meat = meat(data, solution, factors);
        double size = kind == ErrorKind.HC1 ? (double) solution.scaling().counted() / free : 1;
        return Estimate.of(new CoefficientCovariance(sandwich(solution, meat, size), free));
    }

    private static Estimate<CoefficientCovariance> clustered(RegressionData data, Solution solution, int free) {
        int[] clusters = data.clusters();
        if (clusters == null) {
            throw new IllegalArgumentException("clustered errors without clusters");
        }
        Map<Integer, double[]> scores = new HashMap<>();
        OrthonormalRows.each(data, solution, 0, data.rows(), (row, unit) -> {
            if (data.weight(row) > 0) {
                add(
                        scores.computeIfAbsent(clusters[row], cluster -> new double[unit.length]),
                        unit,
                        solution.residuals().weighted()[row]);
            }
        });
        int count = scores.size();
        if (count < 2) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "只有 " + count + " 个聚类，至少要 2 个才能比较",
                    count + " cluster; at least 2 are needed to compare");
        }
        double[][] meat = new double[data.parameters()][data.parameters()];
        // In the order of the clusters' numbers, so that the sum never depends on a hash.
        scores.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> addSquare(meat, entry.getValue(), 1));
        double size = count / (count - 1.0) * (solution.scaling().counted() - 1.0) / free;
        return Estimate.of(new CoefficientCovariance(sandwich(solution, meat, size), count - 1));
    }

    /** Bartlett's weights 1 − l/(L + 1): each row's score meets itself and those of the rows before it. */
    private static CoefficientCovariance followed(RegressionData data, Solution solution, int free, int lags) {
        int size = data.parameters();
        double[][] meat = new double[size][size];
        double[][] before = new double[lags + 1][size];
        double[] near = new double[size];
        OrthonormalRows.each(data, solution, 0, data.rows(), (row, unit) -> {
            double[] score = before[row % (lags + 1)];
            for (int column = 0; column < size; column++) {
                score[column] = unit[column] * solution.residuals().weighted()[row];
                near[column] = score[column] / 2;
            }
            for (int lag = 1; lag <= Math.min(lags, row); lag++) {
                add(near, before[(row - lag) % (lags + 1)], 1 - lag / (lags + 1.0));
            }
            addProducts(meat, score, near);
        });
        return new CoefficientCovariance(
                sandwich(solution, meat, (double) solution.scaling().counted() / free), free);
    }

    /** Adds one other' + other one' to the lower half. */
    private static void addProducts(double[][] sum, double[] one, double[] other) {
        for (int row = 0; row < one.length; row++) {
            for (int column = 0; column <= row; column++) {
                sum[row][column] += one[row] * other[column] + other[row] * one[column];
            }
        }
    }

    private static double[][] meat(RegressionData data, Solution solution, double[] factors) {
        int size = data.parameters();
        List<double[][]> parts = Chunks.map(data.rows(), (start, end) -> {
            double[][] part = new double[size][size];
            OrthonormalRows.each(data, solution, start, end, (row, unit) -> addSquare(part, unit, factors[row]));
            return part;
        });
        double[][] meat = new double[size][size];
        for (double[][] part : parts) {
            for (int row = 0; row < size; row++) {
                add(meat[row], part[row], 1);
            }
        }
        return meat;
    }

    /** Adds factor² vector vector' to the lower half. */
    private static void addSquare(double[][] sum, double[] vector, double factor) {
        for (int row = 0; row < vector.length; row++) {
            double share = factor * vector[row] * factor;
            for (int column = 0; column <= row; column++) {
                sum[row][column] = Math.fma(share, vector[column], sum[row][column]);
            }
        }
    }

    private static void add(double[] sum, double[] vector, double factor) {
        for (int column = 0; column < sum.length; column++) {
            sum[column] = Math.fma(factor, vector[column], sum[column]);
        }
    }

    private static double[][] sandwich(Solution solution, double[][] lowerMeat, double size) {
        double[][] bread = solution.factor().inverse();
        int count = bread.length;
        double[][] left = new double[count][count];
        for (int row = 0; row < count; row++) {
            for (int inner = row; inner < count; inner++) {
                for (int column = 0; column < count; column++) {
                    double meat = inner >= column ? lowerMeat[inner][column] : lowerMeat[column][inner];
                    left[row][column] += bread[row][inner] * meat * size;
                }
            }
        }
        double[][] matrix = new double[count][count];
        for (int row = 0; row < count; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = 0;
                for (int inner = column; inner < count; inner++) {
                    sum += left[row][inner] * bread[column][inner];
                }
                matrix[row][column] = sum;
                matrix[column][row] = sum;
            }
        }
        return solution.trueCovariance(matrix);
    }

    private static Estimate<CoefficientCovariance> alone(int row, ErrorKind kind) {
        return Estimate.none(
                Doubt.Reason.NOT_IDENTIFIED,
                "第 " + (row + 1) + " 行独自决定一个系数（杠杆值 1），" + kind + " 误差无法计算；改用 HC1 或去掉该行",
                "row " + (row + 1) + " alone settles a coefficient (leverage 1), so there are no " + kind
                        + " errors; use HC1 or leave the row out");
    }
}
