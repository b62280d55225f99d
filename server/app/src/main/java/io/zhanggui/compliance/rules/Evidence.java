package io.zhanggui.compliance.rules;

/**
 * How likely a text breaks a rule, given what letters, the language model and the rules say of it: logistic regression. Its
 * weights were learnt from sentences of a hand that neither letters nor model had learnt from; see {@code docs/decisions}.
 *
 * @param bias what speaks for a violation where nothing else does
 * @param letters how much the odds weigh that {@link Impressions} give
 * @param model how much those of {@link Meanings} weigh
 * @param ruled what it adds that a rule's word stands in the text
 * @param asked letters that are less certain are outvoted by no model
 * @param alone the first two where the model cannot be asked
 */
record Evidence(double bias, double letters, double model, double ruled, double asked, Alone alone) {

    static final Evidence SENTENCE = new Evidence(-2.51, 1.11, 0.69, 2, 0.2, new Alone(-1.99, 2.04));
    static final Evidence TITLE = new Evidence(-0.2, 0.77, 1.67, 3, 0.3, new Alone(0.31, 2.61));

    /** Nobody is surer than that: odds of four hundred to one. */
    private static final double SUREST = 6;

    /** Letters without the model. */
    record Alone(double bias, double letters) {}

    static Evidence of(boolean title) {
        return title ? TITLE : SENTENCE;
    }

    /**
     * How likely it is, of 0 to 1.
     *
     * @param byLetters how likely letters find it, of 0 to 1
     * @param byModel how likely the model finds it
     */
    double weigh(double byLetters, double byModel, boolean hasRule) {
        return likelihood(bias + letters * odds(byLetters) + model * odds(byModel) + (hasRule ? ruled : 0));
    }

    /** How likely it is where the model cannot be asked. */
    double weighAlone(double byLetters) {
        return likelihood(alone.bias() + alone.letters() * odds(byLetters));
    }

    private static double likelihood(double odds) {
        return 1 / (1 + StrictMath.exp(-odds));
    }

    /** Logarithm of the odds of a chance of 0 to 1. */
    static double odds(double chance) {
        return Math.clamp(StrictMath.log(chance / (1 - chance)), -SUREST, SUREST);
    }
}
