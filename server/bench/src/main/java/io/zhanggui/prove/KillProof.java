package io.zhanggui.prove;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A server that imports without pause is killed at a random moment. The next one must find every acknowledged file
 * whole and once, every other file whole or absent, and all sums equal to those of the files that are there.
 */
public final class KillProof implements Proof {

    private static final int LATEST_KILL_MILLIS = 2500;
    private static final int START_LIMIT_SECONDS = 120;

    @Override
    public String name() {
        return "kill9";
    }

    @Override
    public String zh() {
        return "导入中随时断电（kill -9），不丢不重";
    }

    @Override
    public String en() {
        return "an import killed at any moment loses nothing and doubles nothing";
    }

    @Override
    public int fullCount() {
        return 500;
    }

    @Override
    public int reducedCount() {
        return 3;
    }

    @Override
    public void tryOnce(Path folder, long seed, int number) throws Exception {
        Path acknowledged = folder.resolve("acknowledged.txt");
        Path log = folder.resolve("target.log");
        Process target = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillTarget.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        List<String> said = new ArrayList<>();
        Thread listener = Thread.ofPlatform().daemon().start(() -> listen(target, said, acknowledged));
        try {
            waitUntilReady(target, said, log);
            int pause = new Random(seed * 31 + number).nextInt(LATEST_KILL_MILLIS);
            Thread.sleep(pause);
        } finally {
            target.destroyForcibly();
            target.waitFor(30, TimeUnit.SECONDS);
            listener.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    private static void waitUntilReady(Process target, List<String> said, Path log) throws Exception {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_LIMIT_SECONDS);
        while (true) {
            synchronized (said) {
                for (String line : said) {
                    if (line.startsWith("WRONG ")) {
                        throw new AssertionError(line.substring("WRONG ".length()));
                    }
                    if ("ready".equals(line)) {
                        return;
                    }
                }
            }
            if (!target.isAlive() || System.nanoTime() > limit) {
                throw new IOException("the server did not come up; see " + log);
            }
            Thread.sleep(20);
        }
    }

    private static void listen(Process target, List<String> said, Path acknowledged) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(target.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (said) {
                    said.add(line);
                }
                if (line.startsWith("ack ")) {
                    Files.writeString(
                            acknowledged,
                            line.substring(4) + "\n",
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
                }
            }
        } catch (IOException e) {
            synchronized (said) {
                said.add("closed: " + e.getMessage());
            }
        }
    }
}
