package io.zhanggui.stats.regression;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.numeric.CompensatedSum;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/** The standardised columns in their principal directions, where every λ costs a few sums. */
final class RidgeSystem {

    private static final int LEAST_ROWS = 3;
    private static final double DEPENDENT = 1e-13;

    private final RegressionData data;
    private final double[] means;
    private final double[] deviations;
    private final double meanResponse;
    private final double[] singular;
    private final double[] projected;
    private final RealMatrix directions;
    private final double unexplained;

    private RidgeSystem(
            RegressionData data, double[] means, double[] deviations, double meanResponse, Triangle triangle) {
        this.data = data;
        this.means = means;
        this.deviations = deviations;
        this.meanResponse = meanResponse;
        int size = triangle.width() - 1;
        RealMatrix upper = MatrixUtils.createRealMatrix(size, size);
        double[] response = new double[size];
        for (int row = 0; row < size; row++) {
            for (int column = row; column < size; column++) {
                upper.setEntry(row, column, triangle.high(row, column));
            }
            response[row] = triangle.high(row, size);
        }
        SingularValueDecomposition parts = new SingularValueDecomposition(upper);
        this.singular = parts.getSingularValues();
        this.projected = parts.getUT().operate(response);
        this.directions = parts.getV();
        this.unexplained = square(triangle.high(size, size));
    }

    static Estimate<RidgeSystem> of(RegressionData data) {
        if (!data.hasIntercept() || data.weights() != null) {
            throw new IllegalArgumentException("ridge regression takes an intercept and no weights");
        }
        if (data.rows() < LEAST_ROWS || data.columns().length == 0) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "只有 " + data.rows() + " 行、" + data.columns().length + " 列，至少要 3 行 1 列",
                    data.rows() + " rows and " + data.columns().length + " columns; at least 3 and 1 are needed");
        }
        return Scaling.of(data).flatMap(finite -> standardised(data));
    }

    private static Estimate<RidgeSystem> standardised(RegressionData data) {
        int size = data.columns().length;
        double[] means = new double[size];
        double[] deviations = new double[size];
        double[][] columns = new double[size][];
        for (int column = 0; column < size; column++) {
            means[column] = mean(data.columns()[column]);
            columns[column] = centred(data.columns()[column], means[column]);
            deviations[column] = deviation(columns[column]);
            if (!spread(deviations[column], means[column])) {
                return flat(data.names().get(column), means[column]);
            }
            for (int row = 0; row < data.rows(); row++) {
                columns[column][row] /= deviations[column];
            }
        }
        double meanResponse = mean(data.response());
        double[] response = centred(data.response(), meanResponse);
        if (!spread(deviation(response), meanResponse)) {
            return flat("response", meanResponse);
        }
        RegressionData standard =
                RegressionData.of(response, data.names(), columns).withoutIntercept();
        Scaling none = new Scaling(new int[size], 0, 0, data.rows());
        return Estimate.of(new RidgeSystem(data, means, deviations, meanResponse, Reduction.of(standard, none, false)));
    }

    double largest() {
        return square(singular[0]);
    }

    double crossValidation(double penalty) {
        double rest = data.rows() - degrees(penalty);
        return rest <= 0 ? Double.MAX_VALUE : data.rows() * squares(penalty) / square(rest);
    }

    Estimate<RidgeFit> fit(double penalty) {
        if (penalty == 0 && singular[singular.length - 1] < DEPENDENT * singular[0]) {
            return Estimate.none(
                    Doubt.Reason.NOT_IDENTIFIED,
                    "有些列可由其他列算出，惩罚系数为 0 时无法分开",
                    "some columns follow from others, so with a penalty of 0 their coefficients cannot be told apart");
        }
        double squares = squares(penalty);
        double degrees = degrees(penalty);
        double variance = squares / Math.max(1, data.rows() - degrees);
        List<RidgeFit.Term> terms = new ArrayList<>();
        double intercept = meanResponse;
        for (int column = 0; column < means.length; column++) {
            double estimate = 0;
            double spread = 0;
            for (int place = 0; place < singular.length; place++) {
                double share = singular[place] == 0 ? 0 : singular[place] / (square(singular[place]) + penalty);
                double direction = directions.getEntry(column, place);
                estimate += direction * share * projected[place];
                spread += square(direction * share);
            }
            estimate /= deviations[column];
            intercept -= estimate * means[column];
            terms.add(new RidgeFit.Term(
                    data.names().get(column), estimate, Math.sqrt(variance * spread) / deviations[column]));
        }
        double total = unexplained;
        for (double part : projected) {
            total += square(part);
        }
        return Estimate.of(new RidgeFit(
                intercept,
                List.copyOf(terms),
                penalty,
                degrees,
                squares,
                1 - squares / total,
                crossValidation(penalty),
                data.rows()));
    }

    private double squares(double penalty) {
        double sum = unexplained;
        for (int place = 0; place < singular.length; place++) {
            double left = singular[place] == 0 ? 1 : penalty / (square(singular[place]) + penalty);
            sum += square(left * projected[place]);
        }
        return sum;
    }

    private double degrees(double penalty) {
        double sum = 1;
        for (double value : singular) {
            sum += value == 0 ? 0 : square(value) / (square(value) + penalty);
        }
        return sum;
    }

    private static double mean(double[] values) {
        CompensatedSum sum = new CompensatedSum();
        for (double value : values) {
            sum.add(value / values.length);
        }
        return sum.value();
    }

    private static double[] centred(double[] values, double mean) {
        double[] centred = values.clone();
        for (int row = 0; row < centred.length; row++) {
            centred[row] -= mean;
        }
        return centred;
    }

    private static double deviation(double[] centred) {
        double largest = 0;
        for (double value : centred) {
            largest = Math.max(largest, Math.abs(value));
        }
        if (largest == 0) {
            return 0;
        }
        CompensatedSum sum = new CompensatedSum();
        for (double value : centred) {
            sum.add(square(value / largest));
        }
        return largest * Math.sqrt(sum.value() / centred.length);
    }

    private static boolean spread(double deviation, double mean) {
        return deviation > DEPENDENT * Math.abs(mean) && Double.isFinite(deviation);
    }

    private static Estimate<RidgeSystem> flat(String name, double value) {
        return Estimate.none(
                Doubt.Reason.NO_VARIANCE,
                "“" + name + "”在每一行都是 " + value,
                "\"" + name + "\" is " + value + " in every row");
    }

    private static double square(double value) {
        return value * value;
    }
}
