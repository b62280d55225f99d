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
            case POINTS -> both(points(value), " 个百分点", " pp");
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

    /** How far a number moved: a share by percentage points, all else by a fraction of what it was. */
    public static Phrase moved(Unit unit, BigDecimal now, BigDecimal before, String fraction, Phrase than) {
        if (!unit.isShare()) {
            return moved(fraction, than);
        }
        BigDecimal difference = now.subtract(before);
        String size = points(difference.abs());
        if (new BigDecimal(size).signum() == 0) {
            return moved("0", than);
        }
        boolean up = difference.signum() > 0;
        return new Phrase(
                "比" + than.zh() + (up ? "多 " : "少 ") + size + " 个百分点",
                size + " pp" + (up ? " more than " : " less than ") + than.en());
    }

    /** A fraction in percentage points. */
    private static String points(BigDecimal fraction) {
        return fraction.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString();
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
