package io.zhanggui.desk.traffic;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.desk.traffic.rules.Judged;
import io.zhanggui.desk.traffic.rules.Standing;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Channels by stages. Counts are of visits: a person counts on each day, by each source and at each item, so that
 * channels sum to their parents, but to more persons than there were.
 *
 * @param columns the metrics, in the order of the cells
 * @param whole the same cells of all sources together
 * @param rows each channel before those below it, by amount
 * @param rules how proposals are made
 * @param unplaced ad products that no channel of the report stands for
 */
public record TrafficMatrix(
        Period period,
        Note headline,
        List<Column> columns,
        List<@Nullable String> whole,
        List<Row> rows,
        List<Note> rules,
        List<Cost> unplaced) {

    /** One metric; {@code judged} where its cells are rates that are measured against all together. */
    public record Column(String metric, String zh, String en, String unit, String better, boolean judged) {}

    /**
     * One channel.
     *
     * @param path its names from the first level down
     * @param values one per column; null where there is none
     * @param marks one per column; null where nothing is judged
     * @param visitShare of the visits of all sources, a fraction
     * @param visitChange of the visits against the period before, a fraction
     * @param amountChange of the amount, the same
     * @param cost of the ad product that stands for it; null where none does
     * @param standing what its numbers speak for
     * @param why the numbers behind that
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            List<String> path,
            List<@Nullable String> values,
            List<@Nullable Judged> marks,
            @Nullable String visitShare,
            @Nullable String visitChange,
            @Nullable String amountChange,
            @Nullable Cost cost,
            Proposal standing,
            Note why) {}

    /** A proposal with its name. */
    public record Proposal(String key, String zh, String en) {

        static Proposal of(Standing standing) {
            return new Proposal(standing.name().toLowerCase(java.util.Locale.ROOT), standing.zh(), standing.en());
        }
    }

    /**
     * What an ad product cost, as the ad reports say: of the whole shop, also of items whose sources were not exported.
     *
     * @param spend yuan; of affiliates their commission
     * @param roi sales by ads over spend, before refunds
     * @param perClick yuan
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Cost(
            String product,
            @Nullable String spend,
            @Nullable String roi,
            @Nullable String perClick) {}
}
