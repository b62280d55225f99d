package io.zhanggui.notify.flow;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The threads that wait for peers. At the end they finish the message they are at, and begin no other. It is no
 * {@link Executor} itself: one among the beans would take the place of the server's own.
 */
final class ChannelThreads implements AutoCloseable {

    private static final Duration LAST_WAIT = Duration.ofSeconds(15);

    private final Executor threads;
    private volatile boolean ending;

    ChannelThreads(Executor threads) {
        this.threads = threads;
    }

    static ChannelThreads virtual() {
        return new ChannelThreads(Executors.newVirtualThreadPerTaskExecutor());
    }

    void execute(Runnable work) {
        threads.execute(work);
    }

    boolean isEnding() {
        return ending;
    }

    @Override
    public void close() {
        ending = true;
        if (!(threads instanceof ExecutorService service)) {
            return;
        }
        service.shutdown();
        try {
            service.awaitTermination(LAST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
