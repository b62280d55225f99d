package io.zhanggui.desk.health.rules;

import java.math.BigDecimal;

/**
 * One thing a stage asks for.
 *
 * @param key its name for programs
 * @param must whether a stage is not reached without it; of the others half are enough, or it is one stage less
 * @param growth the lowest value of the growth stage, in its unit (shares as fractions)
 * @param mature the lowest value of the mature stage
 */
public record Criterion(
        String key, String zh, String en, String unit, boolean must, Threshold growth, Threshold mature) {

    /** A bound and whose word it is. */
    public record Threshold(BigDecimal from, String zh, String en) {}

    /** What a stage beyond the first asks for. */
    public Threshold of(ShopStage stage) {
        return stage == ShopStage.MATURE ? mature : growth;
    }
}
