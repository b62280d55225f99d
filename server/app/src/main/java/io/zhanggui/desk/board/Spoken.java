package io.zhanggui.desk.board;

import io.zhanggui.metrics.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as sentences say them: with separators and unit, a share as percent. */
public final class Spoken {

    private Spoken() {}

    /** The figure; a dash where there is none. */
    public static Phrase figure(@Nullable BigDecimal value, Unit unit) {
        if (value == null) {
            return new Phrase("—", "—");
        }
        return switch (unit) {
            case YUAN -> both(grouped(value, "#,##0.00"), " 元", " yuan");
            case COUNT -> both(grouped(value, "#,##0"), "", "");
            case PERCENT -> both(percent(value), "", "");
            case RATIO -> both(grouped(value, "#,##0.00"), "", "");
            case SECONDS -> both(grouped(value, "#,##0"), " 秒", " seconds");
            case HOURS -> both(grouped(value, "#,##0.0"), " 小时", " hours");
            case DAYS -> both(grouped(value, "#,##0.0"), " 天", " days");
            case SCORE -> both(grouped(value, "0.00"), " 分", "");
        };
    }

    /** A fraction as percent without a sign. */
    public static String percent(BigDecimal fraction) {
        return fraction.abs()
                        .movePointRight(2)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString() + "%";
    }

    /** "more by 12.0 %", "the same" … */
    public static Phrase moved(String fraction, Phrase than) {
        BigDecimal moved = new BigDecimal(fraction);
        if (moved.signum() == 0) {
            return new Phrase("与" + than.zh() + "持平", "the same as " + than.en());
        }
        boolean up = moved.signum() > 0;
        return new Phrase(
                "比" + than.zh() + (up ? "多 " : "少 ") + percent(moved),
                percent(moved) + (up ? " more than " : " less than ") + than.en());
    }

    private static Phrase both(String digits, String zh, String en) {
        return new Phrase(digits + zh, digits + en);
    }

    private static String grouped(BigDecimal value, String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
