package io.zhanggui.compliance.gate.rules;

import java.math.BigDecimal;
import java.util.Optional;

/** Sums of money as people write them, in yuan, and as they are kept, in fen. */
public final class Sums {

    private static final int FEN_DIGITS = 2;
    private static final long MOST = 10_000_000_000L;

    private Sums() {}

    /** A sum in fen; empty where the text is none, is below 0, has fractions of a fen or is past a hundred million yuan. */
    public static Optional<Long> fen(String text) {
        String plain = text.strip().replace(",", "").replace("，", "").replaceAll("^[¥￥]|元$", "");
        if (!plain.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            return Optional.empty();
        }
        long fen = new BigDecimal(plain).movePointRight(FEN_DIGITS).longValueExact();
        return fen > MOST ? Optional.empty() : Optional.of(fen);
    }

    /** A sum in yuan with two decimals. */
    public static String yuan(long fen) {
        return BigDecimal.valueOf(fen, FEN_DIGITS).toPlainString();
    }
}
