package io.zhanggui.stats;

import java.util.Locale;

/**
 * Why there is no estimate.
 *
 * @param zh one sentence for operators: what was found, what is needed
 * @param en the same in English
 */
public record Doubt(Reason reason, String zh, String en) {

    /** The kinds of doubt. */
    public enum Reason {
        /** Fewer observations than the model has to be told by. */
        TOO_LITTLE_DATA,
        /** All observations are alike, so nothing can be compared with its noise. */
        NO_VARIANCE,
        /** More than one answer fits the data equally well. */
        NOT_IDENTIFIED,
        /** The search for the best fit did not settle. */
        NOT_CONVERGED,
        /** A value lies outside what the model is made for: NaN, infinite, negative where none can be. */
        OUT_OF_DOMAIN;

        /** The stable word for programs. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
