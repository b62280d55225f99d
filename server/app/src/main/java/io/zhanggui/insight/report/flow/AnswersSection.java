package io.zhanggui.insight.report.flow;

import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.Words;
import io.zhanggui.insight.report.ReportContent.Grid;
import io.zhanggui.insight.report.ReportContent.Row;
import io.zhanggui.insight.report.ReportContent.Section;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The other saved answers: forecasts, budgets, customers, stock. */
@Component
@Order(60)
final class AnswersSection implements SectionWriter {

    private static final List<Words> COLUMNS = List.of(
            new Words("编号", "No."),
            new Words("类型", "Kind"),
            new Words("结论", "Finding"),
            new Words("数", "Number"),
            new Words("把握", "How sure"));

    @Override
    public Optional<Section> write(Subject subject) {
        List<Row> rows = subject.studies().stream()
                .filter(study -> study.kind() != StudyKind.EFFECT)
                .map(study -> new Row(
                        study.id().citation(),
                        List.of(
                                Words.same(study.id().citation()),
                                new Words(study.kind().zh(), study.kind().en()),
                                EffectsSection.said(study),
                                EffectsSection.number(study),
                                EffectsSection.sure(study)),
                        List.of(study.id().citation())))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "answers",
                        new Words("其他分析", "Other studies"),
                        List.of(),
                        List.of(new Grid("answers", new Words("保存的分析", "Saved studies"), COLUMNS, rows))));
    }
}
