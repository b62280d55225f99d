package io.zhanggui.compliance.appeal.rules;

import io.zhanggui.compliance.appeal.AppealState;
import io.zhanggui.compliance.appeal.Penalty;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the material of an appeal is to be ready, and when it is too late. */
public final class AppealClock {

    /** Three days (F049) by the clock, days off among them: platforms count natural days. */
    public static final Duration FOR_MATERIAL = Duration.ofDays(3);

    /** A case whose three days were over longer than this is registered for the record. */
    private static final Duration FOR_RECORD = Duration.ofDays(7);

    private AppealClock() {}

    /**
     * Until when an appeal is to be decided on and made ready; null where nothing is to be decided any more.
     *
     * @param appealed whether there is an appeal, which has a clock of its own
     */
    public static @Nullable Instant decideBy(Penalty penalty, boolean appealed, Instant now) {
        Instant ready = readyBy(penalty.noticedAt(), null);
        boolean running = penalty.stands() && !appealed && now.isBefore(ready.plus(FOR_RECORD));
        return running ? ready : null;
    }

    /** Says of a moment that is over by how many hours it is; empty of one to come. */
    public static String late(Instant due, Instant now) {
        long hours = Duration.between(due, now).toHours();
        return hours < 1 ? "" : "已超过时限 " + hours + " 小时。";
    }

    /** Three days from the notice, or the platform's own deadline where that is earlier. */
    public static Instant readyBy(Instant noticedAt, @Nullable Instant windowEnds) {
        Instant ready = noticedAt.plus(FOR_MATERIAL);
        return windowEnds != null && windowEnds.isBefore(ready) ? windowEnds : ready;
    }

    /** A draft whose time is over has expired. */
    public static AppealState state(AppealState kept, @Nullable Instant windowEnds, Instant now) {
        boolean over = windowEnds != null && !windowEnds.isAfter(now);
        return kept == AppealState.DRAFT && over ? AppealState.EXPIRED : kept;
    }
}
