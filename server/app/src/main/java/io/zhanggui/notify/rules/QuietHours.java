package io.zhanggui.notify.rules;

import io.zhanggui.shared.Period;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A span of each Beijing day in which nobody is to be disturbed; it may go over midnight. The start is in it, the end
 * is not.
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /** When what comes at a moment may be sent: empty for at once. */
    public Optional<Instant> endAfter(Instant moment) {
        LocalDateTime now = LocalDateTime.ofInstant(moment, Period.BEIJING);
        if (!contains(now.toLocalTime())) {
            return Optional.empty();
        }
        LocalDateTime end = now.toLocalDate().atTime(to);
        LocalDateTime next = end.isAfter(now) ? end : end.plusDays(1);
        return Optional.of(next.atZone(Period.BEIJING).toInstant());
    }

    private boolean contains(LocalTime time) {
        boolean afterStart = !time.isBefore(from);
        boolean beforeEnd = time.isBefore(to);
        return from.isBefore(to) ? afterStart && beforeEnd : afterStart || beforeEnd;
    }
}
