package io.zhanggui.work;

import io.zhanggui.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to do after a meeting.
 *
 * @param assignee null while nobody has it
 * @param due null where there is no deadline
 */
public record MeetingAction(
        String title, @Nullable UserId assignee, @Nullable Instant due) {}
