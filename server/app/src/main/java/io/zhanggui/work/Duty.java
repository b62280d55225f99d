package io.zhanggui.work;

import io.zhanggui.identity.Role;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.UserId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Work that comes again.
 *
 * @param key names it to the module it belongs to
 * @param dueDay the day of the week, month, quarter or year by which it is done, from 1; the last day where there are
 *     fewer
 * @param dayOff what becomes of it where that day is not worked
 * @param since its first turn is the one that holds this day
 * @param page null where no page deals with it
 * @param role whose work it is; null where it is anybody's
 * @param source where the work is named; may be empty
 */
public record Duty(
        long id,
        AgencyId agency,
        String key,
        Bilingual title,
        Rhythm rhythm,
        int dueDay,
        OnDayOff dayOff,
        LocalDate since,
        @Nullable String page,
        @Nullable Role role,
        @Nullable UserId assignee,
        boolean active,
        String source) {}
