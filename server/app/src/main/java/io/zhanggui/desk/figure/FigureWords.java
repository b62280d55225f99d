package io.zhanggui.desk.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures as a sentence says them. */
public final class FigureWords {

    private FigureWords() {}

    /** A fraction as percent: {@code 4.20%}. */
    public static String percent(String fraction) {
        return percent(new BigDecimal(fraction), 2);
    }

    /** A fraction as percent with so many decimals. */
    public static String percent(BigDecimal fraction, int decimals) {
        return fraction.movePointRight(2)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString() + "%";
    }

    /** A count with separators. */
    public static String count(String value) {
        return whole(new BigDecimal(value));
    }

    /** A count with separators. */
    public static String count(long value) {
        return whole(BigDecimal.valueOf(value));
    }

    /** Whole yuan with separators. */
    public static String money(BigDecimal yuan) {
        return whole(yuan);
    }

    private static String whole(BigDecimal value) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
