package io.zhanggui.stats.customer;

/**
 * A function of parameters with its first and second derivatives at one point.
 *
 * @param hessian symmetric, in the order of the gradient
 */
record Derivatives(double value, double[] gradient, double[][] hessian) {

    /** An empty place to add to. */
    static Derivatives zero(int size) {
        return new Derivatives(0, new double[size], new double[size][size]);
    }

    Derivatives withValue(double other) {
        return new Derivatives(other, gradient, hessian);
    }

    /** Adds to both halves of the symmetric matrix. */
    void addSecond(int i, int j, double amount) {
        hessian[i][j] += amount;
        if (i != j) {
            hessian[j][i] += amount;
        }
    }

    /** Adds sums laid out as value, gradient, upper triangle of the Hessian row by row; the value is left alone. */
    Derivatives plus(double[] sums) {
        int size = gradient.length;
        int place = 1 + size;
        for (int i = 0; i < size; i++) {
            gradient[i] += sums[1 + i];
            for (int j = i; j < size; j++) {
                addSecond(i, j, sums[place++]);
            }
        }
        return this;
    }

    /** The same function seen as one of the logarithms of its (positive) parameters. */
    Derivatives inLogarithms(double[] parameters) {
        int size = parameters.length;
        Derivatives logarithmic = zero(size).withValue(value);
        for (int i = 0; i < size; i++) {
            logarithmic.gradient[i] = parameters[i] * gradient[i];
            for (int j = 0; j < size; j++) {
                logarithmic.hessian[i][j] = parameters[i] * parameters[j] * hessian[i][j];
            }
            logarithmic.hessian[i][i] += logarithmic.gradient[i];
        }
        return logarithmic;
    }

    boolean isFinite() {
        boolean finite = Double.isFinite(value);
        for (int i = 0; i < gradient.length; i++) {
            finite &= Double.isFinite(gradient[i]);
            for (double second : hessian[i]) {
                finite &= Double.isFinite(second);
            }
        }
        return finite;
    }
}
