package io.zhanggui.stats.regression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows for a regression: a response, named columns, and if need be weights and clusters.
 *
 * <p>Arrays are kept, not copied, since a million rows of twenty columns are 160 MB; do not change them afterwards.
 */
public final class RegressionData {

    static final String INTERCEPT = "(intercept)";

    private final double[] response;
    private final List<String> names;
    private final double[][] columns;
    private final double[][] tails;
    private final double @Nullable [] weights;
    private final int @Nullable [] clusters;
    private final boolean intercept;

    private RegressionData(
            double[] response,
            List<String> names,
            double[][] columns,
            double[][] tails,
            double @Nullable [] weights,
            int @Nullable [] clusters,
            boolean intercept) {
        this.response = response;
        this.names = List.copyOf(names);
        this.columns = columns;
        this.tails = tails;
        this.weights = weights;
        this.clusters = clusters;
        this.intercept = intercept;
        if (names.size() != columns.length) {
            throw new IllegalArgumentException(names.size() + " names for " + columns.length + " columns");
        }
        for (double[] column : columns) {
            sameLength("column", column.length);
        }
    }

    /**
     * Data with an intercept, weight 1 and no clusters.
     *
     * @param response one value a row
     * @param names one a column
     * @param columns {@code columns[j][i]} is column j in row i
     */
    public static RegressionData of(double[] response, List<String> names, double[][] columns) {
        return new RegressionData(response, names, columns, new double[0][], null, null, true);
    }

    /**
     * The powers 1 to {@code degree} of one column, kept in doubled precision: rounded powers alone would cost the
     * Filip data set half its digits.
     */
    public static RegressionData polynomial(double[] response, String name, double[] column, int degree) {
        double[][] powers = new double[degree][];
        double[][] tails = new double[degree][];
        Powers.fill(column, powers, tails);
        List<String> names = IntStream.rangeClosed(1, degree)
                .mapToObj(power -> power == 1 ? name : name + "^" + power)
                .toList();
        return new RegressionData(response, names, powers, tails, null, null, true);
    }

    /** The same rows, each counting as much as its weight; rows of weight 0 do not count at all. */
    public RegressionData withWeights(double[] newWeights) {
        sameLength("weights", newWeights.length);
        return new RegressionData(response, names, columns, tails, newWeights, clusters, intercept);
    }

    /** The same rows in clusters (a shop, a customer): rows of one number may be alike. */
    public RegressionData withClusters(int[] newClusters) {
        sameLength("clusters", newClusters.length);
        return new RegressionData(response, names, columns, tails, weights, newClusters, intercept);
    }

    /** The same rows through the origin. */
    public RegressionData withoutIntercept() {
        return new RegressionData(response, names, columns, tails, weights, clusters, false);
    }

    /** The same columns with another response. */
    public RegressionData withResponse(double[] newResponse) {
        return new RegressionData(newResponse, names, columns, tails, weights, clusters, intercept);
    }

    /** The same rows, each counting once. */
    RegressionData unweighted() {
        return new RegressionData(response, names, columns, tails, null, clusters, intercept);
    }

    /** Only the rows of these numbers, in this order. */
    public RegressionData rowsAt(int[] rows) {
        double[] kept = weights == null ? null : pick(weights, rows);
        int[] keptClusters = clusters == null
                ? null
                : Arrays.stream(rows).map(row -> clusters[row]).toArray();
        return new RegressionData(
                pick(response, rows), names, pick(columns, rows), pick(tails, rows), kept, keptClusters, intercept);
    }

    public int rows() {
        return response.length;
    }

    /** How many coefficients there are to find, the intercept among them. */
    public int parameters() {
        return columns.length + (intercept ? 1 : 0);
    }

    public boolean hasIntercept() {
        return intercept;
    }

    /** The names of the coefficients in order, the intercept first. */
    public List<String> parameterNames() {
        return intercept ? Stream.concat(Stream.of(INTERCEPT), names.stream()).toList() : names;
    }

    double[] response() {
        return response;
    }

    List<String> names() {
        return names;
    }

    double[][] columns() {
        return columns;
    }

    double @Nullable [] weights() {
        return weights;
    }

    int @Nullable [] clusters() {
        return clusters;
    }

    double weight(int row) {
        return weights == null ? 1 : weights[row];
    }

    /** What the double in column {@code column} leaves out, or 0. */
    double tail(int column, int row) {
        return tails.length == 0 ? 0 : tails[column][row];
    }

    boolean hasTails() {
        return tails.length > 0;
    }

    private void sameLength(String what, int length) {
        if (length != response.length) {
            throw new IllegalArgumentException(what + " has " + length + " rows, response " + response.length);
        }
    }

    private static double[][] pick(double[][] columns, int[] rows) {
        return Arrays.stream(columns).map(column -> pick(column, rows)).toArray(double[][]::new);
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }
}
