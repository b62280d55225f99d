package io.zhanggui.textscan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A matcher whose words come and go while others scan. A word that is added joins a small matcher beside the large one,
 * a word that is taken away is left out of what is found; once many have gathered, all are compiled together in the
 * background. Scans never wait.
 */
public final class LiveMatcher {

    /** So many changes are kept beside the compiled lexicon before all is compiled together. */
    static final int MOST_BESIDE = 64;

    private record State(Matcher compiled, List<Term> added, Matcher beside, Set<Term> removed) {}

    private final Set<Reading> readings;
    private final Executor background;
    private final AtomicReference<State> state;

    /** @param background runs the compiling of all together */
    public LiveMatcher(Lexicon lexicon, Set<Reading> readings, Executor background) {
        this.readings = Set.copyOf(readings);
        this.background = background;
        this.state = new AtomicReference<>(fresh(Matcher.compile(lexicon, readings)));
    }

    /** What is found by the words that are in force now, by place. */
    public List<Hit> scan(String text) {
        State now = state.get();
        List<Hit> hits = now.compiled().scan(text);
        if (now.added().isEmpty() && now.removed().isEmpty()) {
            return hits;
        }
        List<Hit> all = new ArrayList<>(hits);
        all.removeIf(hit -> now.removed().contains(hit.term()));
        all.addAll(now.beside().scan(text));
        return Matcher.longest(all);
    }

    /** The words in force now. */
    public Lexicon lexicon() {
        return lexicon(state.get());
    }

    /** Adds a word; scans that begin after this find it. */
    public void add(Term term) {
        State next = state.updateAndGet(now -> {
            Set<Term> removed = new HashSet<>(now.removed());
            removed.remove(term);
            List<Term> added = new ArrayList<>(now.added());
            boolean known = now.compiled().lexicon().terms().contains(term) || added.contains(term);
            if (!known) {
                added.add(term);
            }
            return beside(now, added, removed);
        });
        gather(next);
    }

    /** Takes a word away; scans that begin after this do not find it. */
    public void remove(Term term) {
        State next = state.updateAndGet(now -> {
            List<Term> added = new ArrayList<>(now.added());
            Set<Term> removed = new HashSet<>(now.removed());
            if (!added.remove(term)) {
                removed.add(term);
            }
            return beside(now, added, removed);
        });
        gather(next);
    }

    private State beside(State now, List<Term> added, Set<Term> removed) {
        Lexicon small = new Lexicon(added, now.compiled().lexicon().phrases());
        return new State(now.compiled(), List.copyOf(added), Matcher.compile(small, readings), Set.copyOf(removed));
    }

    private void gather(State reached) {
        if (reached.added().size() + reached.removed().size() < MOST_BESIDE) {
            return;
        }
        background.execute(() -> {
            State from = state.get();
            State whole = fresh(Matcher.compile(lexicon(from), readings));
            // Where a word came or went meanwhile, the next one gathers again.
            state.compareAndSet(from, whole);
        });
    }

    private static Lexicon lexicon(State of) {
        List<Term> terms = new ArrayList<>(of.compiled().lexicon().terms());
        terms.removeIf(of.removed()::contains);
        terms.addAll(of.added());
        return new Lexicon(terms, of.compiled().lexicon().phrases());
    }

    private State fresh(Matcher compiled) {
        return new State(compiled, List.of(), Matcher.compile(new Lexicon(List.of(), List.of()), readings), Set.of());
    }
}
