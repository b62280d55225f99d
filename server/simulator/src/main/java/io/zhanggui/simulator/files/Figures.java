package io.zhanggui.simulator.files;

import io.zhanggui.simulator.WallClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

/** How the exports write figures and moments. */
final class Figures {
    static final LocalDateTime ZIP_TIME = LocalDateTime.of(2020, 1, 1, 0, 0);

    private Figures() {}

    /** {@code 8606.30}. */
    static String money(long fen) {
        long rest = Math.abs(fen) % 100;
        return (fen < 0 ? "-" : "") + Math.abs(fen) / 100 + (rest < 10 ? ".0" : ".") + rest;
    }

    /** {@code 8,606.30}. */
    static String grouped(long fen) {
        String plain = money(fen);
        int dot = plain.length() - 3;
        return group(plain.substring(0, dot)) + plain.substring(dot);
    }

    /** {@code 1,234}. */
    static String count(long number) {
        return group(Long.toString(number));
    }

    /** {@code 10.15%}, or {@code -} over nothing. */
    static String percent(double part, double whole) {
        return whole == 0 ? "-" : decimal(part * 100 / whole, 2) + "%";
    }

    /** A quotient with two decimals, or the given text over nothing. */
    static String ratio(double part, double whole, String none) {
        return whole == 0 ? none : decimal(part / whole, 2);
    }

    static String decimal(double number, int places) {
        long scale = places == 0 ? 1 : places == 1 ? 10 : places == 2 ? 100 : 100_000;
        long scaled = Math.round(number * scale);
        if (places == 2) {
            return money(scaled);
        }
        return String.format(Locale.ROOT, "%." + places + "f", scaled / (double) scale);
    }

    /** {@code 2026-07-31 08:05:09}, or nothing where it has not happened by then. */
    static String moment(long moment, long asOf) {
        return moment > asOf ? "" : moment(moment);
    }

    static String moment(long moment) {
        LocalDateTime at = WallClock.moment(moment);
        StringBuilder text = new StringBuilder(19);
        text.append(at.toLocalDate()).append(' ');
        two(text, at.getHour()).append(':');
        two(text, at.getMinute()).append(':');
        return two(text, at.getSecond()).toString();
    }

    /** {@code 20260731}. */
    static String compact(LocalDate day) {
        return day.toString().replace("-", "");
    }

    /** An id that Excel must not take for a number. */
    static String id(long id) {
        return "=\"" + id + "\"";
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append(number < 10 ? "0" : "").append(number);
    }

    private static String group(String digits) {
        StringBuilder text = new StringBuilder(digits);
        int first = digits.startsWith("-") ? 1 : 0;
        for (int i = digits.length() - 3; i > first; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }
}
