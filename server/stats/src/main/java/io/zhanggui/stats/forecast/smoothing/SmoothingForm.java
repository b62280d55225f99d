package io.zhanggui.stats.forecast.smoothing;

import java.util.ArrayList;
import java.util.List;

/**
 * Which parts a model of exponential smoothing has.
 *
 * @param multiplicativeError whether errors grow with the level
 */
public record SmoothingForm(boolean multiplicativeError, Trend trend, Season season) {

    /** How the level moves. */
    public enum Trend {
        NONE("N"),
        ADDITIVE("A"),
        DAMPED("Ad");

        private final String letter;

        Trend(String letter) {
            this.letter = letter;
        }
    }

    /** How the season joins. */
    public enum Season {
        NONE("N"),
        ADDITIVE("A"),
        MULTIPLICATIVE("M");

        private final String letter;

        Season(String letter) {
            this.letter = letter;
        }
    }

    /**
     * The forms an automatic choice may take: trends that add, and no season that multiplies with errors that add,
     * whose variance is infinite (Hyndman and Khandakar 2008, section 2.4).
     *
     * @param positive whether all values are above 0, else nothing may multiply
     */
    static List<SmoothingForm> admissible(boolean seasonal, boolean positive) {
        List<SmoothingForm> forms = new ArrayList<>();
        for (Trend trend : Trend.values()) {
            for (Season season : Season.values()) {
                if (!seasonal && season != Season.NONE) {
                    continue;
                }
                if (season != Season.MULTIPLICATIVE) {
                    forms.add(new SmoothingForm(false, trend, season));
                }
                if (positive) {
                    forms.add(new SmoothingForm(true, trend, season));
                }
            }
        }
        return forms;
    }

    boolean hasTrend() {
        return trend != Trend.NONE;
    }

    boolean isDamped() {
        return trend == Trend.DAMPED;
    }

    boolean hasSeason() {
        return season != Season.NONE;
    }

    boolean needsPositive() {
        return multiplicativeError || season == Season.MULTIPLICATIVE;
    }

    /** Such as {@code ETS(M,Ad,N)}. */
    public String label() {
        return "ETS(" + (multiplicativeError ? "M" : "A") + "," + trend.letter + "," + season.letter + ")";
    }
}
