package io.zhanggui.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One of the two languages, and how it writes figures: as the pages do, {@code 12.35万元} or {@code 123.5K CNY}. */
public enum Language {
    ZH,
    EN;

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final String NOTHING = "—";

    /** The one of the two that is this language's. */
    public String of(String zh, String en) {
        return this == ZH ? zh : en;
    }

    /** The same, filled in. */
    public String of(String zh, String en, Object... parts) {
        return String.format(Locale.ROOT, of(zh, en), parts);
    }

    /**
     * An estimate, short and with its unit.
     *
     * @param unit a metric's, in small letters: {@code yuan}, {@code count}, {@code percent} …
     */
    public String figure(@Nullable Double value, String unit) {
        if (value == null || !Double.isFinite(value)) {
            return NOTHING;
        }
        return switch (unit) {
            case "percent" -> percent(value);
            case "points" -> fixed(value * 100, 2) + of("个百分点", " pp");
            case "yuan" -> shortened(value, 2, this == ZH ? "元" : "CNY", 4);
            case "count" -> shortened(value, 0, "", 5);
            case "seconds" -> fixed(value, 0) + of("秒", " s");
            case "score" -> fixed(value, 2) + of("分", " pts");
            default -> fixed(value, 2);
        };
    }

    /** An estimate in yuan, which has no fen to tell. */
    public String yuan(double value) {
        double size = Math.abs(value);
        return size >= 100 && size < 10_000 ? fixed(value, 0) + of("元", " CNY") : figure(value, "yuan");
    }

    public String percent(double share) {
        return fixed(share * 100, 1) + "%";
    }

    public String wholePercent(double share) {
        return fixed(share * 100, 0) + "%";
    }

    /** A change, with its sign: {@code +12.4%}, {@code −8.1%}. */
    public String signed(double share) {
        return (share < 0 ? "−" : "+") + fixed(Math.abs(share) * 100, 1) + "%";
    }

    public String whole(double value) {
        return fixed(value, 0);
    }

    /** With thousands separated; negative ones with a true minus. */
    public String fixed(double value, int places) {
        return grouped(new BigDecimal(value), places);
    }

    public String day(LocalDate day) {
        return this == ZH
                ? day.getYear() + " 年 " + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日"
                : day.format(ENGLISH_DAY);
    }

    /** A chance from draws, which is never none and never certain. */
    public String chance(double chance) {
        if (chance > 0.995) {
            return ">99%";
        }
        return chance < 0.005 ? "<1%" : wholePercent(chance);
    }

    private String shortened(double value, int places, String unit, int countsFrom) {
        double size = Math.abs(value);
        if (this == ZH) {
            if (size >= 1e8) {
                return fixed(value / 1e8, 2) + "亿" + unit;
            }
            return size >= Math.pow(10, countsFrom) ? fixed(value / 1e4, 2) + "万" + unit : fixed(value, places) + unit;
        }
        String behind = unit.isEmpty() ? "" : " " + unit;
        if (size >= 1e9) {
            return fixed(value / 1e9, 2) + "B" + behind;
        }
        if (size >= 1e6) {
            return fixed(value / 1e6, 2) + "M" + behind;
        }
        return size >= Math.pow(10, countsFrom) ? fixed(value / 1e3, 2) + "K" + behind : fixed(value, places) + behind;
    }

    private static String grouped(BigDecimal value, int places) {
        BigDecimal rounded = value.setScale(places, RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? "−" : "") + String.format(Locale.ROOT, "%,." + places + "f", rounded.abs());
    }
}
