package io.zhanggui.metrics.catalogue;

import io.zhanggui.metrics.Band;
import io.zhanggui.metrics.BandOrigin;
import io.zhanggui.metrics.Note;
import io.zhanggui.metrics.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bands of one origin, such as {@code {origin: premise P1.2.2, low: below 2.3%, watch: from 2.3% below 3.5%,
 * healthy: from 3.5%}}. {@code from} and {@code to} hold their bound, {@code above} and {@code below} do not; a level that
 * holds at both ends says {@code below 30% or above 40%}.
 */
final class BandReader {

    private static final String EXAMPLE = "from 2.3% below 3.5%";
    private static final Pattern RANGE =
            Pattern.compile("(?:(from|above) (-?[\\d.]+%?))? ?(?:(below|to) (-?[\\d.]+%?))?");
    private static final Pattern ORIGIN = Pattern.compile("(premise|platform|agency)(?: (.+))?");

    private final Unit unit;
    private final boolean own;
    private final Faults faults;

    /** A reader of bands of a metric with that unit; in files of an agency all of them are its own word. */
    BandReader(Unit unit, boolean own, Faults faults) {
        this.unit = unit;
        this.own = own;
        this.faults = faults;
    }

    /** The bands of all origins, those of one origin from low to high; no origin may come twice. */
    List<Band> all(List<YamlFile.Entry> sets) {
        List<Band> bands = new ArrayList<>();
        Set<BandOrigin> seen = new HashSet<>();
        for (YamlFile.Entry set : sets) {
            faults.check(set.place(), () -> {
                List<Band> read = bands(set);
                if (!read.isEmpty() && !seen.add(read.getFirst().origin())) {
                    throw BadEntry.of(FaultKind.TWICE, set.text("origin"))
                            .about(Subjects.ORIGIN)
                            .at(set.placeOf("origin"));
                }
                bands.addAll(read);
            });
        }
        return bands;
    }

    private List<Band> bands(YamlFile.Entry entry) {
        BandOrigin origin = faults.attempt(
                entry.placeOfValue("origin"),
                new BandOrigin(BandOrigin.Kind.AGENCY, ""),
                () -> ownWord(origin(entry.text("origin"))));
        List<Band> bands = new ArrayList<>();
        int faultsBefore = faults.count();
        for (String name : entry.names()) {
            if (!"origin".equals(name)) {
                faults.check(entry.placeOf(name), () -> {
                    Band.Level level = Faults.constant(Band.Level.class, name);
                    for (String range : entry.text(name).split(" or ")) {
                        bands.add(band(level, range, origin));
                    }
                });
            }
        }
        bands.sort(Comparator.comparing(Band::from, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
                .thenComparing(band -> !band.fromIncluded()));
        if (faults.count() > faultsBefore) {
            return List.of();
        }
        checkEveryValueIsInOne(bands);
        return bands;
    }

    private BandOrigin ownWord(BandOrigin origin) {
        if (own && origin.kind() != BandOrigin.Kind.AGENCY) {
            throw BadEntry.of(
                    FaultKind.NOT_YOUR_WORD, origin.kind().name().toLowerCase(Locale.ROOT), "agency 2026 年目标");
        }
        return origin;
    }

    static BandOrigin origin(String text) {
        Matcher origin = ORIGIN.matcher(text);
        if (!origin.matches()) {
            throw BadEntry.of(FaultKind.BAD_ORIGIN, text, "premise P1.2.2", "platform", "agency");
        }
        return new BandOrigin(
                BandOrigin.Kind.valueOf(origin.group(1).toUpperCase(Locale.ROOT)),
                Objects.requireNonNullElse(origin.group(2), ""));
    }

    /** An origin as files write it. */
    static String written(BandOrigin origin) {
        return (origin.kind().name().toLowerCase(Locale.ROOT) + " " + origin.reference()).strip();
    }

    private Band band(Band.Level level, String text, BandOrigin origin) {
        Matcher range = RANGE.matcher(text.strip());
        if (!range.matches() || (range.group(1) == null && range.group(3) == null)) {
            throw BadEntry.of(FaultKind.BAD_BAND, text.strip(), EXAMPLE);
        }
        return new Band(
                level,
                number(range.group(2)),
                "from".equals(range.group(1)),
                number(range.group(4)),
                "to".equals(range.group(3)),
                origin);
    }

    private @Nullable BigDecimal number(@Nullable String text) {
        if (text == null) {
            return null;
        }
        boolean percent = text.endsWith("%");
        if (percent != unit.isShare()) {
            throw BadEntry.of(FaultKind.PERCENT_SIGN, text).about(unit.name().toLowerCase(Locale.ROOT));
        }
        try {
            return percent
                    ? new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2)
                    : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw BadEntry.of(FaultKind.BAD_BAND, text, EXAMPLE);
        }
    }

    private static String shown(@Nullable BigDecimal bound, String none) {
        return bound == null ? none : bound.stripTrailingZeros().toPlainString();
    }

    private static void checkEveryValueIsInOne(List<Band> bands) {
        for (int i = 0; i <= bands.size(); i++) {
            Band lower = i == 0 ? null : bands.get(i - 1);
            Band upper = i == bands.size() ? null : bands.get(i);
            BigDecimal upTo = lower == null ? null : lower.to();
            BigDecimal onFrom = upper == null ? null : upper.from();
            boolean meet = upTo == null ? onFrom == null : onFrom != null && upTo.compareTo(onFrom) == 0;
            if (meet && upTo != null && lower != null && upper != null && lower.toIncluded() == upper.fromIncluded()) {
                throw BadEntry.of(FaultKind.BAND_GAP, "")
                        .about(
                                lower.toIncluded()
                                        ? new Note(shown(upTo, "") + " 同时属于两档", shown(upTo, "") + " lies in two")
                                        : new Note(shown(upTo, "") + " 不属于任何一档", shown(upTo, "") + " lies in none"));
            }
            if (!meet) {
                throw BadEntry.of(FaultKind.BAND_GAP, "")
                        .about(new Note(
                                "前一档的上限是 " + shown(upTo, "无") + "，后一档的下限是 " + shown(onFrom, "无"),
                                "one ends at " + shown(upTo, "no bound") + " and the next begins at "
                                        + shown(onFrom, "no bound")));
            }
        }
    }
}
