package io.zhanggui.stats.regression;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** One certified data set of {@code nist-linear.txt}, which names the source. */
record NistSet(
        String name,
        int degree,
        boolean intercept,
        BigDecimal deviation,
        BigDecimal rSquared,
        List<BigDecimal> coefficients,
        List<BigDecimal> errors,
        List<BigDecimal[]> rows) {

    static List<NistSet> all() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NistSet.class.getResourceAsStream("nist-linear.txt")),
                StandardCharsets.UTF_8))) {
            List<List<String>> blocks = new ArrayList<>();
            for (String line :
                    reader.lines().filter(line -> !line.startsWith("#")).toList()) {
                if (line.startsWith("set ")) {
                    blocks.add(new ArrayList<>());
                }
                if (!line.isBlank()) {
                    blocks.getLast().add(line);
                }
            }
            return blocks.stream().map(NistSet::of).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static NistSet of(List<String> lines) {
        String[] head = lines.getFirst().split(" ", -1);
        List<BigDecimal> coefficients = new ArrayList<>();
        List<BigDecimal> errors = new ArrayList<>();
        List<BigDecimal[]> rows = new ArrayList<>();
        for (String line : lines.subList(3, lines.size())) {
            String[] words = line.split(" ", -1);
            if (words[0].equals("certified")) {
                coefficients.add(new BigDecimal(words[1]));
                errors.add(new BigDecimal(words[2]));
            } else {
                rows.add(Arrays.stream(words).map(BigDecimal::new).toArray(BigDecimal[]::new));
            }
        }
        return new NistSet(
                head[1],
                head[2].equals("columns") ? 0 : Integer.parseInt(head[2]),
                head[3].equals("intercept"),
                new BigDecimal(lines.get(1).substring("deviation ".length())),
                new BigDecimal(lines.get(2).substring("rsquared ".length())),
                coefficients,
                errors,
                rows);
    }

    /** The data as doubles, powers rounded as any file would hold them, each row {@code times} times. */
    RegressionData data(int times) {
        int count = rows.size() * times;
        double[] response =
                IntStream.range(0, count).mapToDouble(row -> value(row, 0)).toArray();
        int width = degree > 0 ? degree : rows.getFirst().length - 1;
        double[][] columns = new double[width][count];
        for (int row = 0; row < count; row++) {
            double power = 1;
            for (int column = 0; column < width; column++) {
                power *= degree > 0 ? value(row, 1) : 1;
                columns[column][row] = degree > 0 ? power : value(row, column + 1);
            }
        }
        List<String> names =
                IntStream.rangeClosed(1, width).mapToObj(column -> "x" + column).toList();
        RegressionData data = RegressionData.of(response, names, columns);
        return intercept ? data : data.withoutIntercept();
    }

    double value(int row, int column) {
        return rows.get(row % rows.size())[column].doubleValue();
    }

    @Override
    public String toString() {
        return name;
    }
}
