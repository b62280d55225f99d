package io.zhanggui.compliance.rules;

import io.zhanggui.compliance.rules.Listener.Heard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds sentences that say nothing a rule lists and still sound like a violation: the rules that are learnt. Where rules
 * find something in a sentence that sounds like another class altogether, that class is told beside it; where a sentence
 * sounds harmless through and through, the rules' words in it are excused.
 */
final class Undertone {

    /** From here on a sentence is told that no rule tells. This and what follows was chosen with {@link Evidence}. */
    private static final double TOLD = 0.45;
    /** The same of a title: of a hundred real ones, two may be told. */
    private static final double TOLD_TITLE = 0.9;
    /** From here on a rule's word in a sentence is told. */
    private static final double TOLD_BY_RULE = 0.5;
    /** From here on a sentence is told where one of its clauses is, even without what was said beside it. */
    private static final double HALF_TOLD = 0.25;
    /** How likely such a clause must be. */
    private static final double TOLD_CLAUSE = 0.8;
    /** Such a clause has so many letters; a shorter one may mean anything. */
    private static final int LEAST_CLAUSE = 10;
    /** From here on a clause is told in which a word stands that the law itself lists. */
    private static final double TOLD_NAMED = 0.12;
    /** From here on what stands beside a rewrite is told. */
    private static final double TOLD_BESIDE = 0.8;
    /** From here on a title is told where plain words were perhaps put in for what was told, or that may name its own brand. */
    private static final double TOLD_DOUBTFUL = 0.98;
    /** A title that names a brand sounds like one that borrows it. */
    private static final String BORROWED = "brand";
    /** The law lists these words themselves: where one stands must sound harmless too, not only be in doubt. */
    private static final String NAMED_BY_LAW = "absolute";
    /** How likely another class must be than those the rules tell. */
    private static final double LEAST_OF_OTHER = 0.3;
    /** A class less likely than this is not what a sentence told of another one means. */
    private static final double STRANGE = 0.02;
    /** Shorter ones hold too few pieces to be likened to anything. */
    private static final int LEAST_LETTERS = 6;
    /** Likewise of titles, which stack so many words at least where they are real. */
    private static final int LEAST_TITLE = 17;
    /** A shorter rewrite, such as 新款, stands in texts that were never rewritten. */
    private static final int LEAST_REWRITE = 4;
    /** From here on what is left of a sentence without its weighty clauses is told with them. */
    private static final double LEFT_IN_DOUBT = 0.2;
    /** A sentence of no more letters is one thought, and told as a whole: what is left of it beside a rewrite says nothing. */
    private static final int SHORT = 48;
    /** A piece of a sentence that is told by itself has so many letters. */
    private static final int LEAST_PIECE = 4;

    /** Lists of words, such as titles are, hold none of these; only who speaks is likened to speakers. */
    private static final String SPEAKING = "我你您他她它了吗呢吧啊哦呀的就都不没是，、：在为从到也将或未再已让给把被请会要这很说那得过里谁以则由凭拿";

    /** Two prices and nothing else: whether the former one was ever asked is not for the text to tell. */
    private static final Pattern BARE_PRICES =
            Pattern.compile("(?:[，, ]*(?:原价|日常价|吊牌价|活动价|到手价|现价|券后价|售价)[¥￥]?[0-9.]++元?)++");

    private final Listener listener;
    private final Map<String, WordedRule> byKind = new HashMap<>();
    private final Set<String> rewrites = new HashSet<>();

    Undertone(List<WordedRule> rules, SecondReader second) {
        this.listener = new Listener(second);
        rules.stream()
                .map(rule -> rule.rule().rewrite())
                .filter(rewrite -> rewrite.length() >= LEAST_REWRITE)
                .forEach(rewrites::add);
        rules.stream()
                .filter(WordedRule::learnt)
                .forEach(rule -> byKind.put(rule.rule().of().key(), rule));
    }

    /** @param told what the rules tell, by place */
    List<Broken> find(String text, List<Broken> told) {
        List<Broken> found = new ArrayList<>(0);
        for (Span sentence : sentences(text)) {
            if (speaks(sentence.in(text))
                    && !BARE_PRICES.matcher(sentence.in(text)).matches()) {
                look(text, sentence, told.stream().filter(sentence::holds).toList(), found);
            }
        }
        return found;
    }

    /** @return what a title sounds like as a whole where the rules tell nothing in it: the words that weigh most for it */
    List<Broken> findInTitle(String title) {
        if (title.length() < LEAST_TITLE || isMended(title)) {
            return List.of();
        }
        Heard heard = listener.hear(title, Evidence.TITLE);
        boolean doubtful = heard.kind().equals(BORROWED) || TitleMends.maybeMended(title);
        return told(heard, doubtful ? TOLD_DOUBTFUL : TOLD_TITLE)
                .map(rule -> List.of(broken(rule, words(title, listener.weightiest(title, heard.kind())))))
                .orElse(List.of());
    }

    /** Of a title the words between spaces are told of which most is weighty, unless there are none or no others. */
    private static Span words(String title, Span weighty) {
        Span words = weighty.mostly(Span.words(title)).orElse(weighty.trimmed(title));
        return words.length() < title.length() ? words : weighty.trimmed(title);
    }

    /** @return those told by rules that do not stand in a sentence which sounds harmless for all that */
    List<Broken> doubted(String text, boolean title, List<Broken> told) {
        if (told.isEmpty() || byKind.isEmpty()) {
            return told;
        }
        List<Broken> kept = new ArrayList<>(told);
        for (Span sentence : title ? whole(text) : sentences(text)) {
            if (told.stream().anyMatch(sentence::holds)) {
                excuse(text, sentence, title, kept);
            }
        }
        return kept;
    }

    /**
     * Words in a sentence that sounds harmless are excused, and so are those of a class that one told by its tone sounds
     * nothing like: 改行 is no sale before a shop closes where a rival is said to have given up.
     */
    private void excuse(String text, Span sentence, boolean title, List<Broken> kept) {
        Evidence evidence = Evidence.of(title);
        if (!listener.hearRuled(sentence.in(text), evidence).isTold(TOLD_BY_RULE)) {
            kept.removeIf(broken -> sentence.holds(broken) && !isNamed(text, sentence, broken, evidence));
            return;
        }
        toldByTone(sentence.in(text), title)
                .ifPresent(heard -> kept.removeIf(broken -> sentence.holds(broken) && isStrange(broken, heard)));
    }

    /** What a sentence is told of without any rule's word. */
    private Optional<Heard> toldByTone(String sentence, boolean title) {
        return isMended(sentence) || !(title || speaks(sentence))
                ? Optional.empty()
                : Optional.of(listener.hear(sentence, Evidence.of(title)))
                        .filter(heard ->
                                heard.isTold(title ? TOLD_DOUBTFUL : TOLD) && byKind.containsKey(heard.kind()));
    }

    private static boolean isStrange(Broken broken, Heard heard) {
        String kind = broken.rule().rule().of().key();
        return !kind.equals(NAMED_BY_LAW) && heard.chanceOf(kind) < STRANGE;
    }

    /** A word of the law's own list in a clause that sounds like it: harmless words appended do not excuse it. */
    private boolean isNamed(String text, Span sentence, Broken broken, Evidence evidence) {
        Span clause = new Span(broken.start(), broken.end()).widened(text, sentence, Span.APPENDING);
        return broken.rule().rule().of().key().equals(NAMED_BY_LAW)
                && listener.hearRuled(clause.in(text), evidence).isTold(TOLD_NAMED);
    }

    private static List<Span> whole(String title) {
        return title.length() < LEAST_TITLE ? List.of() : List.of(new Span(0, title.length()));
    }

    /** The sentences of a text that are long enough to be likened to anything. */
    private List<Span> sentences(String text) {
        return byKind.isEmpty()
                ? List.of()
                : Span.sentences(text).stream()
                        .filter(each -> each.length() >= LEAST_LETTERS)
                        .toList();
    }

    /** @param told what the rules tell in the sentence, by place */
    private void look(String text, Span sentence, List<Broken> told, List<Broken> found) {
        if (isMended(sentence.in(text))) {
            lookBesideMends(text, sentence, told, found);
        } else if (told.isEmpty()) {
            hear(text, sentence).ifPresent(found::add);
        } else {
            Span free = sentence.widestFree(told).trimmed(text);
            if (free.length() >= LEAST_PIECE) {
                another(sentence.in(text), told, free).ifPresent(found::add);
            }
        }
    }

    /** What a sentence shows in which no rule tells anything: by itself, or by one of its clauses that harmless ones dilute. */
    private Optional<Broken> hear(String text, Span sentence) {
        Heard heard = listener.hear(sentence.in(text), Evidence.SENTENCE);
        Optional<Heard> sounding =
                heard.isTold(TOLD) || !heard.isTold(HALF_TOLD) ? Optional.of(heard) : diluted(text, sentence);
        return sounding.flatMap(each ->
                told(each, TOLD).map(rule -> broken(rule, weightiest(text, sentence, each.kind()))));
    }

    private Optional<Heard> diluted(String text, Span sentence) {
        return sentence.clauses(text).stream()
                .filter(clause -> clause.length() >= LEAST_CLAUSE && clause.length() < sentence.length())
                .map(clause -> listener.hear(clause.in(text), Evidence.SENTENCE))
                .filter(heard -> heard.isTold(TOLD_CLAUSE))
                .findFirst();
    }

    /** The class that a sentence sounds like beside those the rules tell. */
    private Optional<Broken> another(String sentence, List<Broken> told, Span free) {
        Heard heard = listener.hearRuled(sentence, Evidence.SENTENCE);
        boolean isTold =
                told.stream().anyMatch(each -> each.rule().rule().of().key().equals(heard.kind()));
        return isTold || heard.chance() < LEAST_OF_OTHER
                ? Optional.empty()
                : told(heard, TOLD_BY_RULE).map(rule -> broken(rule, free));
    }

    private Optional<WordedRule> told(Heard heard, double least) {
        return heard.isTold(least) ? Optional.ofNullable(byKind.get(heard.kind())) : Optional.empty();
    }

    private static Broken broken(WordedRule rule, Span where) {
        return new Broken(rule, where.start(), where.end());
    }

    private boolean isMended(String text) {
        return rewrites.stream().anyMatch(text::contains);
    }

    /** What stands beside a rewrite is not mended by it; as it lost its neighbours it has to be plain by itself. */
    private void lookBesideMends(String text, Span sentence, List<Broken> told, List<Broken> found) {
        int start = sentence.start();
        for (Span clause : sentence.clauses(text)) {
            boolean mended = isMended(clause.in(text));
            if (mended || clause.end() == sentence.end()) {
                int end = mended ? Math.max(start, clause.start() - 1) : clause.end();
                lookBeside(text, new Span(start, end), told).ifPresent(found::add);
                start = clause.end() + 1;
            }
        }
    }

    private Optional<Broken> lookBeside(String text, Span left, List<Broken> told) {
        return left.length() < LEAST_LETTERS || told.stream().anyMatch(left::holds)
                ? Optional.empty()
                : told(listener.hear(left.in(text), Evidence.SENTENCE), TOLD_BESIDE)
                        .map(rule -> broken(rule, left));
    }

    /**
     * A short sentence means what it means as a whole; of a longer one the clauses that weigh most are told, unless what
     * would be left of it is in doubt still.
     */
    private Span weightiest(String text, Span sentence, String kind) {
        if (sentence.length() <= SHORT) {
            return sentence;
        }
        Span weighty = listener.weightiest(sentence.in(text), kind);
        Span clauses = new Span(sentence.start() + weighty.start(), sentence.start() + weighty.end())
                .widened(text, sentence, Span.CLAUSE_ENDS)
                .trimmed(text);
        String left = text.substring(sentence.start(), clauses.start()) + text.substring(clauses.end(), sentence.end());
        return listener.hear(left, Evidence.SENTENCE).isTold(LEFT_IN_DOUBT) ? sentence : clauses;
    }

    private static boolean speaks(String sentence) {
        return sentence.chars().anyMatch(letter -> SPEAKING.indexOf(letter) >= 0);
    }
}
