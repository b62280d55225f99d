package io.zhanggui.desk.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path of each item or channel, the one that brought most first.
 *
 * @param by the dimension
 * @param columns the metrics, in the order of the cells
 * @param whole the same cells for all of them together
 * @param rows at most {@link FunnelSplits#MOST}
 * @param total how many there are in all
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FunnelSplit(String by, List<Column> columns, List<@Nullable String> whole, List<Row> rows, int total) {

    /**
     * One metric, under a name short enough for the head of a table.
     *
     * @param step the key of the step whose rate it is; null for others
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Column(
            String metric,
            String zh,
            String en,
            String unit,
            @Nullable String step) {}

    /**
     * One item or channel.
     *
     * @param key its value of the dimension
     * @param name what people call it
     * @param values one per column; null where there is none
     * @param previous the conversion of the whole path in the period before; null where there is none
     * @param change of the whole path against the period before, a fraction
     * @param weakest the key of the step that costs most against all together; null where none is below
     * @param lost yuan that step costs
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            String key,
            String name,
            List<@Nullable String> values,
            @Nullable String previous,
            @Nullable String change,
            @Nullable String weakest,
            @Nullable String lost) {}
}
