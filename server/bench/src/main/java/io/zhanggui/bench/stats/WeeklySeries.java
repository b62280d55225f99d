package io.zhanggui.bench.stats;

import io.zhanggui.stats.numeric.Randomness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The weekly series of the M4 competition with the 13 weeks that came after, where they lie beside the project. */
public record WeeklySeries(List<double[]> histories, List<double[]> futures) {

    /** Looked for under the environment's {@code ZHANGGUI_SHARED}, else in {@code shared/} upwards from here. */
    public static Optional<WeeklySeries> find() {
        String told = System.getenv("ZHANGGUI_SHARED");
        Path folder = told == null
                ? Path.of("").toAbsolutePath()
                : Path.of(told).toAbsolutePath().resolve("inside");
        while (folder != null) {
            Path shared = told == null ? folder.resolve("shared") : Path.of(told);
            Path train = shared.resolve("data/m4-weekly/Weekly-train.csv");
            if (Files.isRegularFile(train)) {
                return Optional.of(new WeeklySeries(rows(train), rows(train.resolveSibling("Weekly-test.csv"))));
            }
            folder = told == null ? folder.getParent() : null;
        }
        return Optional.empty();
    }

    /** As many random walks of a like length. */
    static WeeklySeries simulated() {
        List<double[]> walks = IntStream.range(0, 359)
                .mapToObj(index -> walk(Randomness.seeded(index), 80 + 5 * index))
                .toList();
        return new WeeklySeries(walks, List.of());
    }

    private static double[] walk(RandomGenerator random, int size) {
        double[] values = new double[size];
        double level = 1000;
        for (int index = 0; index < size; index++) {
            level += 10 * random.nextGaussian();
            values[index] = level + 20 * random.nextGaussian();
        }
        return values;
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
}
