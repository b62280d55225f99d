package io.zhanggui.textscan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A compiled lexicon. Immutable; any number of threads may scan at once.
 *
 * <p>Worked number: over the terms 第一 and 最好 the text {@code 最-好的第①次} holds 最好 at 0–3 through
 * {@link Reading#FILLERS} and 第一 at 4–6 through {@link Reading#WIDTH} and {@link Reading#DIGITS}.
 */
public final class Matcher {

    /** From an ASCII character to its full-width form. */
    private static final int FULL_WIDTH = 0xfee0;

    private final Lexicon lexicon;
    private final Set<Reading> readings;
    private final Folding folding;
    private char[] table;
    private final List<Spelled> spellings;
    private final Automaton automaton;
    private final @Nullable Automaton phrases;
    private final @Nullable SoundMatcher sounds;
    private final Surroundings surroundings;
    private final ThreadLocal<Folded> scratch = ThreadLocal.withInitial(Folded::new);

    private Matcher(Lexicon lexicon, Set<Reading> readings) {
        this.lexicon = lexicon;
        this.readings = Set.copyOf(readings);
        this.folding = Folding.of(readings);
        this.table = folding.table();
        BitSet soft = keepFillersOfTerms();
        this.spellings = spellings();
        this.automaton = new Automaton(
                spellings.stream().map(Spelled::folded).toList(), soft, readings.contains(Reading.REPEATS));
        this.phrases = lexicon.phrases().isEmpty() ? null : phrases();
        this.sounds = readings.contains(Reading.SOUND) ? SoundMatcher.of(lexicon.terms()) : null;
        this.surroundings = new Surroundings(folding, lexicon.terms());
    }

    /** Compiles a lexicon for some readings. */
    public static Matcher compile(Lexicon lexicon, Set<Reading> readings) {
        return new Matcher(lexicon, readings);
    }

    /** What it was compiled from. */
    public Lexicon lexicon() {
        return lexicon;
    }

    /** Through what it reads. */
    public Set<Reading> readings() {
        return readings;
    }

    /**
     * What was found, by place. Of hits of one kind that lie within one another only the longest is told. Excused hits
     * are among them; see {@link Hit#excuse()}.
     */
    public List<Hit> scan(String text) {
        return judge(text, findAll(text));
    }

    /** The hits that are told of those found, each with what excuses it. */
    List<Hit> judge(String text, List<Hit> found) {
        return found.isEmpty() ? found : surroundings.judge(text, longest(found), phraseSpans(text));
    }

    /** How many terms are found, nested ones and all, without looking at their surroundings: the raw speed. */
    public int count(String text) {
        Folded folded = scratch.get();
        folded.read(text, table, folding);
        Count count = new Count();
        automaton.find(folded, count);
        return count.found;
    }

    /** Roughly how much memory it takes, in bytes, without the lexicon's own texts. */
    public long bytes() {
        return automaton.bytes() + 2L * table.length + (phrases == null ? 0 : phrases.bytes());
    }

    private static final class Count implements Automaton.Found {
        private int found;

        @Override
        public void spelled(int spelling, int first, int last) {
            found++;
        }
    }

    /** Every hit, nested ones and all, before its surroundings are looked at. */
    List<Hit> findAll(String text) {
        Folded folded = scratch.get();
        folded.read(text, table, folding);
        List<Hit> hits = new ArrayList<>(0);
        boolean repeats = readings.contains(Reading.REPEATS);
        automaton.find(folded, (spelling, first, last) -> {
            // Of a row of one character its last tells the whole; each for itself would read the row again.
            if (repeats && isRepeated(folded, last) && isRow(folded, first, last)) {
                return;
            }
            int begin = repeats ? firstOfRepeats(folded, first) : first;
            hits.add(hit(text, spellings.get(spelling), folded.place(begin), folded.placeBehind(last)));
        });
        if (sounds != null) {
            hits.addAll(sounds.find(text, folding));
        }
        return hits;
    }

    private static int firstOfRepeats(Folded folded, int first) {
        int begin = first;
        while (begin > 0 && isRepeated(folded, begin - 1)) {
            begin--;
        }
        return begin;
    }

    private static boolean isRepeated(Folded folded, int at) {
        char[] symbols = folded.symbols();
        return at + 1 < folded.count()
                && symbols[at + 1] == symbols[at]
                && folded.place(at + 1) - folded.place(at) <= 1 + Automaton.MOST_FILLERS;
    }

    private static boolean isRow(Folded folded, int first, int last) {
        int at = first;
        while (at < last && isRepeated(folded, at)) {
            at++;
        }
        return at == last;
    }

    private Hit hit(String text, Spelled spelled, int start, int end) {
        Term term = lexicon.terms().get(spelled.term());
        String expected = spelled.through().isEmpty() ? term.text() : spelled.folded();
        boolean plain = end - start == expected.length() && text.startsWith(expected, start);
        Set<Reading> through =
                plain ? spelled.through() : Disguise.of(text.substring(start, end), expected, spelled.through());
        return new Hit(start, end, term, through, null);
    }

    /** Of one kind the longest at each place; the same term twice at one place counts once. */
    static List<Hit> longest(List<Hit> hits) {
        List<Hit> sorted = new ArrayList<>(hits);
        sorted.sort(Comparator.comparingInt(Hit::start)
                .thenComparing(Comparator.comparingInt(Hit::end).reversed())
                .thenComparingInt(hit -> hit.readings().size()));
        List<Hit> kept = new ArrayList<>();
        Map<String, Integer> reached = new HashMap<>();
        for (Hit hit : sorted) {
            if (hit.end() > reached.getOrDefault(hit.term().kind(), 0)) {
                kept.add(hit);
                reached.put(hit.term().kind(), hit.end());
            }
        }
        return kept;
    }

    private List<int[]> phraseSpans(String text) {
        List<int[]> spans = new ArrayList<>();
        if (phrases != null) {
            Folded folded = scratch.get();
            folded.read(text, table, folding);
            phrases.find(folded, (spelling, first, last) -> {
                int start = folded.place(first);
                int end = folded.placeBehind(last);
                // A phrase torn apart by fillers excuses nothing.
                if (end - start == last - first + 1) {
                    spans.add(new int[] {start, end});
                }
            });
        }
        return spans;
    }

    /**
     * A filler that is part of a term stays, and may still stand between the characters of others. The table is the
     * folding's own, shared by all, until there is one.
     */
    private BitSet keepFillersOfTerms() {
        BitSet soft = new BitSet();
        for (Term term : lexicon.terms()) {
            for (int at = 0; at < term.text().length(); at++) {
                char written = term.text().charAt(at);
                if (table[written] == Folding.FILLER
                        && !Character.isSurrogate(written)
                        && !Character.isWhitespace(written)) {
                    if (soft.isEmpty()) {
                        table = table.clone();
                    }
                    table[written] = written;
                    soft.set(written);
                    keepFullWidth(written);
                }
            }
        }
        return soft;
    }

    private void keepFullWidth(char written) {
        if (readings.contains(Reading.WIDTH) && written > ' ' && written < 0x7f) {
            table[written + FULL_WIDTH] = written;
        }
    }

    private List<Spelled> spellings() {
        Map<String, Spelled> all = new LinkedHashMap<>();
        Disguises disguises = new Disguises(folding, readings);
        List<Term> terms = lexicon.terms();
        for (int at = 0; at < terms.size(); at++) {
            String folded = folding.fold(terms.get(at).text());
            if (folded.isEmpty()) {
                continue;
            }
            int place = at;
            all.put(folded + '\n' + at, new Spelled(folded, at, Set.of()));
            if (terms.get(at).disguised()) {
                disguises
                        .of(folded)
                        .forEach((spelling, through) -> all.putIfAbsent(
                                spelling + '\n' + place, new Spelled(spelling, place, Set.copyOf(through))));
            }
        }
        return List.copyOf(all.values());
    }

    private Automaton phrases() {
        List<String> all = lexicon.phrases().stream()
                .map(folding::fold)
                .filter(folded -> !folded.isEmpty())
                .toList();
        return new Automaton(all, new BitSet(), false);
    }
}
