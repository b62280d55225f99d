package io.zhanggui.connect.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/** Collects the cells of some rows of a sheet as UTF-8, in one canonical form of numbers and dates. */
final class CellBytes {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    /** Excel keeps 15 digits of a number; an id with more has lost its end. */
    private static final int EXACT_DIGITS = 15;

    byte[] bytes = new byte[1 << 16];
    int[] ends = new int[1 << 12];
    int length;
    int cells;

    void addText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int from = 0;
        int to = utf8.length;
        while (to > from && (utf8[to - 1] == ' ' || utf8[to - 1] == '\t')) {
            to--;
        }
        while (from < to && (utf8[from] == ' ' || utf8[from] == '\t')) {
            from++;
        }
        if (bytes.length - length < to - from) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + (to - from)));
        }
        System.arraycopy(utf8, from, bytes, length, to - from);
        length += to - from;
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, cells * 2);
        }
        ends[cells++] = length;
    }

    void addMoment(LocalDateTime moment) {
        addText(moment.format(MOMENT));
    }

    void addNumber(BigDecimal number) {
        addText(numberText(number));
    }

    /** Plain digits; what Excel cannot hold exactly shows as {@code 1.23457E+18}, which no id parser takes. */
    static String numberText(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.precision() - plain.scale() > EXACT_DIGITS) {
            BigDecimal unscaled = new BigDecimal(plain.unscaledValue());
            int exponent = plain.precision() - plain.scale() - 1;
            return unscaled.movePointLeft(plain.precision() - 1).toPlainString() + "E+" + exponent;
        }
        if (plain.precision() > EXACT_DIGITS) {
            // 0.1 + 0.2 is stored as 0.30000000000000004
            plain = plain.round(new java.math.MathContext(EXACT_DIGITS, RoundingMode.HALF_EVEN))
                    .stripTrailingZeros();
        }
        return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
    }

    void clear() {
        length = 0;
        cells = 0;
    }
}
