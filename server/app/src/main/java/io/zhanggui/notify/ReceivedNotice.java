package io.zhanggui.notify;

import io.zhanggui.shared.Bilingual;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice as one person has it.
 *
 * @param acknowledged how many of its readers said that they know
 * @param readers how many it was told to
 */
public record ReceivedNotice(
        NoticeId id,
        String kind,
        Importance importance,
        Bilingual title,
        Bilingual text,
        String page,
        Instant at,
        @Nullable Instant readAt,
        @Nullable Instant acknowledgedAt,
        int acknowledged,
        int readers) {}
