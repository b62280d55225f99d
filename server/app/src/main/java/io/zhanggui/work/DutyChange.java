package io.zhanggui.work;

import io.zhanggui.identity.Role;
import io.zhanggui.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What an agency settles of a duty.
 *
 * @param role whose work it is
 * @param assignee who does it; null for the only one of the role, or nobody
 */
public record DutyChange(
        int dueDay,
        OnDayOff dayOff,
        @Nullable Role role,
        @Nullable UserId assignee,
        boolean active) {}
