package io.zhanggui.compliance.appeal.rules;

import io.zhanggui.compliance.appeal.AppealState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the material of an appeal is to be ready, and when it is too late. */
public final class AppealClock {

    /** Three days (F049) by the clock, days off among them: platforms count natural days. */
    public static final Duration FOR_MATERIAL = Duration.ofDays(3);

    private AppealClock() {}

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
