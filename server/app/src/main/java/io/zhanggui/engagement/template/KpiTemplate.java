package io.zhanggui.engagement.template;

import io.zhanggui.shared.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause for one measured promise.
 *
 * @param row of SYSTEMS.md, such as {@code F186}
 * @param dimension finance, operation or brand (row F178)
 * @param metric a key of the catalogue
 * @param variant whose number: reported, computed or typed
 * @param period how often it is judged: month, quarter or year
 * @param measure how distances are counted; empty for the usual way of the goal
 * @param source which export, or for typed numbers which page they are read from
 * @param asked what must be said first because the plan can be read in several ways; null where it cannot
 * @param note a remark for the text; empty for none
 * @param goals at least one; several where it must be said which is meant
 */
public record KpiTemplate(
        String key,
        String row,
        Bilingual name,
        String dimension,
        String metric,
        String variant,
        String period,
        String measure,
        String owner,
        String source,
        @Nullable Bilingual asked,
        String note,
        List<Goal> goals) {

    public KpiTemplate {
        goals = List.copyOf(goals);
    }
}
