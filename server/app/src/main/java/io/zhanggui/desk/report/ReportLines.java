package io.zhanggui.desk.report;

import io.zhanggui.desk.board.BandMark;
import io.zhanggui.desk.board.Change;
import io.zhanggui.desk.board.TargetMark;
import io.zhanggui.insight.PeriodTarget;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.NoValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table of a report, from three answers to each metric: the period, the one before, the one a year ago. Days that
 * still run are set against none.
 */
final class ReportLines {

    static final int ANSWERS = 3;

    private ReportLines() {}

    static List<Report.Line> of(List<MetricAnswer> answers, Map<String, PeriodTarget> goals, boolean comparable) {
        List<Report.Line> lines = new ArrayList<>();
        for (int i = 0; i + ANSWERS <= answers.size(); i += ANSWERS) {
            MetricAnswer now = answers.get(i);
            lines.add(line(
                    now,
                    answers.get(i + 1),
                    answers.get(i + 2),
                    goals.get(now.definition().key()),
                    comparable));
        }
        return lines;
    }

    private static Report.Line line(
            MetricAnswer now,
            MetricAnswer before,
            MetricAnswer yearAgo,
            @Nullable PeriodTarget goal,
            boolean comparable) {
        MetricDefinition metric = now.definition();
        MetricRow row = now.rows().getFirst();
        NoValue reason = row.reason();
        Change change = new Change(now, before);
        return new Report.Line(
                metric.key(),
                metric.zh(),
                metric.en(),
                metric.group().zh(),
                metric.group().en(),
                metric.unit().name().toLowerCase(Locale.ROOT),
                text(now),
                reason == null ? null : reason.zh(),
                reason == null ? null : reason.en(),
                text(before),
                comparable ? change.fraction() : null,
                text(yearAgo),
                comparable ? new Change(now, yearAgo).fraction() : null,
                BandMark.of(metric, row.value()),
                TargetMark.of(goal, row.value()),
                change.missingDays());
    }

    static @Nullable String text(MetricAnswer answer) {
        MetricRow row = answer.rows().getFirst();
        return row.value() == null ? null : row.value().toPlainString();
    }
}
