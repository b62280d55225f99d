package io.zhanggui.stats.regression;

import java.util.Arrays;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** Robust covariances written as textbooks write them, by whole matrices. */
final class TextbookSandwich {

    private TextbookSandwich() {}

    static double[][] uneven(RegressionData data, ErrorKind kind) {
        RealMatrix design = design(data);
        RealMatrix bread = bread(design);
        RealMatrix hat = design.multiply(bread).multiply(design.transpose());
        double[] residuals = residuals(data, hat);
        int rows = data.rows();
        double[] squares = new double[rows];
        for (int row = 0; row < rows; row++) {
            double square = residuals[row] * residuals[row];
            double rest = 1 - hat.getEntry(row, row);
            squares[row] = switch (kind) {
                case HC1 -> square * rows / (rows - data.parameters());
                case HC2 -> square / rest;
                case HC3 -> square / rest / rest;
                default -> square;
            };
        }
        RealMatrix meat = design.transpose()
                .multiply(MatrixUtils.createRealDiagonalMatrix(squares))
                .multiply(design);
        return bread.multiply(meat).multiply(bread).getData();
    }

    static double[][] clustered(RegressionData data) {
        RealMatrix design = design(data);
        RealMatrix bread = bread(design);
        double[] residuals = residuals(data, design.multiply(bread).multiply(design.transpose()));
        int[] clusters = data.clusters();
        int[] kinds = Arrays.stream(clusters).distinct().toArray();
        RealMatrix meat = MatrixUtils.createRealMatrix(data.parameters(), data.parameters());
        for (int kind : kinds) {
            double[] own = residuals.clone();
            for (int row = 0; row < own.length; row++) {
                own[row] = clusters[row] == kind ? own[row] : 0;
            }
            RealMatrix score = design.transpose().multiply(MatrixUtils.createColumnRealMatrix(own));
            meat = meat.add(score.multiply(score.transpose()));
        }
        double size = kinds.length / (kinds.length - 1.0) * (data.rows() - 1.0) / (data.rows() - data.parameters());
        return bread.multiply(meat.scalarMultiply(size)).multiply(bread).getData();
    }

    static double[][] inTime(RegressionData data, int lags) {
        RealMatrix design = design(data);
        RealMatrix bread = bread(design);
        double[] residuals = residuals(data, design.multiply(bread).multiply(design.transpose()));
        int rows = data.rows();
        RealMatrix kernel = MatrixUtils.createRealMatrix(rows, rows);
        for (int row = 0; row < rows; row++) {
            for (int other = 0; other < rows; other++) {
                double weight = Math.max(0, 1 - Math.abs(row - other) / (lags + 1.0));
                kernel.setEntry(row, other, weight * residuals[row] * residuals[other]);
            }
        }
        double size = rows / (double) (rows - data.parameters());
        RealMatrix meat = design.transpose().multiply(kernel).multiply(design).scalarMultiply(size);
        return bread.multiply(meat).multiply(bread).getData();
    }

    private static RealMatrix design(RegressionData data) {
        RealMatrix design = MatrixUtils.createRealMatrix(data.rows(), data.parameters());
        for (int row = 0; row < data.rows(); row++) {
            design.setEntry(row, 0, 1);
            for (int column = 1; column < data.parameters(); column++) {
                design.setEntry(row, column, data.columns()[column - 1][row]);
            }
        }
        return design;
    }

    private static RealMatrix bread(RealMatrix design) {
        return new LUDecomposition(design.transpose().multiply(design))
                .getSolver()
                .getInverse();
    }

    private static double[] residuals(RegressionData data, RealMatrix hat) {
        return MatrixUtils.createRealIdentityMatrix(data.rows()).subtract(hat).operate(data.response());
    }
}
