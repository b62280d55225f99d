package io.zhanggui.desk.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.shared.Period;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All shops of a scope side by side.
 *
 * @param comparison what the other period is, in a word or two
 * @param compared what was set against what, and what to mind
 * @param columns the metrics, in order
 * @param rows one for each shop, those that need a look most first
 */
public record Wall(
        Period period,
        Period previous,
        Phrase comparison,
        Phrase compared,
        Phrase headline,
        List<Column> columns,
        List<Row> rows,
        @Nullable OffsetDateTime latestLoad) {

    public record Column(String metric, String zh, String en, String unit, String better) {}

    /**
     * A shop.
     *
     * @param cells in the order of the columns
     * @param alarms what deserves a look, each in a sentence
     */
    public record Row(long shop, List<Cell> cells, List<Phrase> alarms) {}

    /**
     * A number of a shop.
     *
     * @param spark day by day
     * @param alarm whether it deserves a look
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Cell(
            @Nullable String value,
            @Nullable String reason,
            @Nullable String reasonEn,
            @Nullable String previous,
            @Nullable String change,
            List<@Nullable String> spark,
            List<BandMark> bands,
            boolean alarm) {}
}
