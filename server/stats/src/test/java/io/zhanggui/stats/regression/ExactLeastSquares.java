package io.zhanggui.stats.regression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Least squares by normal equations in 300 digits: slow, simple and as good as exact. */
record ExactLeastSquares(
        List<BigDecimal> coefficients, List<BigDecimal> errors, BigDecimal deviation, BigDecimal rSquared) {

    private static final MathContext DIGITS = new MathContext(300);

    static ExactLeastSquares of(NistSet set) {
        List<List<BigDecimal>> design =
                set.rows().stream().map(row -> terms(set, row)).toList();
        List<BigDecimal> response = set.rows().stream().map(row -> row[0]).toList();
        int size = design.getFirst().size();
        BigDecimal[][] system = new BigDecimal[size][2 * size + 1];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                system[one][other] = dot(column(design, one), column(design, other));
                system[one][size + 1 + other] = one == other ? BigDecimal.ONE : BigDecimal.ZERO;
            }
            system[one][size] = dot(column(design, one), response);
        }
        eliminate(system);
        List<BigDecimal> coefficients =
                IntStream.range(0, size).mapToObj(one -> system[one][size]).toList();
        BigDecimal squares = BigDecimal.ZERO;
        for (int row = 0; row < response.size(); row++) {
            squares = squares.add(response.get(row)
                    .subtract(dot(design.get(row), coefficients))
                    .pow(2));
        }
        BigDecimal count = BigDecimal.valueOf(response.size());
        BigDecimal variance = squares.divide(count.subtract(BigDecimal.valueOf(size)), DIGITS);
        BigDecimal mean = set.intercept()
                ? response.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(count, DIGITS)
                : BigDecimal.ZERO;
        BigDecimal total = response.stream().map(y -> y.subtract(mean).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> errors = IntStream.range(0, size)
                .mapToObj(one ->
                        variance.multiply(system[one][size + 1 + one]).abs().sqrt(DIGITS))
                .toList();
        return new ExactLeastSquares(
                coefficients,
                errors,
                variance.abs().sqrt(DIGITS),
                BigDecimal.ONE.subtract(squares.divide(total, DIGITS)));
    }

    private static List<BigDecimal> terms(NistSet set, BigDecimal[] row) {
        List<BigDecimal> terms = new ArrayList<>();
        if (set.intercept()) {
            terms.add(BigDecimal.ONE);
        }
        if (set.degree() == 0) {
            terms.addAll(List.of(row).subList(1, row.length));
        }
        for (int power = 1; power <= set.degree(); power++) {
            terms.add(row[1].pow(power));
        }
        return terms;
    }

    private static List<BigDecimal> column(List<List<BigDecimal>> design, int column) {
        return design.stream().map(row -> row.get(column)).toList();
    }

    private static BigDecimal dot(List<BigDecimal> one, List<BigDecimal> other) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int term = 0; term < one.size(); term++) {
            sum = sum.add(one.get(term).multiply(other.get(term)));
        }
        return sum;
    }

    /** Gauss and Jordan; a positive definite matrix needs no pivoting in so many digits. */
    private static void eliminate(BigDecimal[][] system) {
        for (int pivot = 0; pivot < system.length; pivot++) {
            BigDecimal head = system[pivot][pivot];
            for (int column = 0; column < system[pivot].length; column++) {
                system[pivot][column] = system[pivot][column].divide(head, DIGITS);
            }
            for (int row = 0; row < system.length; row++) {
                BigDecimal factor = system[row][pivot];
                if (row != pivot && factor.signum() != 0) {
                    for (int column = 0; column < system[row].length; column++) {
                        system[row][column] =
                                system[row][column].subtract(factor.multiply(system[pivot][column]), DIGITS);
                    }
                }
            }
        }
    }
}
