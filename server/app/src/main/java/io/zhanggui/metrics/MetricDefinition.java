package io.zhanggui.metrics;

import io.zhanggui.warehouse.FactKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A metric as the catalogue declares it.
 *
 * @param key stable name for programs
 * @param group the part of the trade it belongs to
 * @param zh Chinese name
 * @param en English name
 * @param meaning one sentence that says what is counted, when and of whom
 * @param unit what it counts
 * @param better which way it should move
 * @param kind whether it is a level or a change of one
 * @param of the metric whose change against the same days of last year it is; null for a level
 * @param overDays its value over several days
 * @param date which day decides: created, paid, refunded, reported
 * @param formulas the formula of each source it has; the first is the default
 * @param formulasInWords the same in words
 * @param dimensions what it can be split by
 * @param reads the kinds of facts behind it
 * @param bands what is thought of its values, grouped by origin, from low to high
 * @param differs usual causes why the reported and the computed number differ; empty where there is one source
 * @param caveats what a reader must know
 */
public record MetricDefinition(
        String key,
        MetricGroup group,
        String zh,
        String en,
        Note meaning,
        Unit unit,
        Better better,
        MetricKind kind,
        @Nullable String of,
        OverDays overDays,
        String date,
        Map<Source, String> formulas,
        Map<Source, Note> formulasInWords,
        List<String> dimensions,
        Set<FactKind> reads,
        List<Band> bands,
        List<Note> differs,
        List<Note> caveats) {

    /** The source that is meant where none is named. */
    public Source defaultSource() {
        return formulas.keySet().iterator().next();
    }

    /** The bands a value lies in: one of each origin that has any. */
    public List<Band> bandsOf(BigDecimal value) {
        return bands.stream().filter(band -> band.holds(value)).toList();
    }
}
