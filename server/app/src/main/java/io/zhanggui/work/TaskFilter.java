package io.zhanggui.work;

import io.zhanggui.shared.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are asked for.
 *
 * @param mine only those the caller has
 * @param overdue only those whose deadline is over
 * @param closed those that are closed rather than open
 * @param subject only those about this thing
 */
public record TaskFilter(
        boolean mine,
        boolean overdue,
        boolean closed,
        @Nullable SubjectRef subject) {

    public static TaskFilter of(SubjectRef subject) {
        return new TaskFilter(false, false, false, subject);
    }
}
