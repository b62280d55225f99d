package io.zhanggui.stats.forecast;

import io.zhanggui.stats.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The weekly series of the M4 competition with what came after them; tests that ask for them skip where absent. */
public record M4Weekly(List<double[]> histories, List<double[]> futures) {

    /** Mean errors over all series. */
    public record Score(double symmetricPercentageError, double scaledError) {}

    public static M4Weekly read() {
        return new M4Weekly(
                rows(SharedData.file("m4-weekly/Weekly-train.csv")),
                rows(SharedData.file("m4-weekly/Weekly-test.csv")));
    }

    private static List<double[]> rows(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> Arrays.stream(line.replace("\"", "").split(","))
                            .skip(1)
                            .filter(cell -> !cell.isEmpty() && !cell.equals("NA"))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Scores a method as M4 does, with period 1. */
    public Score score(ForecastMethod method) {
        return score(values -> History.of(values, 1).flatMap(method::fit).get().means(13));
    }

    /** Scores what answers 13 steps. */
    public Score score(Function<double[], double[]> forecast) {
        double[][] errors = IntStream.range(0, histories.size())
                .parallel()
                .mapToObj(index -> errors(index, forecast.apply(histories.get(index))))
                .toArray(double[][]::new);
        return new Score(
                Arrays.stream(errors).mapToDouble(pair -> pair[0]).average().orElseThrow(),
                Arrays.stream(errors).mapToDouble(pair -> pair[1]).average().orElseThrow());
    }

    private double[] errors(int index, double[] means) {
        double[] actual = futures.get(index);
        return new double[] {
            Accuracy.symmetricPercentageError(actual, means),
            Accuracy.scaledError(histories.get(index), 1, actual, means)
        };
    }
}
