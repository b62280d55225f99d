package io.zhanggui.prove;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs a proof's trials in order, or some side by side, and remembers after each how far it is. */
final class ProofRun {

    private final Proof proof;
    private final Path folder;
    private final long seed;
    private final PrintStream out;

    ProofRun(Proof proof, Path folder, long seed, PrintStream out) {
        this.proof = proof;
        this.folder = folder;
        this.seed = seed;
        this.out = out;
    }

    /** Whether the claim held in all trials. A trial that failed is the first of the next run. */
    boolean run(int count, boolean fresh) throws Exception {
        if (fresh) {
            delete();
        }
        Files.createDirectories(folder);
        long start = System.nanoTime();
        int first = done();
        try (ExecutorService at = Executors.newFixedThreadPool(proof.atOnce())) {
            for (int number = first; number < count; number += proof.atOnce()) {
                int end = Math.min(count, number + proof.atOnce());
                if (!tryAll(at, number, end)) {
                    return false;
                }
                remember(end);
                tell(end, count);
            }
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        out.printf(
                "%s: 共 %d 次全部成立（本次 %d 次，%d 秒） all %d trials hold (%d now, %d s), seed %d%n",
                proof.name(),
                count,
                Math.max(0, count - first),
                taken.toSeconds(),
                count,
                Math.max(0, count - first),
                taken.toSeconds(),
                seed);
        tellFigures();
        return true;
    }

    private boolean tryAll(ExecutorService at, int from, int to) throws Exception {
        List<Future<@Nullable Void>> trials = new ArrayList<>();
        for (int number = from; number < to; number++) {
            int trial = number;
            trials.add(at.submit(() -> {
                proof.tryOnce(folder, seed, trial);
                return null;
            }));
        }
        for (int number = from; number < to; number++) {
            try {
                trials.get(number - from).get();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof AssertionError refuted) {
                    out.printf(
                            "%s: 第 %d 次不成立 trial %d of seed %d fails: %s%n",
                            proof.name(), number, number, seed, refuted);
                    return false;
                }
                throw failed.getCause() instanceof Exception fault ? fault : failed;
            }
        }
        return true;
    }

    /** What the proof measured, where it kept a file of it. */
    private void tellFigures() throws IOException {
        Path result = folder.resolve("result.txt");
        if (Files.exists(result)) {
            out.print(Files.readString(result));
        }
    }

    private void tell(int done, int count) {
        if (Boolean.getBoolean("zhanggui.terminal")) {
            out.printf("\r\u001b[K%s %d/%d", proof.name(), done, count);
            if (done == count) {
                out.print("\r\u001b[K");
            }
            out.flush();
        }
    }

    private int done() throws IOException {
        Path file = stateFile();
        return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
    }

    private void remember(int done) throws IOException {
        Path draft = folder.resolveSibling(folder.getFileName() + ".done.new");
        Files.writeString(draft, Integer.toString(done));
        Files.move(draft, stateFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Beside the folder, whose content is the proof's own. */
    private Path stateFile() {
        return folder.resolveSibling(folder.getFileName() + ".done");
    }

    private void delete() throws IOException {
        Files.deleteIfExists(stateFile());
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> found;
        try (Stream<Path> paths = Files.walk(folder)) {
            found = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : found) {
            Files.delete(path);
        }
    }
}
