package io.zhanggui.metrics.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.NoValue;
import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer as pages and programs see it; a missing number is {@code null} with its reason. */
record AnswerView(String metric, String unit, String source, List<RowView> rows, FreshnessView freshness) {

    record RowView(
            LocalDate from,
            LocalDate to,
            Map<String, String> dims,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String value,

            @Nullable String reason,
            @Nullable String reasonZh,
            @Nullable String reasonEn) {}

    record FreshnessView(
            @Nullable OffsetDateTime latestLoadAt,
            List<LocalDate> missingDays,
            @Nullable String note) {}

    static AnswerView of(MetricAnswer answer) {
        return new AnswerView(
                answer.definition().key(),
                answer.definition().unit().name().toLowerCase(Locale.ROOT),
                DefinitionView.name(answer.source()),
                answer.rows().stream().map(AnswerView::row).toList(),
                freshness(answer));
    }

    static FreshnessView freshness(MetricAnswer answer) {
        int missing = answer.missingDays().size();
        return new FreshnessView(
                answer.latestLoad() == null
                        ? null
                        : answer.latestLoad().atZone(Period.BEIJING).toOffsetDateTime(),
                answer.missingDays(),
                missing == 0 ? null : "有 " + missing + " 天没有数据，未计入。");
    }

    static @Nullable String text(MetricRow row) {
        return row.value() == null ? null : row.value().toPlainString();
    }

    private static RowView row(MetricRow row) {
        NoValue reason = row.reason();
        return new RowView(
                row.period().from(),
                row.period().to(),
                row.dims(),
                text(row),
                reason == null ? null : reason.code(),
                reason == null ? null : reason.zh(),
                reason == null ? null : reason.en());
    }
}
