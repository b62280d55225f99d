package io.zhanggui.insight.why;

import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the money moved. Amounts are yuan in whole fen.
 *
 * @param basis {@code items} where items tell visitors and buyers, {@code shop} where only the whole shop does, {@code
 *     orders} where nobody counted visitors: then the amount is orders times yuan an order
 * @param amountBefore of the days that are compared, brought to as many days as the later period has
 * @param amountNow of the days that are compared
 * @param change {@code amountNow − amountBefore}; causes and rests, the drivers, and the rows of each split sum to it
 * @param daysBefore days compared
 * @param missing days of either period that some report lacks; they are left out of both
 * @param verdict {@code caused}, {@code ordinary}, {@code scattered}, {@code unjudged}
 * @param ordinary one standard deviation of the change between two such periods; 0 where the past is too short to tell
 * @param pairs earlier pairs of periods that rests on
 * @param sentence the answer in one
 * @param causes the largest first
 * @param rests what no cause explains
 * @param drivers the change by visitors, conversion and what a buyer pays, refunds and costs where they are asked about
 * @param splits of the amount alone, by dimensions in which nobody counts visitors
 * @param events what else is known of these days
 * @param notes what a reader must know
 */
record WhyAnswer(
        MetricTold metric,
        Period before,
        Period now,
        String basis,
        double amountBefore,
        double amountNow,
        double change,
        int daysBefore,
        int daysNow,
        List<LocalDate> missing,
        String verdict,
        double ordinary,
        int pairs,
        Note sentence,
        List<CauseTold> causes,
        List<RestTold> rests,
        List<DriverTold> drivers,
        List<SplitTold> splits,
        List<EventTold> events,
        List<Note> notes) {

    /** @param source {@code computed} or {@code reported} */
    record MetricTold(String key, String zh, String en, String source) {}

    /** A sentence in both languages. */
    record Note(String zh, String en) {}

    /**
     * A cause.
     *
     * @param kind the engine's word, such as {@code channel_traffic}
     * @param group {@code shop}, {@code item} or {@code channel}
     * @param id the item's id or the channel's name; empty for the shop
     * @param name what people call it; null for the shop
     * @param lower nine times in ten it is at least this, the ordinary moves taken away
     * @param sure {@code certain}, {@code likely}
     * @param said what happened, with its figures
     * @param shares what of it fell on which item by which channel
     * @param drawn yuan of it that are drawn by analogy for items without channels
     */
    record CauseTold(
            String kind,
            String group,
            String id,
            @Nullable Named name,
            double amount,
            double lower,
            double upper,
            String sure,
            Note said,
            List<PartTold> parts,
            List<ShareTold> shares,
            double drawn) {}

    /** A name in both languages. */
    record Named(String zh, String en) {}

    /** @param factor {@code visitors}, {@code conversion}, {@code pieces}, {@code price} */
    record PartTold(String factor, double amount, double before, double now) {}

    /** @param item its title, or id where no title is known; {@code channel} is empty where not told */
    record ShareTold(String item, String channel, double amount) {}

    /** @param place the engine's word, such as {@code visitors} or {@code unassigned} */
    record RestTold(String place, double amount) {}

    /**
     * A factor of the whole.
     *
     * @param key {@code visitors}, {@code conversion}, {@code value}, {@code orders}, {@code refunds}, {@code costs}
     * @param metric whose explanation says what its value is; null where no metric is it
     * @param source of that metric, where it is not its default: factors count a buyer once a day, as the shop's report
     * @param unit of its values: {@code count}, {@code percent}, {@code yuan}
     */
    record DriverTold(
            String key,
            @Nullable String metric,
            @Nullable String source,
            String unit,
            double before,
            double now,
            double amount,
            List<SplitTold> splits) {}

    /**
     * A split without a rest.
     *
     * @param dimension {@code item}, {@code channel}, {@code paid}, {@code price}, or a dimension of the metric
     * @param unit of the rows' values
     * @param metric whose explanation says what a row's value is; null where no metric is it
     * @param note what it does not hold; null where nothing is to be said
     */
    record SplitTold(
            String dimension,
            String unit,
            @Nullable String metric,
            List<RowTold> rows,
            @Nullable Note note) {}

    /**
     * A row of a split.
     *
     * @param id the value of the dimension; {@code overlap} for what the rows do not hold together, {@code others} for
     *     small ones together
     * @param before its own value; null for the overlap
     * @param amount what it adds to the change, in yuan
     */
    record RowTold(
            String id,
            String zh,
            String en,
            @Nullable Double before,
            @Nullable Double now,
            double amount) {}

    /** @param kind {@code festival} or {@code missing} */
    record EventTold(String kind, LocalDate from, LocalDate to, String zh, String en) {}
}
