package io.zhanggui.stats.anomaly;

import io.zhanggui.stats.Interval;
import java.util.Locale;

/** Findings in words. */
final class Sentences {

    /** Rarer than once in so many says no more to anyone. */
    private static final double RAREST = 1e-6;

    private Sentences() {}

    static Finding point(
            long index, FindingKind kind, double value, Expectation expected, Interval band, double chance) {
        String zh = String.format(
                Locale.ROOT,
                "%s：实际 %s，预期 %s（正常范围 %s–%s），%s；照常情况下%s",
                kind.zh(),
                number(value),
                number(expected.mean()),
                number(band.lower()),
                number(band.upper()),
                changeZh(value, expected.mean()),
                onceZh(chance));
        String en = String.format(
                Locale.ROOT,
                "%s: %s came, %s was expected (ordinary range %s to %s), %s; ordinary days show this %s",
                kind.en(),
                number(value),
                number(expected.mean()),
                number(band.lower()),
                number(band.upper()),
                changeEn(value, expected.mean()),
                onceEn(chance));
        return new Finding(index, index, kind, value, expected.mean(), band, chance, zh, en);
    }

    static Finding slow(
            long index, long since, FindingKind kind, double after, double before, Interval band, double chance) {
        long length = index - since + 1;
        String zh = String.format(
                Locale.ROOT,
                "%s：%d 期以来从 %s 到 %s，%s；基线已跟上",
                kind.zh(),
                length,
                number(before),
                number(after),
                changeZh(after, before));
        String en = String.format(
                Locale.ROOT,
                "%s: over %d intervals from %s to %s, %s; the baseline has followed",
                kind.en(),
                length,
                number(before),
                number(after),
                changeEn(after, before));
        return new Finding(index, since, kind, after, before, band, chance, zh, en);
    }

    static Finding missing(long index, Expectation expected, Interval band) {
        return new Finding(
                index,
                index,
                FindingKind.MISSING,
                Double.NaN,
                expected.mean(),
                band,
                1,
                "缺数：没有数据，预期约 " + number(expected.mean()) + "；缺数不当作 0",
                "missing: no value came, about " + number(expected.mean()) + " was expected; this is not a zero");
    }

    private static String changeZh(double after, double before) {
        if (before <= 0) {
            return (after < before ? "低 " : "高 ") + number(Math.abs(after - before));
        }
        return (after < before ? "低 " : "高 ") + percent(after, before);
    }

    private static String changeEn(double after, double before) {
        String way = after < before ? " lower" : " higher";
        return (before <= 0 ? number(Math.abs(after - before)) : percent(after, before)) + way;
    }

    private static String percent(double after, double before) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * Math.abs(after / before - 1));
    }

    private static String number(double value) {
        double size = Math.abs(value);
        if (size >= 1e15 || (size < 0.01 && size > 0)) {
            return String.format(Locale.ROOT, "%.3g", value);
        }
        return String.format(Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f", value);
    }

    private static String onceZh(double chance) {
        return chance < RAREST ? "一百万次也难得出现一次" : String.format(Locale.ROOT, "约 %,.0f 次才出现一次", 1 / chance);
    }

    private static String onceEn(double chance) {
        return chance < RAREST
                ? "less than once in a million"
                : String.format(Locale.ROOT, "about once in %,.0f", 1 / chance);
    }
}
