package io.zhanggui.work.flow;

import io.zhanggui.work.store.JooqAlarms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Waits for the next alarm and has it rung. It sleeps until then, but looks at the clock ten times a second, so that one
 * that was set forward or back is noticed, and at the alarms once a second; an earlier alarm that is set meanwhile wakes
 * it. Only a server watches.
 */
@Component
@ConditionalOnWebApplication
class AlarmWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmWatch.class);
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration STEP = Duration.ofMillis(100);
    /** Where an alarm is due that another transaction holds. */
    private static final Duration HELD = Duration.ofMillis(20);

    private final AlarmBell bell;
    private final JooqAlarms alarms;
    private final Clock clock;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean runs;
    private @Nullable Thread watcher;

    AlarmWatch(AlarmBell bell, JooqAlarms alarms, Clock clock) {
        this.bell = bell;
        this.alarms = alarms;
        this.clock = clock;
    }

    @Override
    public void start() {
        runs = true;
        watcher = Thread.ofPlatform().daemon().name("alarms").start(this::watch);
    }

    @Override
    public void stop() {
        runs = false;
        woken.release();
        Thread ending = watcher;
        if (ending == null) {
            return;
        }
        try {
            ending.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return runs;
    }

    /** What rings later is found at one of the looks before it. */
    @TransactionalEventListener(fallbackExecution = true)
    void set(AlarmSet alarm) {
        if (alarm.at().isBefore(clock.instant().plus(LONGEST))) {
            woken.release();
        }
    }

    private void watch() {
        try {
            while (runs) {
                sleepUntil(ringAndFindNext());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Rings what is due and says when to look again. */
    private Instant ringAndFindNext() {
        try {
            if (bell.ring() > 0) {
                return Instant.MIN;
            }
            Instant now = clock.instant();
            Instant next = alarms.findNext().orElse(Instant.MAX);
            return next.isAfter(now) ? next : now.plus(HELD);
        } catch (RuntimeException e) {
            LOG.error("alarms could not be rung; tried again in a second", e);
            return Instant.MAX;
        }
    }

    /** No longer than a second by a clock that nobody sets. */
    private void sleepUntil(Instant next) throws InterruptedException {
        for (Duration slept = Duration.ZERO; slept.compareTo(LONGEST) < 0; slept = slept.plus(STEP)) {
            Instant now = clock.instant();
            if (!next.isAfter(now)) {
                return;
            }
            boolean soon = next.isBefore(now.plus(STEP));
            Duration step = soon ? Duration.between(now, next) : STEP;
            if (woken.tryAcquire(step.toNanos(), TimeUnit.NANOSECONDS)) {
                woken.drainPermits();
                return;
            }
        }
    }
}
