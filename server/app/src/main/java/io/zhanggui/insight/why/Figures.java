package io.zhanggui.insight.why;

import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures and days as sentences write them, in Chinese and in English. */
final class Figures {

    private static final double TEN_THOUSAND = 10_000;
    private static final double MILLION = 1_000_000;
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Figures() {}

    /** Without a sign. */
    static String yuanZh(double yuan) {
        double size = Math.abs(yuan);
        return size >= TEN_THOUSAND
                ? String.format(Locale.ROOT, "%,.2f万元", size / TEN_THOUSAND)
                : String.format(Locale.ROOT, "%,.0f元", size);
    }

    static String yuanEn(double yuan) {
        double size = Math.abs(yuan);
        return size >= MILLION
                ? String.format(Locale.ROOT, "CNY %,.2fM", size / MILLION)
                : String.format(Locale.ROOT, "CNY %,.0f", size);
    }

    /** A part with its sign: −12.3%. */
    static String change(double share) {
        return String.format(Locale.ROOT, "%s%.1f%%", share < 0 ? "−" : "+", Math.abs(share) * 100);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }

    static String count(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    static String decimal(double value) {
        return String.format(Locale.ROOT, "%,.2f", value);
    }

    /** 11 月 22–28 日; with the year where it is not the reader's. */
    static String daysZh(Period period, int year) {
        LocalDate last = period.to().minusDays(1);
        String first = dayZh(period.from(), year);
        if (last.equals(period.from())) {
            return first;
        }
        boolean sameMonth = last.getMonth() == period.from().getMonth()
                && last.getYear() == period.from().getYear();
        return sameMonth
                ? first.substring(0, first.length() - 2) + "–" + last.getDayOfMonth() + " 日"
                : first + "至 " + dayZh(last, year);
    }

    static String dayZh(LocalDate day, int year) {
        String text = day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
        return day.getYear() == year ? text : day.getYear() + " 年 " + text;
    }

    static String daysEn(Period period, int year) {
        LocalDate last = period.to().minusDays(1);
        String first = dayEn(period.from(), year);
        return last.equals(period.from()) ? first : first + " – " + dayEn(last, year);
    }

    static String dayEn(LocalDate day, int year) {
        return (day.getYear() == year ? ENGLISH : ENGLISH_YEAR).format(day);
    }
}
