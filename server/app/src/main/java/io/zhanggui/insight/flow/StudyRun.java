package io.zhanggui.insight.flow;

import io.zhanggui.insight.StudyProgress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One study while it runs. */
final class StudyRun implements StudyProgress {

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Step step = new Step(0, "排队中", "waiting for its turn");
    private volatile boolean cancelled;

    @Override
    public void report(double done, String zh, String en) {
        step = new Step(Math.clamp(done, 0, 1), zh, en);
        if (cancelled) {
            throw new Cancelled();
        }
    }

    Step step() {
        return step;
    }

    void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    void end() {
        over.countDown();
    }

    /** Whether it ended within that time. */
    boolean endsWithin(Duration wait) {
        try {
            return over.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
