package io.zhanggui.engagement;

import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the health check of a shop finds in its data; a module above engagement makes it. */
public interface ShopFindings {

    /** Of one shop; nothing is kept. */
    Findings of(Caller caller, Scope shop, Period period);

    /**
     * What was found. Numbers are text in the metric's unit, shares fractions.
     *
     * @param stage {@code start_up}, {@code growth} or {@code mature}; null where the data cannot tell
     * @param stageSaid the stage and why, in a sentence
     * @param winnable yuan of sales the spots cost; null where none does
     * @param gaps what is missing to know more
     */
    record Findings(
            String shopName,
            Period period,
            @Nullable String stage,
            Note stageSaid,
            Note headline,
            List<Spot> spots,
            List<Weak> weak,
            @Nullable String winnable,
            List<Note> gaps) {

        public Findings {
            spots = List.copyOf(spots);
            weak = List.copyOf(weak);
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * A weak spot and what it costs.
     *
     * @param reference what the value could be, and who says so
     * @param saves whether the worth is spend saved; else sales won
     * @param worth yuan over the period
     * @param formula how it follows from the shop's own numbers
     */
    record Spot(
            String metric,
            Note name,
            String unit,
            String value,
            String reference,
            Note referenceOf,
            boolean saves,
            String worth,
            Note formula,
            Note step) {}

    /**
     * A number outside of its bands, or worse than it was or than others have it.
     *
     * @param previous of the days before; null where the two do not compare
     * @param said what is thought of it, in words
     */
    record Weak(
            String metric,
            Note name,
            String unit,
            String value,
            @Nullable String previous,
            Note said) {}
}
