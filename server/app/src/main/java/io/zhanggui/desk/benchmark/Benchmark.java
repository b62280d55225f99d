package io.zhanggui.desk.benchmark;

import io.zhanggui.metrics.Note;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the trade as it is written down.
 *
 * @param unit as metrics name units; shares are fractions
 * @param better which way one's own figure should lie: higher, lower or neither
 * @param earlier the figure of the year before, where one is said
 * @param year of the figure; null where none is said
 * @param section where the plan says it; for programmers
 * @param zhSays how far the own figure is of the same definition; null where it is
 * @param own how the own figure is found; null where nothing of one's own compares
 */
record Benchmark(
        String key,
        String zh,
        String en,
        String unit,
        String better,
        @Nullable BigDecimal earlier,
        BigDecimal value,
        @Nullable Integer year,
        String section,
        String zhWhose,
        String enWhose,
        @Nullable String zhSays,
        @Nullable String enSays,
        @Nullable OwnPart own) {

    /** What of the clients is compared. */
    enum OfClients {
        SURVIVAL,
        BASIC_TIER,
        WITHOUT_KPI;

        static OfClients of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * One of three: a metric's value, the share of shops whose metric lies above a mark, or a figure of the clients.
     *
     * @param above with {@code shopsOf}: the mark
     */
    record OwnPart(
            @Nullable String metric,
            @Nullable String shopsOf,
            @Nullable BigDecimal above,
            @Nullable String clients) {}

    Note name() {
        return new Note(zh, en);
    }

    Note whose() {
        return new Note(zhWhose, enWhose);
    }

    @Nullable
    Note remark() {
        return zhSays == null || enSays == null ? null : new Note(zhSays, enSays);
    }
}
