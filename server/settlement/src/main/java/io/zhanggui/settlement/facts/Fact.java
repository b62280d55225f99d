package io.zhanggui.settlement.facts;

import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.Variant;
import org.hipparchus.fraction.BigFraction;

/**
 * One typed number.
 *
 * @param metric a metric of the catalogue or one of its base measures
 * @param scope what it is of: {@code all}, {@code shop:ID}, {@code shop:ID/item:ID}, {@code shop:ID/channel:NAME}
 * @param span the days it is of
 * @param value exactly; shares as fractions
 * @param variant whose number
 * @param line where it stands in its file
 */
public record Fact(String metric, String scope, Span span, BigFraction value, Variant variant, int line) {

    Fact times(BigFraction factor) {
        return new Fact(metric, scope, span, value.multiply(factor), variant, line);
    }
}
