package io.zhanggui.insight.customer;

import java.math.BigDecimal;

/** Fen as exact yuan in text, with both decimals: 123450 is {@code 1234.50}. */
final class ExactYuan {

    private ExactYuan() {}

    static String of(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
