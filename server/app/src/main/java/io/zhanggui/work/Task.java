package io.zhanggui.work;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done.
 *
 * @param shop null where it concerns no single shop
 * @param subject what it is about, in another module
 * @param page where that is dealt with, a path of ours
 * @param assignee null while nobody has it
 */
public record Task(
        TaskId id,
        AgencyId agency,
        @Nullable ShopId shop,
        String title,
        @Nullable SubjectRef subject,
        @Nullable String page,
        @Nullable UserId assignee,
        @Nullable Instant due,
        TaskState state,
        UserId createdBy,
        Instant createdAt,
        @Nullable Instant closedAt,
        List<TaskStep> steps) {

    public Task {
        steps = List.copyOf(steps);
    }

    /** Whether its deadline is over and it is still to be done. */
    public boolean isOverdue(Instant now) {
        return state == TaskState.OPEN && due != null && !due.isAfter(now);
    }
}
