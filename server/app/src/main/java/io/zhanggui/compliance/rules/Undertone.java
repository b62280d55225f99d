package io.zhanggui.compliance.rules;

import io.zhanggui.compliance.rules.Listener.Heard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds sentences that say nothing a rule lists and still sound like a violation: the rules that are learnt. Where rules
 * find something in a sentence that sounds like another class altogether, that class is told beside it.
 */
final class Undertone {

    /** From here on a sentence is told that no rule tells. This and what follows was chosen with {@link Evidence}. */
    static final double TOLD = 0.45;
    /** The same of a title: of a hundred real ones, two may be told. */
    private static final double TOLD_TITLE = 0.93;
    /** From here on a rule's word in a sentence is told. */
    static final double TOLD_BY_RULE = 0.5;
    /** From here on a sentence is told where one of its clauses is, even without what was said beside it. */
    private static final double HALF_TOLD = 0.25;
    /** How likely such a clause must be. */
    private static final double TOLD_CLAUSE = 0.8;
    /** Such a clause has so many letters; a shorter one may mean anything. */
    private static final int LEAST_CLAUSE = 10;
    /** From here on what stands beside a rewrite is told. */
    private static final double TOLD_BESIDE = 0.8;
    /** From here on a title is told where plain words were perhaps put in for what was told, or that may name its own brand. */
    static final double TOLD_DOUBTFUL = 0.98;
    /** A title that names a brand sounds like one that borrows it. */
    private static final String BORROWED = "brand";
    /** How likely another class must be than those the rules tell. */
    private static final double LEAST_OF_OTHER = 0.3;
    /** From here on what is left of a sentence without its weighty clauses is told with them. */
    private static final double LEFT_IN_DOUBT = 0.2;
    /** A sentence of no more letters is one thought, and told as a whole: what is left of it beside a rewrite says nothing. */
    private static final int SHORT = 48;
    /** A piece of a sentence that is told by itself has so many letters. */
    private static final int LEAST_PIECE = 4;

    /** Two prices and nothing else: whether the former one was ever asked is not for the text to tell. */
    private static final Pattern BARE_PRICES =
            Pattern.compile("(?:[，, ]*(?:原价|日常价|吊牌价|活动价|到手价|现价|券后价|售价)[¥￥]?[0-9.]++元?)++");

    private final Listener listener;
    private final LearntRules learnt;

    Undertone(Listener listener, LearntRules learnt) {
        this.listener = listener;
        this.learnt = learnt;
    }

    /** @param told what the rules tell, by place */
    List<Broken> find(String text, List<Broken> told) {
        List<Broken> found = new ArrayList<>(0);
        for (Span sentence : learnt.sentences(text)) {
            if (LearntRules.speaks(sentence.in(text))
                    && !learnt.isSaying(sentence.in(text))
                    && !BARE_PRICES.matcher(sentence.in(text)).matches()) {
                look(text, sentence, told.stream().filter(sentence::holds).toList(), found);
            }
        }
        return found;
    }

    /** @return what a title sounds like as a whole where the rules tell nothing in it: the words that weigh most for it */
    List<Broken> findInTitle(String title) {
        if (!learnt.hears(title) || learnt.isMended(title)) {
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
        Span inBracket = weighty.widestPart(title, Span.BRACKETS).trimmed(title);
        Span words = inBracket.mostly(Span.words(title)).orElse(inBracket);
        return words.length() < title.length() ? words : inBracket;
    }

    /** @param told what the rules tell in the sentence, by place */
    private void look(String text, Span sentence, List<Broken> told, List<Broken> found) {
        if (learnt.isMended(sentence.in(text))) {
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
        return heard.isTold(least) ? learnt.find(heard.kind()) : Optional.empty();
    }

    private static Broken broken(WordedRule rule, Span where) {
        return new Broken(rule, where.start(), where.end());
    }

    /** What stands beside a rewrite is not mended by it; as it lost its neighbours it has to be plain by itself. */
    private void lookBesideMends(String text, Span sentence, List<Broken> told, List<Broken> found) {
        int start = sentence.start();
        for (Span clause : sentence.clauses(text)) {
            boolean mended = learnt.isMended(clause.in(text));
            if (mended || clause.end() == sentence.end()) {
                int end = mended ? Math.max(start, clause.start() - 1) : clause.end();
                lookBeside(text, new Span(start, end), told).ifPresent(found::add);
                start = clause.end() + 1;
            }
        }
    }

    private Optional<Broken> lookBeside(String text, Span left, List<Broken> told) {
        return !LearntRules.isLongEnough(left) || told.stream().anyMatch(left::holds)
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
        boolean inDoubt =
                left.isEmpty() || listener.hear(left, Evidence.SENTENCE).isTold(LEFT_IN_DOUBT);
        return inDoubt ? sentence : clauses;
    }
}
