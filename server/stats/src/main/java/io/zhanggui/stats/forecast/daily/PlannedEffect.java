package io.zhanggui.stats.forecast.daily;

/**
 * What a coming promotion is taken to do to sales.
 *
 * @param timesSeen promotions of its kind in history
 * @param factor sales on its days over those of usual days; 1 where nothing is known
 */
public record PlannedEffect(Promotion promotion, Origin origin, int timesSeen, double factor) {

    /** Where the factor comes from. */
    public enum Origin {
        /** From past promotions of its kind. */
        LEARNED,
        /** None of its kind was seen: what the user said, as if it were sure. */
        STATED,
        /** None of its kind was seen and nothing was said: it adds nothing. */
        UNKNOWN
    }
}
