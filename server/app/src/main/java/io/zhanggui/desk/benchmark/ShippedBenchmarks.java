package io.zhanggui.desk.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The figures that come with the program: data, not code. */
final class ShippedBenchmarks {

    private static final String FILE = "/desk/benchmarks.json";

    private ShippedBenchmarks() {}

    /** All of them, in the order of the file. */
    static List<Benchmark> list() {
        try (InputStream in = Objects.requireNonNull(ShippedBenchmarks.class.getResourceAsStream(FILE), FILE)) {
            return List.of(JsonMapper.shared().readValue(in, Benchmark[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
