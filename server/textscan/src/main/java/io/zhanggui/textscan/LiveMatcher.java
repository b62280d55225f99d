package io.zhanggui.textscan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A matcher whose words come and go while others scan. Words that come join small matchers beside the large one, a word
 * that is taken away is left out of what is found; once many have gathered, all are compiled together in the background.
 * Scans never wait, and a word costs the same however many there are.
 *
 * <p>It finds what a matcher compiled from the same words would find, but for two things that are looked at word by word
 * until all are compiled together: a run of pinyin spelt out of old and new words, and a sign of a new word, such as a
 * hyphen, within old ones.
 */
public final class LiveMatcher {

    /** So many words are compiled anew with each that comes. */
    static final int MOST_NEWEST = 8;
    /** So many changes are kept beside the compiled lexicon before all is compiled together. */
    static final int MOST_BESIDE = 64;
    /** So few changes are caught up with while those who bring others wait. */
    private static final int FEW = 4;

    /** A word that came or went. */
    private record Change(Term term, boolean comes) {}

    /**
     * What is in force at one moment.
     *
     * @param known the terms of {@code compiled}, for a look-up
     * @param layers of {@link #MOST_NEWEST} words each
     * @param newest words that came after those of the layers
     * @param beside compiled from {@code newest}
     */
    private record State(
            Matcher compiled,
            Set<Term> known,
            List<Matcher> layers,
            List<Term> newest,
            Matcher beside,
            Set<Term> removed) {

        int changes() {
            return layers.size() * MOST_NEWEST + newest.size() + removed.size();
        }

        boolean knows(Term term) {
            return known.contains(term)
                    || newest.contains(term)
                    || layers.stream().anyMatch(layer -> layer.lexicon().terms().contains(term));
        }

        Lexicon lexicon() {
            List<Term> terms = new ArrayList<>(compiled.lexicon().terms());
            layers.forEach(layer -> terms.addAll(layer.lexicon().terms()));
            terms.addAll(newest);
            terms.removeIf(removed::contains);
            return new Lexicon(terms, compiled.lexicon().phrases());
        }
    }

    private final Set<Reading> readings;
    private final Executor background;
    private final Object changing = new Object();
    private volatile State state;
    /** What changed since the compiling of all began; null while none is under way. Guarded by {@code changing}. */
    private @Nullable List<Change> since;

    /** @param background runs the compiling of all together */
    public LiveMatcher(Lexicon lexicon, Set<Reading> readings, Executor background) {
        this.readings = Set.copyOf(readings);
        this.background = background;
        this.state = fresh(Matcher.compile(lexicon, readings));
    }

    /** What is found by the words that are in force now, by place. */
    public List<Hit> scan(String text) {
        State now = state;
        if (now.changes() == 0) {
            return now.compiled().scan(text);
        }
        List<Hit> all = new ArrayList<>(now.compiled().findAll(text));
        now.layers().forEach(layer -> all.addAll(layer.findAll(text)));
        if (!now.newest().isEmpty()) {
            all.addAll(now.beside().findAll(text));
        }
        all.removeIf(hit -> now.removed().contains(hit.term()));
        return now.compiled().judge(text, all);
    }

    /** The words in force now. */
    public Lexicon lexicon() {
        return state.lexicon();
    }

    /** Adds a word; scans that begin after this find it. */
    public void add(Term term) {
        change(new Change(term, true));
    }

    /** Takes a word away; scans that begin after this do not find it. */
    public void remove(Term term) {
        change(new Change(term, false));
    }

    private void change(Change change) {
        boolean many;
        synchronized (changing) {
            state = after(state, change);
            many = since == null && state.changes() >= MOST_BESIDE;
            if (many) {
                since = new ArrayList<>();
            } else if (since != null) {
                since.add(change);
            }
        }
        if (many) {
            background.execute(this::gather);
        }
    }

    private State after(State now, Change change) {
        Term term = change.term();
        if (now.removed().contains(term) == change.comes() && now.knows(term)) {
            return change.comes() ? returned(now, term) : without(now, term);
        }
        return change.comes() && !now.knows(term) ? with(now, term) : now;
    }

    private State with(State now, Term term) {
        List<Matcher> layers = now.layers();
        List<Term> newest = new ArrayList<>(now.newest());
        if (newest.size() == MOST_NEWEST) {
            layers = new ArrayList<>(layers);
            layers.add(now.beside());
            newest.clear();
        }
        newest.add(term);
        return new State(now.compiled(), now.known(), layers, newest, small(newest), now.removed());
    }

    private State without(State now, Term term) {
        List<Term> newest = new ArrayList<>(now.newest());
        if (newest.remove(term)) {
            return new State(now.compiled(), now.known(), now.layers(), newest, small(newest), now.removed());
        }
        Set<Term> removed = new HashSet<>(now.removed());
        removed.add(term);
        return new State(now.compiled(), now.known(), now.layers(), now.newest(), now.beside(), removed);
    }

    private static State returned(State now, Term term) {
        Set<Term> removed = new HashSet<>(now.removed());
        removed.remove(term);
        return new State(now.compiled(), now.known(), now.layers(), now.newest(), now.beside(), removed);
    }

    private void gather() {
        try {
            gatherAll();
        } finally {
            synchronized (changing) {
                since = null;
            }
        }
    }

    /** Compiles all together and catches up with what changed meanwhile, nearly all of it while nobody waits. */
    private void gatherAll() {
        State whole = fresh(Matcher.compile(state.lexicon(), readings));
        int done = 0;
        for (List<Change> left = left(done); left.size() > FEW; left = left(done)) {
            for (Change change : left) {
                whole = after(whole, change);
            }
            done += left.size();
        }
        synchronized (changing) {
            for (Change change : left(done)) {
                whole = after(whole, change);
            }
            state = whole;
            since = null;
        }
    }

    private List<Change> left(int done) {
        synchronized (changing) {
            List<Change> all = since;
            return all == null ? List.of() : List.copyOf(all.subList(done, all.size()));
        }
    }

    private Matcher small(List<Term> terms) {
        return Matcher.compile(new Lexicon(terms, List.of()), readings);
    }

    private State fresh(Matcher compiled) {
        return new State(
                compiled, new HashSet<>(compiled.lexicon().terms()), List.of(), List.of(), small(List.of()), Set.of());
    }
}
