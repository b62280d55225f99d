package io.zhanggui.prove.deadlines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A {@link DeadlineTarget} in a process of its own. */
final class RunningTarget implements AutoCloseable {

    private static final int START_LIMIT_SECONDS = 120;
    private static final int FINISH_LIMIT_SECONDS = 300;

    private final Path folder;
    private final Path log;
    private final Process process;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    RunningTarget(Path folder, Course course) throws IOException {
        this.folder = folder;
        this.log = folder.resolve("target.log");
        this.process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DeadlineTarget.class.getName(),
                        folder.toString(),
                        Integer.toString(course.alarms()),
                        Integer.toString(course.seconds())))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Thread.ofPlatform().daemon().start(this::listen);
    }

    private void listen() {
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                Writer kept = Files.newBufferedWriter(
                        log, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                kept.write(line + "\n");
                kept.flush();
            }
        } catch (IOException e) {
            said.add("closed");
        }
    }

    /** When it was, by the system's clock in microseconds. */
    long waitUntilReady() throws Exception {
        return Long.parseLong(waitFor("ready ", START_LIMIT_SECONDS));
    }

    /** Has it wait for all alarms and write down what became of them. */
    void finish() throws Exception {
        try (Writer words = process.outputWriter(StandardCharsets.UTF_8)) {
            words.write("finish\n");
        }
        waitFor("finished", FINISH_LIMIT_SECONDS);
        process.waitFor(START_LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    private String waitFor(String begin, int seconds) throws Exception {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (process.isAlive() || !said.isEmpty()) {
            @Nullable String line = said.poll(100, TimeUnit.MILLISECONDS);
            if (line != null && line.startsWith("WRONG ")) {
                throw new AssertionError(line.substring("WRONG ".length()));
            }
            if (line != null && line.startsWith(begin)) {
                return line.substring(begin.length());
            }
            if (System.nanoTime() > limit) {
                break;
            }
        }
        throw new IOException("the server did not say " + begin.strip() + "; see " + log);
    }

    /** As the power goes. */
    void kill(boolean withDatabase) throws Exception {
        Optional<ProcessHandle> database = withDatabase ? database() : Optional.empty();
        process.destroyForcibly();
        database.ifPresent(ProcessHandle::destroyForcibly);
        process.waitFor(30, TimeUnit.SECONDS);
    }

    private Optional<ProcessHandle> database() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data").resolve("postgres"))) {
            Path found = files.filter(path -> path.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            return ProcessHandle.of(
                    Long.parseLong(Files.readAllLines(found).getFirst().strip()));
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
