package io.zhanggui.desk.health.rules;

import io.zhanggui.desk.figure.Reference;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What mending one weak spot alone is worth.
 *
 * @param lever its name
 * @param reference what it was measured against: the nearest one it misses
 * @param yuan rounded to the fen
 * @param low with the number at the favourable end of its interval; never below 0; null where no interval is known
 * @param high with the number at the other end, against the highest reference it misses
 */
public record Worth(
        String lever,
        Reference reference,
        BigDecimal yuan,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {}
