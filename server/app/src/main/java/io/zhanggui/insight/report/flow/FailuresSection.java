package io.zhanggui.insight.report.flow;

import io.zhanggui.insight.Words;
import io.zhanggui.insight.iteration.Iteration;
import io.zhanggui.insight.iteration.Step;
import io.zhanggui.insight.iteration.Verdict;
import io.zhanggui.insight.report.ReportContent.Line;
import io.zhanggui.insight.report.ReportContent.Section;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What did not work, and what was given up: it is told as plainly as what did. */
@Component
@Order(70)
final class FailuresSection implements SectionWriter {

    @Override
    public Optional<Section> write(Subject subject) {
        List<Line> lines = subject.iterations().stream()
                .filter(FailuresSection::failed)
                .map(FailuresSection::line)
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("failures", new Words("没起作用的", "What did not work"), lines, List.of()));
    }

    static boolean failed(Iteration iteration) {
        Step.Measuring measuring = iteration.measuring();
        return iteration.dropping() != null || (measuring != null && measuring.verdict() != Verdict.WORKED);
    }

    private static Line line(Iteration iteration) {
        Step.Dropping dropping = iteration.dropping();
        Step.Measuring measuring = iteration.measuring();
        Step.Plan plan = iteration.plan();
        String what = plan == null ? iteration.finding().text() : plan.what();
        Words words = Words.of(tongue -> {
            if (dropping != null) {
                return tongue.of("%s：放弃或撤回，%s", "%s: given up, %s", what, dropping.reason());
            }
            return measuring == null
                    ? what
                    : tongue.of(
                            "%s：%s。%s",
                            "%s: %s. %s",
                            what,
                            tongue.of(
                                    measuring.verdict().zh(),
                                    measuring.verdict().en()),
                            tongue.of(
                                    measuring.headline().zh(),
                                    measuring.headline().en()));
        });
        return new Line(iteration.id().citation(), words, List.of(iteration.id().citation()));
    }
}
