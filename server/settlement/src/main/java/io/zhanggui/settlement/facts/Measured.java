package io.zhanggui.settlement.facts;

import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * The value of a metric, and what it was made of.
 *
 * @param value exactly
 * @param inputs the numbers behind it
 * @param days how many days of the span counted
 */
public record Measured(BigFraction value, List<Input> inputs, long days) {

    /**
     * One number behind a value.
     *
     * @param metric metric or base measure
     * @param scope what it is of
     * @param value the sum of its facts
     * @param facts how many
     */
    public record Input(String metric, String scope, BigFraction value, int facts) {}
}
