package io.zhanggui.shared;

import java.math.BigDecimal;

/**
 * An exact amount of yuan, kept in fen.
 *
 * @param fen hundredths of a yuan
 */
public record Money(long fen) {

    /** The amount in yuan with two decimals, such as {@code 2995760.61}. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    @Override
    public String toString() {
        return yuan().toPlainString();
    }
}
