package io.zhanggui.compliance.rules;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Hears what a sentence sounds like: letters first, and the language model where it may turn the scale. */
final class Listener {

    private final Impressions impressions = Impressions.shipped();
    private final SecondReader second;

    Listener(SecondReader second) {
        this.second = second;
    }

    /**
     * What was heard of a sentence.
     *
     * @param kind of violation it sounds like most
     * @param chance how likely that one is, of 0 to 1
     * @param likelihood how likely it is any
     * @param chances how likely each of all kinds is, by key
     */
    record Heard(String kind, double chance, double likelihood, ToDoubleFunction<String> chances) {

        double chanceOf(String other) {
            return chances.applyAsDouble(other);
        }

        boolean isTold(double least) {
            return likelihood >= least;
        }
    }

    /** Of a sentence in which no rule's word stands. */
    Heard hear(String disguised, Evidence evidence) {
        String sentence = Undisguised.of(disguised);
        double[] byLetters = impressions.chances(sentence);
        double letters = 1 - byLetters[0];
        double[] byModel = letters < evidence.asked() ? null : second.ask(sentence);
        return byModel == null
                ? heard(byLetters, evidence.weighAlone(letters))
                : heard(Chances.joined(byLetters, byModel), evidence.weigh(letters, 1 - byModel[0], false));
    }

    /** Of one in which a rule's word stands, which letters alone do not doubt: it then is as likely as can be. */
    Heard hearRuled(String disguised, Evidence evidence) {
        String sentence = Undisguised.of(disguised);
        double[] byLetters = impressions.chances(sentence);
        double[] byModel = second.ask(sentence);
        return byModel == null
                ? heard(byLetters, 1)
                : heard(Chances.joined(byLetters, byModel), evidence.weigh(1 - byLetters[0], 1 - byModel[0], true));
    }

    /** Where in a sentence lies what makes it sound like a class. */
    Span weightiest(String sentence, String kind) {
        return impressions.weightiest(sentence, kind);
    }

    private Heard heard(double[] chances, double likelihood) {
        int likeliest = 1;
        for (int kind = 2; kind < chances.length; kind++) {
            likeliest = chances[kind] > chances[likeliest] ? kind : likeliest;
        }
        List<String> kinds = impressions.kinds();
        return new Heard(
                kinds.get(likeliest),
                chances[likeliest],
                likelihood,
                kind -> kinds.contains(kind) ? chances[kinds.indexOf(kind)] : 1);
    }
}
