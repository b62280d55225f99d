package io.zhanggui.prove.deadlines;

import io.zhanggui.prove.Proof;
import io.zhanggui.shared.Period;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;

/**
 * Deadlines of a server that is killed at random moments, every second time with its database, and whose clock jumps
 * forward and back: each is told once, and at most a second late at the 99th percentile. What counts as late says {@link
 * Timeline}; those that came due while the server was dead are told at its next start and stand apart. Trial 0 is small.
 */
public final class DeadlineProof implements Proof {

    private static final long MOST_LATE = 1_000_000;
    private static final long MOST_AFTER_START = 10_000_000;

    @Override
    public String name() {
        return "deadlines";
    }

    @Override
    public String zh() {
        return "断电、时钟跳变下一万个截止时间各提醒一次，p99 迟到不超过 1 秒";
    }

    @Override
    public String en() {
        return "ten thousand deadlines are told once each, at most 1 s late at p99, through kill -9 and clock jumps";
    }

    @Override
    public int fullCount() {
        return 2;
    }

    @Override
    public int reducedCount() {
        return 1;
    }

    @Override
    public void tryOnce(Path folder, long seed, int number) throws Exception {
        Course course = number == 0 ? Course.SMALL : Course.WHOLE;
        Random dice = new Random(seed * 31 + number);
        Path own = Files.createDirectories(
                folder.resolve("trial-" + number + "-" + Instant.now().toEpochMilli()));
        JumpingClock clock = JumpingClock.at(own.resolve("clock"), Period.BEIJING);
        Timeline timeline = new Timeline();
        long ahead = 0;
        for (int kill = 0; kill < course.kills(); kill++) {
            try (RunningTarget target = new RunningTarget(own, course)) {
                timeline.runs(target.waitUntilReady(), true);
                Thread.sleep(course.millis(dice) / 2);
                ahead += course.jump(kill, dice);
                timeline.jumps(AlarmLedger.micros(Instant.now()), ahead);
                clock.set(ahead);
                Thread.sleep(course.millis(dice) / 2);
                timeline.runs(AlarmLedger.micros(Instant.now()), false);
                target.kill(kill % 2 == 1);
            }
        }
        try (RunningTarget target = new RunningTarget(own, course)) {
            timeline.runs(target.waitUntilReady(), true);
            target.finish();
        }
        tell(folder, course, Told.read(own.resolve("alarms.csv"), timeline));
    }

    private static void tell(Path folder, Course course, Told told) throws IOException {
        String line = String.format(
                Locale.ROOT,
                "  %d alarms, %d kills, %d clock jumps: none lost, none doubled, none early%n"
                        + "  %d rang while it ran 运行中到点: late p50 %.1f ms, p99 %.1f ms, max %.1f ms%n"
                        + "  %d were due when it started 启动前已到点: told after start p50 %.1f ms, max %.1f ms%n",
                told.live().size() + told.leftBehind().size(),
                course.kills(),
                course.kills(),
                told.live().size(),
                Told.at(told.live(), 0.5) / 1e3,
                Told.at(told.live(), 0.99) / 1e3,
                Told.at(told.live(), 1) / 1e3,
                told.leftBehind().size(),
                Told.at(told.leftBehind(), 0.5) / 1e3,
                Told.at(told.leftBehind(), 1) / 1e3);
        Files.writeString(
                folder.resolve("result.txt"),
                line,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        boolean holds = told.live().size() + told.leftBehind().size() >= course.alarms()
                && Told.at(told.live(), 0.99) <= MOST_LATE
                && Told.at(told.leftBehind(), 1) <= MOST_AFTER_START;
        if (!holds) {
            throw new AssertionError(line.strip());
        }
    }
}
