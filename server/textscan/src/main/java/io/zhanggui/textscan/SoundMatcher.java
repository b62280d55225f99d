package io.zhanggui.textscan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds terms by their sound. Since most sounds are innocent, something must betray the disguise: letters in the place
 * of characters, or a character of the term itself beside a wrong one in a place where no word of the dictionary
 * stands.
 */
final class SoundMatcher {

    private static final int LEAST_CHARACTERS = 2;
    private static final int LEAST_LETTERS = 5;
    private static final int SHORT = 2;
    /** Characters that are words by themselves, beside which a piece may stand apart. */
    private static final String SMALL_WORDS = "的了是能可我你您他加有用就都不很请要和与或在也最这那一个送给到让被把做发卖买找来去为";

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Term> terms = new ArrayList<>();
    }

    private final Node root = new Node();
    private final Set<String> syllables = new HashSet<>();

    private SoundMatcher() {}

    /** Over the terms that are looked for in disguise; null where there is none. */
    static @Nullable SoundMatcher of(List<Term> terms) {
        SoundMatcher made = new SoundMatcher();
        terms.stream().filter(Term::disguised).forEach(made::add);
        return made.root.next.isEmpty() ? null : made;
    }

    List<Hit> find(String text, Folding folding) {
        List<Hit> hits = new ArrayList<>(0);
        List<Sounds> row = Sounds.of(text, folding, syllables);
        WordEdges edges = new WordEdges(text);
        for (int from = 0; from < row.size(); from++) {
            Node node = root.next.get(row.get(from).syllable());
            for (int at = from + 1; node != null && at < row.size() && isNear(row, at); at++) {
                node = node.next.get(row.get(at).syllable());
                if (node != null) {
                    for (Term term : node.terms) {
                        tell(text, edges, folding, term, row.subList(from, at + 1), hits);
                    }
                }
            }
        }
        return hits;
    }

    private void add(Term term) {
        List<String> sounds = new ArrayList<>();
        for (int at = 0; at < term.text().length(); at++) {
            String sound = Ideographs.sound(term.text().charAt(at));
            if (sound.isEmpty()) {
                return;
            }
            sounds.add(sound);
        }
        if (sounds.size() < LEAST_CHARACTERS) {
            return;
        }
        syllables.addAll(sounds);
        Node node = root;
        for (String sound : sounds) {
            node = node.next.computeIfAbsent(sound, key -> new Node());
        }
        node.terms.add(term);
    }

    private static boolean isNear(List<Sounds> row, int at) {
        return row.get(at).start() - row.get(at - 1).end() <= Automaton.MOST_FILLERS;
    }

    private static void tell(
            String text, WordEdges edges, Folding folding, Term term, List<Sounds> row, List<Hit> hits) {
        int same = 0;
        int letters = 0;
        for (int at = 0; at < row.size(); at++) {
            if (row.get(at).letters()) {
                letters++;
            } else if (folding.of(text.charAt(row.get(at).start()))
                    == folding.of(term.text().charAt(at))) {
                same++;
            }
        }
        int start = row.getFirst().start();
        int end = row.getLast().end();
        int wrong = row.size() - same - letters;
        boolean betrayed = wrong == 0
                ? letters > 0 && (same > 0 || lettersOf(row) >= LEAST_LETTERS)
                : same >= wrong
                        && standsApart(edges, row)
                        && (term.text().length() > SHORT || isIsland(text, edges, start, end));
        if (betrayed && same < row.size()) {
            EnumSet<Reading> readings = EnumSet.of(Reading.SOUND);
            if (end - start
                    > row.stream().mapToInt(each -> each.end() - each.start()).sum()) {
                readings.add(Reading.FILLERS);
            }
            hits.add(new Hit(start, end, term, readings, null));
        }
    }

    /**
     * A short piece is told only where its neighbours are known: in 凝·水·活·采, where the dictionary knows no word,
     * 水活 says nothing.
     */
    private static boolean isIsland(String text, WordEdges edges, int start, int end) {
        return end - start == SHORT
                && (start == 0 || isKnown(text, edges.before(start), start))
                && (end == text.length() || isKnown(text, end, edges.behind(end)));
    }

    private static boolean isKnown(String text, int from, int to) {
        return to - from > 1
                || !Character.isIdeographic(text.charAt(from))
                || SMALL_WORDS.indexOf(text.charAt(from)) >= 0;
    }

    private static int lettersOf(List<Sounds> row) {
        return row.stream().mapToInt(each -> each.end() - each.start()).sum();
    }

    /** No word of the dictionary holds a character of the piece and another: 治辽 is no word, nor part of one. */
    private static boolean standsApart(WordEdges edges, List<Sounds> row) {
        for (Sounds each : row) {
            if (!each.letters() && !(edges.isAt(each.start()) && edges.isAt(each.end()))) {
                return false;
            }
        }
        return true;
    }
}
