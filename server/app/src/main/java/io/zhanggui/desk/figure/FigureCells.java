package io.zhanggui.desk.figure;

import io.zhanggui.metrics.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Figures in a workbook: numbers that count, shown as the screen shows them. */
public final class FigureCells {

    private static final String SHARE = "0.00%";
    private static final String RELATIVE = "0.0%";
    private static final String POINTS = "0.00\" 个百分点\"";

    private FigureCells() {}

    /** The unit in words, of its name in answers, such as {@code percent}. */
    public static String unit(String name) {
        return read(name).zh();
    }

    /** A value; a share shows in percent. An unknown one leaves the cell empty. */
    public static void value(Worksheet sheet, int row, int column, @Nullable String value, String unit) {
        if (value != null) {
            sheet.value(row, column, new BigDecimal(value));
            if (read(unit).isShare()) {
                sheet.style(row, column).format(SHARE).set();
            }
        }
    }

    /** A fraction, shown in percent. */
    public static void fraction(Worksheet sheet, int row, int column, @Nullable String fraction) {
        if (fraction != null) {
            sheet.value(row, column, new BigDecimal(fraction));
            sheet.style(row, column).format(RELATIVE).set();
        }
    }

    /**
     * How far a figure moved: in percentage points where it is a share, else relative to what it was.
     *
     * @param change the relative move; null where the two do not compare
     */
    public static void change(
            Worksheet sheet,
            int row,
            int column,
            @Nullable String now,
            @Nullable String before,
            @Nullable String change,
            String unit) {
        if (change != null && now != null && before != null && read(unit).isShare()) {
            BigDecimal points =
                    new BigDecimal(now).subtract(new BigDecimal(before)).movePointRight(2);
            sheet.value(row, column, points);
            sheet.style(row, column).format(POINTS).set();
        } else {
            fraction(sheet, row, column, change);
        }
    }

    private static Unit read(String name) {
        return Unit.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
