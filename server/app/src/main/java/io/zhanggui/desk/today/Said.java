package io.zhanggui.desk.today;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times as people say them. */
final class Said {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final long MINUTES_PER_HOUR = 60;

    private Said() {}

    static @Nullable String moment(@Nullable LocalDateTime at) {
        return at == null ? null : MOMENT.format(at);
    }

    /** Whole hours left until a deadline; negative once it is over. */
    static String hoursLeft(LocalDateTime now, LocalDateTime due) {
        return Long.toString(Math.floorDiv(Duration.between(now, due).toMinutes(), MINUTES_PER_HOUR));
    }
}
