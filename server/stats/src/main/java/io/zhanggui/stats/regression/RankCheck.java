package io.zhanggui.stats.regression;

import io.zhanggui.stats.numeric.DoubleDouble;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the columns can be told apart: Gram–Schmidt with column pivoting on the triangle, in doubled precision, with
 * columns of length 1 (Golub and Van Loan, 5.4.2).
 *
 * @param smallestPivot the share of the most dependent column that no other explains, from 0 to 1; about one over the
 *     condition number
 * @param dependent numbers of the columns of the first dependence found; empty where there is none
 */
record RankCheck(double smallestPivot, List<Integer> dependent) {

    /** A share below this is what rounding to doubles leaves of an exact dependence. */
    static final double TOLERANCE = 1e-13;

    private static final double WORTH_NAMING = 1e-8;

    static RankCheck of(Triangle triangle) {
        int size = triangle.width() - 1;
        DoubleDouble[][] columns = unitColumns(triangle, size);
        List<Integer> left = new ArrayList<>();
        for (int column = 0; column < size; column++) {
            left.add(column);
        }
        List<Integer> taken = new ArrayList<>();
        List<DoubleDouble[]> directions = new ArrayList<>();
        double smallest = 1;
        while (!left.isEmpty()) {
            int next = left.stream()
                    .max((one, other) -> Double.compare(length(columns[one]), length(columns[other])))
                    .orElseThrow();
            double length = length(columns[next]);
            smallest = Math.min(smallest, length);
            if (length < TOLERANCE) {
                return new RankCheck(smallest, involved(triangle, directions, taken, next));
            }
            left.remove(Integer.valueOf(next));
            taken.add(next);
            DoubleDouble[] direction = scaled(columns[next], DoubleDouble.ONE.dividedBy(norm(columns[next])));
            directions.add(direction);
            left.forEach(column -> remove(direction, columns[column]));
        }
        return new RankCheck(smallest, List.of());
    }

    /** The dependent column and those it is made of: it is written in the directions, then in the taken columns. */
    private static List<Integer> involved(
            Triangle triangle, List<DoubleDouble[]> directions, List<Integer> taken, int dependent) {
        DoubleDouble[][] original = unitColumns(triangle, triangle.width() - 1);
        List<Integer> found = new ArrayList<>();
        DoubleDouble[] rest = original[dependent];
        for (int step = taken.size() - 1; step >= 0; step--) {
            DoubleDouble[] source = original[taken.get(step)];
            DoubleDouble share = dot(directions.get(step), rest).dividedBy(dot(directions.get(step), source));
            if (Math.abs(share.hi()) > WORTH_NAMING) {
                found.add(taken.get(step));
                DoubleDouble[] part = scaled(source, share);
                rest = minus(rest, part);
            }
        }
        found.sort(null);
        found.add(dependent);
        return List.copyOf(found);
    }

    private static DoubleDouble[][] unitColumns(Triangle triangle, int size) {
        DoubleDouble[][] columns = new DoubleDouble[size][size];
        for (int column = 0; column < size; column++) {
            for (int row = 0; row < size; row++) {
                columns[column][row] = row > column
                        ? DoubleDouble.ZERO
                        : DoubleDouble.sum(triangle.high(row, column), triangle.low(row, column));
            }
            DoubleDouble norm = norm(columns[column]);
            if (norm.hi() > 0) {
                columns[column] = scaled(columns[column], DoubleDouble.ONE.dividedBy(norm));
            }
        }
        return columns;
    }

    private static void remove(DoubleDouble[] direction, DoubleDouble[] column) {
        DoubleDouble share = dot(direction, column).negated();
        for (int row = 0; row < column.length; row++) {
            column[row] = column[row].plus(direction[row].times(share));
        }
    }

    private static DoubleDouble[] minus(DoubleDouble[] one, DoubleDouble[] other) {
        DoubleDouble[] result = new DoubleDouble[one.length];
        for (int row = 0; row < one.length; row++) {
            result[row] = one[row].minus(other[row]);
        }
        return result;
    }

    private static DoubleDouble[] scaled(DoubleDouble[] column, DoubleDouble factor) {
        DoubleDouble[] result = new DoubleDouble[column.length];
        for (int row = 0; row < column.length; row++) {
            result[row] = column[row].times(factor);
        }
        return result;
    }

    private static DoubleDouble dot(DoubleDouble[] one, DoubleDouble[] other) {
        DoubleDouble sum = DoubleDouble.ZERO;
        for (int row = 0; row < one.length; row++) {
            sum = sum.plus(one[row].times(other[row]));
        }
        return sum;
    }

    private static DoubleDouble norm(DoubleDouble[] column) {
        return dot(column, column).root();
    }

    private static double length(DoubleDouble[] column) {
        return norm(column).hi();
    }
}
