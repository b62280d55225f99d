package io.zhanggui.stats.budget;

import io.zhanggui.stats.budget.WeeklyData.Column;
import java.util.ArrayList;
import java.util.List;

/** What is left of a column once level and controls are taken out: projection by an orthonormal basis (Gram–Schmidt, twice). */
final class Residuals {

    private final List<double[]> basis = new ArrayList<>();

    Residuals(int weeks, List<Column> controls) {
        double[] level = new double[weeks];
        java.util.Arrays.fill(level, 1);
        add(level);
        controls.forEach(control -> add(control.values()));
    }

    private void add(double[] column) {
        double[] rest = column.clone();
        double before = norm(rest);
        take(rest);
        double after = norm(rest);
        if (after > 1e-9 * before && after > 0) {
            for (int t = 0; t < rest.length; t++) {
                rest[t] /= after;
            }
            basis.add(rest);
        }
    }

    /** Independent columns taken out. */
    int size() {
        return basis.size();
    }

    /** Takes the controls out of the column itself. */
    double[] take(double[] column) {
        for (int round = 0; round < 2; round++) {
            for (double[] direction : basis) {
                double along = dot(direction, column);
                for (int t = 0; t < column.length; t++) {
                    column[t] -= along * direction[t];
                }
            }
        }
        return column;
    }

    double[] of(double[] column) {
        return take(column.clone());
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int t = 0; t < a.length; t++) {
            sum += a[t] * b[t];
        }
        return sum;
    }

    static double norm(double[] column) {
        return Math.sqrt(dot(column, column));
    }
}
