package io.zhanggui.stats.regression;

import io.zhanggui.stats.numeric.DoubleDouble;

/** The solved triangle: R, its inverse, and the response in its terms. */
final class Factor {

    private final DoubleDouble[][] upper;
    private final DoubleDouble[][] inverse;
    private final DoubleDouble[] response;

    private Factor(DoubleDouble[][] upper, DoubleDouble[][] inverse, DoubleDouble[] response) {
        this.upper = upper;
        this.inverse = inverse;
        this.response = response;
    }

    static Factor of(Triangle triangle) {
        int size = triangle.width() - 1;
        DoubleDouble[][] upper = new DoubleDouble[size][size];
        DoubleDouble[] response = new DoubleDouble[size];
        for (int row = 0; row < size; row++) {
            for (int column = row; column < size; column++) {
                upper[row][column] = DoubleDouble.sum(triangle.high(row, column), triangle.low(row, column));
            }
            response[row] = DoubleDouble.sum(triangle.high(row, size), triangle.low(row, size));
        }
        return new Factor(upper, invert(upper), response);
    }

    /** The coefficients. */
    DoubleDouble[] solve() {
        return onInverse(response);
    }

    /** The step that the gradient X'(y − Xb) asks for: (R'R)⁻¹ gradient. */
    DoubleDouble[] step(DoubleDouble[] gradient) {
        DoubleDouble[] half = new DoubleDouble[gradient.length];
        for (int row = 0; row < half.length; row++) {
            DoubleDouble sum = DoubleDouble.ZERO;
            for (int column = 0; column <= row; column++) {
                sum = sum.plus(inverse[column][row].times(gradient[column]));
            }
            half[row] = sum;
        }
        return onInverse(half);
    }

    /** R⁻¹, upper triangular, {@code [row][column]}. */
    double[][] inverse() {
        int size = inverse.length;
        double[][] plain = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = row; column < size; column++) {
                plain[row][column] = inverse[row][column].value();
            }
        }
        return plain;
    }

    /** (X'X)⁻¹ = R⁻¹R⁻ᵀ. */
    double[][] gramInverse() {
        int size = inverse.length;
        double[][] gram = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = row; column < size; column++) {
                DoubleDouble sum = DoubleDouble.ZERO;
                for (int inner = column; inner < size; inner++) {
                    sum = sum.plus(inverse[row][inner].times(inverse[column][inner]));
                }
                gram[row][column] = sum.value();
                gram[column][row] = gram[row][column];
            }
        }
        return gram;
    }

    /** The square of the part of the response that the columns from {@code first} on explain. */
    double explained(int first) {
        DoubleDouble sum = DoubleDouble.ZERO;
        for (int row = first; row < response.length; row++) {
            sum = sum.plus(response[row].times(response[row]));
        }
        return sum.value();
    }

    /** Condition number of the design with columns of length 1 (Frobenius norm). */
    double condition() {
        double inverseSquares = 0;
        for (int column = 0; column < upper.length; column++) {
            double inverseLength = 0;
            for (int other = column; other < upper.length; other++) {
                inverseLength += square(inverse[column][other].hi());
            }
            inverseSquares += inverseLength * length(column, 0);
        }
        return Math.sqrt(upper.length * inverseSquares);
    }

    /** Squared length of a column; with {@code first} 1, of what the intercept leaves of it. */
    double length(int column, int first) {
        double length = 0;
        for (int row = first; row <= column; row++) {
            length += square(upper[row][column].hi());
        }
        return length;
    }

    private DoubleDouble[] onInverse(DoubleDouble[] vector) {
        DoubleDouble[] result = new DoubleDouble[vector.length];
        for (int row = 0; row < vector.length; row++) {
            DoubleDouble sum = DoubleDouble.ZERO;
            for (int column = row; column < vector.length; column++) {
                sum = sum.plus(inverse[row][column].times(vector[column]));
            }
            result[row] = sum;
        }
        return result;
    }

    private static DoubleDouble[][] invert(DoubleDouble[][] upper) {
        int size = upper.length;
        DoubleDouble[][] inverse = new DoubleDouble[size][size];
        for (int column = 0; column < size; column++) {
            inverse[column][column] = DoubleDouble.ONE.dividedBy(upper[column][column]);
            for (int row = column - 1; row >= 0; row--) {
                DoubleDouble sum = DoubleDouble.ZERO;
                for (int inner = row + 1; inner <= column; inner++) {
                    sum = sum.plus(upper[row][inner].times(inverse[inner][column]));
                }
                inverse[row][column] = sum.negated().dividedBy(upper[row][row]);
            }
        }
        return inverse;
    }

    private static double square(double value) {
        return value * value;
    }
}
