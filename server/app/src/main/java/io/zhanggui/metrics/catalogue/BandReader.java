package io.zhanggui.metrics.catalogue;

import io.zhanggui.metrics.Band;
import io.zhanggui.metrics.BandOrigin;
import io.zhanggui.metrics.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bands of one origin, such as {@code {origin: premise P1.2.2, low: below 2.3%, watch: from 2.3% below 3.5%,
 * healthy: from 3.5%}}. A level that holds at both ends says {@code below 30% or from 40%}.
 */
final class BandReader {

    private static final Pattern RANGE = Pattern.compile("(?:from (-?[\\d.]+%?))? ?(?:below (-?[\\d.]+%?))?");
    private static final Pattern ORIGIN = Pattern.compile("(premise|platform|agency)(?: (.+))?");

    private final Unit unit;

    BandReader(Unit unit) {
        this.unit = unit;
    }

    List<Band> bands(YamlFile.Entry entry) {
        BandOrigin origin = origin(entry.text("origin"));
        List<Band> bands = new ArrayList<>();
        for (String name : entry.names()) {
            if (!"origin".equals(name)) {
                Band.Level level = Faults.constant(Band.Level.class, name);
                for (String range : entry.text(name).split(" or ")) {
                    bands.add(band(level, range, origin));
                }
            }
        }
        bands.sort(Comparator.comparing(Band::from, Comparator.nullsFirst(Comparator.naturalOrder())));
        checkEveryValueIsInOne(bands);
        return bands;
    }

    private static BandOrigin origin(String text) {
        Matcher origin = ORIGIN.matcher(text);
        if (!origin.matches()) {
            throw new IllegalArgumentException(
                    "origin: expected \"premise\" with its number, \"platform\" or \"agency\", found \"" + text + "\"");
        }
        return new BandOrigin(
                BandOrigin.Kind.valueOf(origin.group(1).toUpperCase(Locale.ROOT)),
                Objects.requireNonNullElse(origin.group(2), ""));
    }

    private Band band(Band.Level level, String text, BandOrigin origin) {
        Matcher range = RANGE.matcher(text.strip());
        if (!range.matches() || (range.group(1) == null && range.group(2) == null)) {
            throw new IllegalArgumentException(
                    "band: expected e.g. \"from 2.3% below 3.5%\", found \"" + text.strip() + "\"");
        }
        return new Band(level, number(range.group(1)), number(range.group(2)), origin);
    }

    private @Nullable BigDecimal number(@Nullable String text) {
        if (text == null) {
            return null;
        }
        boolean percent = text.endsWith("%");
        if (percent != (unit == Unit.PERCENT)) {
            throw new IllegalArgumentException("band: " + text + (percent ? " has" : " lacks")
                    + " a % sign, the unit is " + unit.name().toLowerCase(Locale.ROOT));
        }
        return percent ? new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2) : new BigDecimal(text);
    }

    private static void checkEveryValueIsInOne(List<Band> bands) {
        for (int i = 0; i <= bands.size(); i++) {
            BigDecimal upTo = i == 0 ? null : bands.get(i - 1).below();
            BigDecimal onFrom = i == bands.size() ? null : bands.get(i).from();
            boolean meet = upTo == null ? onFrom == null : onFrom != null && upTo.compareTo(onFrom) == 0;
            if (!meet) {
                throw new IllegalArgumentException("bands: each value must lie in exactly one band, but one ends at "
                        + (upTo == null ? "no bound" : upTo) + " and the next begins at "
                        + (onFrom == null ? "no bound" : onFrom));
            }
        }
    }
}
