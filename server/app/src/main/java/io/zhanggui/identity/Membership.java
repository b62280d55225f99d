package io.zhanggui.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's belonging to a client, a merchant company of the engagement, by Beijing day.
 *
 * @param client the client's number
 * @param to the first day without it, or null while it is open
 */
public record Membership(
        long client, LocalDate from, @Nullable LocalDate to) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
