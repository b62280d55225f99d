package io.zhanggui.engagement.measure.flow;

import io.zhanggui.metrics.Source;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.Variant;
import io.zhanggui.shared.Scope;
import java.util.Map;

/**
 * One number, or one number a day, to be asked for.
 *
 * @param how how it is asked
 * @param name the measure, or the metric where it is asked as a whole
 * @param label what it is of, as the contract says
 * @param variant whose number
 * @param source the same as the catalogue says it
 * @param scope the shops
 * @param where what it is narrowed to
 * @param span the days
 */
record Piece(
        How how,
        String name,
        String label,
        Variant variant,
        Source source,
        Scope scope,
        Map<String, String> where,
        Span span) {

    /** How a number is asked. */
    enum How {
        /** A measure by day. */
        DAYS,
        /** A measure of all days together. */
        WHOLE,
        /** A metric of all days together: a mean of days or a standing. */
        METRIC
    }
}
