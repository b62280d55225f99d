package io.zhanggui.compliance.rules;

import io.zhanggui.compliance.rules.Listener.Heard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which rules' words mean nothing where they stand: in a sentence that sounds harmless, or like something else altogether. */
final class Excuses {

    /** From here on a clause is told in which a word stands that the law itself lists. */
    private static final double TOLD_NAMED = 0.12;
    /** The law lists these words themselves: where one stands must sound harmless too, not only be in doubt. */
    private static final String NAMED_BY_LAW = "absolute";
    /** A class less likely than this is not what a sentence told of another one means. */
    private static final double STRANGE = 0.02;

    private final Listener listener;
    private final LearntRules learnt;

    Excuses(Listener listener, LearntRules learnt) {
        this.listener = listener;
        this.learnt = learnt;
    }

    /** @return those told by rules that do not stand in a sentence which sounds harmless for all that */
    List<Broken> kept(String text, boolean title, List<Broken> told) {
        if (told.isEmpty() || learnt.isEmpty()) {
            return told;
        }
        List<Broken> kept = new ArrayList<>(told);
        for (Span sentence : title ? learnt.whole(text) : learnt.sentences(text)) {
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
        if (!listener.hearRuled(sentence.in(text), evidence).isTold(Undertone.TOLD_BY_RULE)) {
            kept.removeIf(broken -> sentence.holds(broken) && !isNamed(text, sentence, broken, evidence));
            return;
        }
        toldByTone(sentence.in(text), title)
                .ifPresent(heard -> kept.removeIf(broken -> sentence.holds(broken) && isStrange(broken, heard)));
    }

    /** What a sentence is told of without any rule's word. */
    private Optional<Heard> toldByTone(String sentence, boolean title) {
        return learnt.isMended(sentence) || !(title || LearntRules.speaks(sentence))
                ? Optional.empty()
                : Optional.of(listener.hear(sentence, Evidence.of(title)))
                        .filter(heard -> heard.isTold(title ? Undertone.TOLD_DOUBTFUL : Undertone.TOLD)
                                && learnt.find(heard.kind()).isPresent());
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
}
