package io.zhanggui.engagement.print;

import io.zhanggui.settlement.Fractions;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.Measure;
import io.zhanggui.settlement.contract.MetricTerms.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import org.hipparchus.fraction.BigFraction;

/** Numbers and days as a contract prints them. */
final class Figures {

    private static final int DIGITS = 6;

    private Figures() {}

    /** {@code 12,000.00}. */
    static String money(long fen) {
        return format("#,##0.00").format(BigDecimal.valueOf(fen, 2));
    }

    /** {@code 12,000.00 元（人民币大写：壹万贰仟元整）}. */
    static String inFull(BigFraction yuan) {
        return yuan(yuan) + "（人民币大写：" + YuanInWords.of(yuan) + "）";
    }

    /** {@code 12,000 元}. */
    static String yuan(BigFraction yuan) {
        return number(yuan) + " 元";
    }

    static String number(BigFraction value) {
        return format("#,##0.######").format(value.bigDecimalValue(DIGITS, RoundingMode.HALF_UP));
    }

    static String share(BigFraction value) {
        return Fractions.percent(value);
    }

    /** A value in the metric's unit. */
    static String value(BigFraction value, Unit unit) {
        return switch (unit) {
            case PERCENT -> share(value);
            case COUNT -> number(value);
            case YUAN, RATIO, SECONDS, HOURS, DAYS, SCORE -> number(value) + " " + unit.zh();
        };
    }

    /** A distance as the clause counts it. */
    static String distance(BigFraction distance, Measure measure, Unit unit) {
        return switch (measure) {
            case RELATIVE -> share(distance);
            case POINTS -> number(distance.multiply(100)) + " 个百分点";
            case UNITS -> value(distance, unit);
        };
    }

    /** {@code 2026 年 1 月 1 日至 2026 年 12 月 31 日}, both included. */
    static String days(Span span) {
        return day(span.from()) + "至 " + day(span.lastDay());
    }

    static String day(LocalDate day) {
        return day.getYear() + " 年 " + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
    }

    /** {@code 2026-01-01 – 2026-01-31}, both included. */
    static String shortDays(Span span) {
        return span.from() + " – " + span.lastDay();
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
