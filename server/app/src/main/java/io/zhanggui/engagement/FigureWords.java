package io.zhanggui.engagement;

import io.zhanggui.metrics.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures as papers for a client say them, in Chinese: with separators and unit, shares as percent. */
public final class FigureWords {

    private FigureWords() {}

    public static String of(BigDecimal value, Unit unit) {
        return switch (unit) {
            case YUAN -> yuan(value);
            case COUNT -> digits(value, "#,##0");
            case PERCENT -> digits(value.movePointRight(2), "#,##0.00") + "%";
            case POINTS -> digits(value.movePointRight(2), "#,##0.00") + " 个百分点";
            case RATIO -> digits(value, "#,##0.00");
            case SECONDS -> digits(value, "#,##0") + " 秒";
            case HOURS -> digits(value, "#,##0.0") + " 小时";
            case DAYS -> digits(value, "#,##0.0") + " 天";
            case SCORE -> digits(value, "0.00") + " 分";
        };
    }

    /** The same with the unit's name as programs write it. */
    public static String of(String value, String unit) {
        return of(new BigDecimal(value), Unit.valueOf(unit.toUpperCase(Locale.ROOT)));
    }

    /** Whole yuan; from ten thousand on in units of it. */
    public static String yuan(BigDecimal value) {
        BigDecimal tenThousand = BigDecimal.valueOf(10_000);
        return value.abs().compareTo(tenThousand) < 0
                ? digits(value, "#,##0") + " 元"
                : digits(value.divide(tenThousand, 2, RoundingMode.HALF_UP), "#,##0.##") + " 万元";
    }

    private static String digits(BigDecimal value, String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
