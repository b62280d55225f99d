package io.zhanggui.work.flow;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The amount of an approval, written below its text, so that the chain of decisions covers it. */
final class Amounts {

    private Amounts() {}

    static String below(String text, @Nullable Long fen) {
        return fen == null ? text : text + line(fen);
    }

    static boolean isBelow(String text, @Nullable Long fen) {
        return fen == null || text.endsWith(line(fen));
    }

    private static String line(long fen) {
        return String.format(Locale.ROOT, "%n金额：%,.2f 元", BigDecimal.valueOf(fen, 2));
    }
}
