package io.zhanggui.desk.items;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.desk.items.rules.RoleProposal;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items of a period side by side, the one that sold most first.
 *
 * @param headline the answer in one sentence
 * @param columns the metrics, in the order of the cells
 * @param whole the same cells for all of them together
 * @param rows at most {@link ItemTables#MOST}
 * @param total how many items there are in all
 * @param trendBy what a place of a trend stands for: day or week
 * @param trendFrom the first days of those places
 * @param stockDay the day the stock is of; null where none is known
 * @param rules how roles are proposed
 * @param spread how much hangs on few items; null where nothing was sold
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ItemTable(
        Period period,
        Note headline,
        List<Column> columns,
        List<@Nullable String> whole,
        List<Row> rows,
        int total,
        String trendBy,
        List<LocalDate> trendFrom,
        @Nullable LocalDate stockDay,
        List<Note> rules,
        @Nullable ItemSpread spread) {

    /** One metric. */
    public record Column(String metric, String zh, String en, String unit, String better) {}

    /**
     * One item.
     *
     * @param shop which shop's
     * @param title as the item ranking or the master data says it
     * @param category as the master data says it; empty where it does not
     * @param role the same
     * @param values one per column; null where there is none
     * @param share of the sales of all items, a fraction
     * @param cumulated share of this one and all before it
     * @param change of the sales against the period before, a fraction
     * @param trend sales of each day or week; null where nothing is known
     * @param stock units that can be sold on the day of the stock
     * @param stockDays how long they last at the pace of the 14 days before
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            String item,
            long shop,
            String title,
            String category,
            String role,
            RoleProposal proposal,
            List<@Nullable String> values,
            @Nullable String share,
            @Nullable String cumulated,
            @Nullable String change,
            List<@Nullable String> trend,
            @Nullable String stock,
            @Nullable String stockDays) {}
}
