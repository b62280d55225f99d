package io.zhanggui.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;

/** {@code ./zhanggui bench}: lists the benchmarks or runs one. */
public final class Bench {

    private static final int WRONG_USE = 2;

    private Bench() {}

    /** Runs and ends the process with 0, 1 for a failure or 2 for wrong use. */
    public static void main(String[] words) throws Exception {
        List<Benchmark> benchmarks = ServiceLoader.load(Benchmark.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        System.exit(run(benchmarks, words));
    }

    private static int run(List<Benchmark> benchmarks, String... words) throws Exception {
        if (words.length == 0) {
            benchmarks.forEach(one -> System.out.printf("%-10s %s  %s%n", one.name(), one.zh(), one.en()));
            return 0;
        }
        for (Benchmark benchmark : benchmarks) {
            if (benchmark.name().equals(words[0])) {
                Path folder = Path.of(System.getProperty("zhanggui.home", "."), "build", "bench", words[0]);
                Files.createDirectories(folder);
                benchmark.run(folder, System.out, Arrays.copyOfRange(words, 1, words.length));
                return 0;
            }
        }
        System.err.println("没有这项测试：" + words[0] + "  no such benchmark: " + words[0]);
        return WRONG_USE;
    }
}
