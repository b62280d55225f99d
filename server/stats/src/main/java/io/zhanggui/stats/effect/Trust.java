package io.zhanggui.stats.effect;

/**
 * How far a method's assumptions fit the time before the treatment.
 *
 * @param zh one sentence with the figures it rests on
 * @param en the same in English
 */
public record Trust(Grade grade, String zh, String en) {

    /** From what can be relied on to what should not be quoted. */
    public enum Grade {
        GOOD,
        WEAK,
        POOR
    }
}
