package io.zhanggui.metrics.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.shared.Period;
import io.zhanggui.warehouse.LoadRecord;
import io.zhanggui.warehouse.Words;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure explained: what it means, whose number it is, how it differs from the other's and why it may, the statements
 * that were run, and what is behind it.
 */
record ExplanationView(
        DefinitionView definition,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String value,
        @Nullable String reason,
        String source,
        List<PartsOfFigure.PartView> parts,
        @Nullable OtherView otherSource,
        long rows,
        List<String> sql,
        List<LoadView> loads,
        AnswerView.FreshnessView freshness) {

    record OtherView(
            String source, @Nullable String value, @Nullable String difference) {}

    record LoadView(
            String id,
            String file,
            String formatZh,
            long rows,
            OffsetDateTime sourceTime,
            OffsetDateTime committedAt) {}

    /**
     * Explains a figure.
     *
     * @param main the answer that is explained
     * @param parts what it was put together from; empty where its days tell that
     * @param others the same as other sources tell it, where they can
     * @param rows how many facts are behind it
     */
    static ExplanationView of(
            MetricAnswer main,
            List<PartsOfFigure.PartView> parts,
            List<MetricAnswer> others,
            long rows,
            List<String> sql,
            List<LoadRecord> loads) {
        MetricRow row = main.rows().getFirst();
        return new ExplanationView(
                DefinitionView.of(main.definition()),
                AnswerView.text(row),
                row.reason() == null ? null : row.reason().zh(),
                DefinitionView.name(main.source()),
                parts,
                others.stream()
                        .findFirst()
                        .map(answer -> other(answer, row.value()))
                        .orElse(null),
                rows,
                sql,
                loads.stream().map(ExplanationView::load).toList(),
                AnswerView.freshness(main));
    }

    private static OtherView other(MetricAnswer answer, @Nullable BigDecimal main) {
        MetricRow row = answer.rows().getFirst();
        BigDecimal value = row.value();
        return new OtherView(
                DefinitionView.name(answer.source()),
                AnswerView.text(row),
                value == null || main == null ? null : value.subtract(main).toPlainString());
    }

    private static LoadView load(LoadRecord load) {
        return new LoadView(
                String.valueOf(load.receipt().load().value()),
                load.file(),
                Words.zh(load.kind().name()),
                load.receipt().read(),
                load.sourceTime().at().atZone(Period.BEIJING).toOffsetDateTime(),
                load.committedAt().atZone(Period.BEIJING).toOffsetDateTime());
    }
}
