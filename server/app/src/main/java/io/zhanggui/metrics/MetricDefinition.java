package io.zhanggui.metrics;

import io.zhanggui.warehouse.FactKind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A metric as the catalogue declares it.
 *
 * @param key stable name for programs
 * @param zh Chinese name
 * @param en English name
 * @param meaning one sentence that says what is counted, when and of whom
 * @param unit what it counts
 * @param better which way it should move
 * @param overDays its value over several days
 * @param date which day decides: created, paid, refunded, reported
 * @param formulas the formula of each source it has; the first is the default
 * @param formulasZh the same in words
 * @param dimensions what it can be split by
 * @param reads the kinds of facts behind it
 * @param caveats what a reader must know
 */
public record MetricDefinition(
        String key,
        String zh,
        String en,
        String meaning,
        Unit unit,
        Better better,
        OverDays overDays,
        String date,
        Map<Source, String> formulas,
        Map<Source, String> formulasZh,
        List<String> dimensions,
        Set<FactKind> reads,
        List<String> caveats) {

    /** The source that is meant where none is named. */
    public Source defaultSource() {
        return formulas.keySet().iterator().next();
    }
}
