package io.zhanggui.work;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.UserId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Work that comes again.
 *
 * @param key names it to the module it belongs to
 * @param dueDay the day of the month, quarter or year by which it is done, from 1; the last day where there are fewer.
 *     Where that day is off, the working day before
 * @param since its first turn is the one that holds this day
 */
public record Duty(
        long id,
        AgencyId agency,
        String key,
        Bilingual title,
        Rhythm rhythm,
        int dueDay,
        LocalDate since,
        String page,
        @Nullable UserId assignee,
        boolean active) {}
