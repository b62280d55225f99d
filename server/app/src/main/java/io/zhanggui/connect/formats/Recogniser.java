package io.zhanggui.connect.formats;

import io.zhanggui.connect.reading.CandidateRow;
import io.zhanggui.connect.reading.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says which export a table is, by the names of its columns in any order. Columns may be added, missing or slightly
 * renamed; the header may stand below some notes. Thread-safe.
 */
public final class Recogniser {

    private static final int MOST_MATCHES = 5;

    private final List<FormatNames> formats;

    public Recogniser(Formats formats) {
        this.formats = formats.all().stream().map(FormatNames::new).toList();
    }

    private Recogniser(Format only) {
        this.formats = List.of(new FormatNames(only));
    }

    /** Knows nothing but the format that somebody said a table is. */
    public static Recogniser of(Format said) {
        return new Recogniser(said);
    }

    /** Looks at a table's first rows. */
    public Recognition recognise(Table table) {
        return recognise(table.head());
    }

    /**
     * Looks at rows of which one may be the header.
     *
     * @param head the first rows of a table
     */
    public Recognition recognise(List<CandidateRow> head) {
        List<Ranked> ranked = new ArrayList<>();
        for (FormatNames format : formats) {
            if (format.format().headerless() && Behaviour.fits(head)) {
                ranked.add(new Ranked(Behaviour.match(format.format()), 1));
                continue;
            }
            Ranked best = null;
            for (int row = 0; row < head.size(); row++) {
                Ranked found = format.match(head.get(row).cells(), row);
                if (found != null && (best == null || BEST_FIRST.compare(found, best) < 0)) {
                    best = found;
                }
            }
            if (best != null) {
                ranked.add(best);
            }
        }
        ranked.sort(BEST_FIRST);
        return new Recognition(
                ranked.stream().limit(MOST_MATCHES).map(Ranked::match).toList());
    }

    /**
     * Where a format's columns are under a header that was taken for its.
     *
     * @return empty where they hardly fit
     */
    public static Optional<Match> fit(Format format, List<String> header) {
        return format.headerless()
                ? Optional.of(Behaviour.match(format))
                : Optional.ofNullable(new FormatNames(format).match(header, 0)).map(Ranked::match);
    }

    /**
     * A match and what decides between equally confident ones.
     *
     * @param match the match
     * @param coverage share of all the format's columns that the table has
     */
    record Ranked(Match match, double coverage) {}

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble(
                    (Ranked ranked) -> -ranked.match().confidence())
            .thenComparingDouble(ranked -> -ranked.coverage())
            .thenComparing(ranked -> ranked.match().format().key());
}
