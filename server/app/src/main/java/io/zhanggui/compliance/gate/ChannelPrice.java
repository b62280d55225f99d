package io.zhanggui.compliance.gate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for an item on a channel on a day.
 *
 * @param price in fen
 * @param crossedOut the struck-through price beside it, in fen
 * @param source a file's name, or {@code typed}
 */
public record ChannelPrice(
        String item,
        String channel,
        LocalDate day,
        long price,
        @Nullable Long crossedOut,
        String source) {}
