package io.zhanggui.settlement.contract;

import io.zhanggui.settlement.Fractions;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hipparchus.fraction.BigFraction;

/**
 * A number as it is written in a clause, with what it counts: {@code 3.5%}, {@code 0.5pp}, {@code 12000}, {@code 1.2万}.
 *
 * @param value 0.035 for {@code 3.5%}, 0.005 for {@code 0.5pp}
 * @param mark what was written behind it
 */
public record Quantity(BigFraction value, Mark mark) {

    /** What stands behind a number. */
    public enum Mark {
        /** Nothing, or 元: the number itself. */
        PLAIN,
        /** {@code %}: a share. */
        PERCENT,
        /** {@code pp} or 个百分点: percentage points. */
        POINTS
    }

    private static final Pattern WRITTEN =
            Pattern.compile("([+-]?[0-9][0-9,]*(?:\\.[0-9]{1,12})?)\\s*(%|pp|个百分点|百分点|万元|万|元)?");

    private static final int LONGEST = 30;

    /** Reads it; empty where it is no such number. */
    public static Optional<Quantity> parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (text.length() > LONGEST || !written.matches()) {
            return Optional.empty();
        }
        BigFraction number =
                Fractions.of(new BigDecimal(written.group(1).replace(",", "").replace("+", "")));
        String mark = written.group(2) == null ? "" : written.group(2);
        return Optional.of(
                switch (mark) {
                    case "%" -> new Quantity(number.divide(100), Mark.PERCENT);
                    case "pp", "个百分点", "百分点" -> new Quantity(number.divide(100), Mark.POINTS);
                    case "万元", "万" -> new Quantity(number.multiply(10_000), Mark.PLAIN);
                    default -> new Quantity(number, Mark.PLAIN);
                });
    }
}
