package io.zhanggui.insight.report.flow;

import io.zhanggui.insight.Words;
import io.zhanggui.insight.iteration.Iteration;
import io.zhanggui.insight.iteration.Step;
import io.zhanggui.insight.report.ReportContent.Line;
import io.zhanggui.insight.report.ReportContent.Section;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What comes next: findings without a plan, planned changes, effects still to be measured. */
@Component
@Order(80)
final class NextSection implements SectionWriter {

    @Override
    public Optional<Section> write(Subject subject) {
        List<Line> lines = subject.iterations().stream()
                .flatMap(iteration -> line(iteration, subject).stream())
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("next", new Words("下一步", "What comes next"), lines, List.of()));
    }

    private static Optional<Line> line(Iteration iteration, Subject subject) {
        Step.Plan plan = iteration.plan();
        Words words = switch (iteration.state()) {
            case FOUND ->
                Words.of(tongue -> tongue.of(
                        "“%s”还没有对应的改动：定一个，或写下为什么不改。",
                        "\"%s\" has no change yet: plan one, or say why not.",
                        iteration.finding().text()));
            case PLANNED -> plan == null ? null : planned(plan);
            case MADE -> plan == null ? null : made(plan, subject);
            case MEASURED, DROPPED -> null;
        };
        return Optional.ofNullable(words)
                .map(told -> new Line(
                        iteration.id().citation(), told, List.of(iteration.id().citation())));
    }

    private static Words planned(Step.Plan plan) {
        return Words.of(tongue -> tongue.of(
                "%s：%s 负责，%s 开始，%s 看效果。",
                "%s: by %s, from %s, its effect to be looked at on %s.",
                plan.what(),
                plan.owner(),
                plan.startsOn(),
                plan.checkOn()));
    }

    private static Words made(Step.Plan plan, Subject subject) {
        boolean due = !subject.today().isBefore(plan.checkOn());
        return Words.of(tongue -> due
                ? tongue.of(
                        "%s：检查日 %s 已到，还没有测效果；在“效果”页评估后登记。",
                        "%s: due on %s and not measured; estimate it on the Effect page and enter it.",
                        plan.what(),
                        plan.checkOn())
                : tongue.of("%s：%s 看效果。", "%s: its effect is looked at on %s.", plan.what(), plan.checkOn()));
    }
}
