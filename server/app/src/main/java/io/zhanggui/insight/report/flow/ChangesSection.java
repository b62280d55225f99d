package io.zhanggui.insight.report.flow;

import io.zhanggui.insight.Words;
import io.zhanggui.insight.iteration.BeforeAfter;
import io.zhanggui.insight.iteration.Iteration;
import io.zhanggui.insight.iteration.Iterations;
import io.zhanggui.insight.iteration.Step;
import io.zhanggui.insight.report.ReportContent.Grid;
import io.zhanggui.insight.report.ReportContent.Row;
import io.zhanggui.insight.report.ReportContent.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Findings, the changes made for them, and what those brought (F023). */
@Component
@Order(20)
final class ChangesSection implements SectionWriter {

    private static final List<Words> COLUMNS = List.of(
            new Words("编号", "No."),
            new Words("发现", "Finding"),
            new Words("改动", "Change"),
            new Words("效果", "Effect"),
            new Words("把握", "How sure"));

    private final Iterations iterations;

    ChangesSection(Iterations iterations) {
        this.iterations = iterations;
    }

    @Override
    public Optional<Section> write(Subject subject) {
        if (subject.iterations().isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = subject.iterations().stream()
                .map(iteration -> row(iteration, subject))
                .toList();
        return Optional.of(new Section(
                "changes",
                new Words("发现、改动与效果", "Findings, changes, effects"),
                List.of(),
                List.of(new Grid("changes", new Words("改动记录", "Change log"), COLUMNS, rows))));
    }

    private Row row(Iteration iteration, Subject subject) {
        Step.Finding finding = iteration.finding();
        List<String> cites = new ArrayList<>(finding.evidence());
        Step.Measuring measuring = iteration.measuring();
        if (measuring != null) {
            cites.add(measuring.evidence());
        }
        cites.addFirst(iteration.id().citation());
        return new Row(
                iteration.id().citation(),
                List.of(
                        Words.same(iteration.id().citation()),
                        Words.of(tongue -> tongue.of("%2$s（%1$s）", "%2$s (%1$s)", finding.foundOn(), finding.text())),
                        change(iteration),
                        effect(iteration, subject),
                        sure(iteration)),
                cites.stream().distinct().toList());
    }

    private static Words change(Iteration iteration) {
        Step.Plan plan = iteration.plan();
        Step.Dropping dropping = iteration.dropping();
        if (dropping != null) {
            return Words.of(tongue -> tongue.of(
                    "%s放弃或撤回：%s",
                    "%sgiven up: %s", plan == null ? "" : plan.what() + tongue.of("；", "; "), dropping.reason()));
        }
        if (plan == null) {
            return new Words("还没有计划", "nothing planned yet");
        }
        Step.Making making = iteration.making();
        return Words.of(tongue -> tongue.of(
                "%s%s；%s；%s",
                "%s%s; %s; %s",
                plan.what(),
                plan.place().isEmpty() ? "" : tongue.of("（%s）", " (%s)", plan.place()),
                plan.owner(),
                making == null
                        ? tongue.of("计划 %s 开始", "planned for %s", plan.startsOn())
                        : tongue.of("%s 完成", "made on %s", making.madeOn())));
    }

    private Words effect(Iteration iteration, Subject subject) {
        Step.Measuring measuring = iteration.measuring();
        if (measuring != null) {
            return Words.of(tongue -> tongue.of(
                            measuring.verdict().zh(), measuring.verdict().en())
                    + tongue.of("：", ": ")
                    + tongue.of(measuring.headline().zh(), measuring.headline().en()));
        }
        if (iteration.making() == null || iteration.dropping() != null) {
            return Words.same("—");
        }
        return iterations
                .beforeAfter(iteration, subject.today())
                .map(ChangesSection::plain)
                .orElse(new Words("还没有测量", "not measured yet"));
    }

    /** The plain figures, named as what they are. */
    private static Words plain(BeforeAfter plain) {
        return Words.of(tongue -> tongue.of(
                "还没有测量；前后对比（不是效果）：%s %s → %s%s",
                "not measured yet; plain before/after (no effect): %s %s → %s%s",
                plain.name().in(tongue),
                tongue.figure(plain.valueBefore().doubleValue(), plain.unit()),
                tongue.figure(plain.valueAfter().doubleValue(), plain.unit()),
                plain.change() == null ? "" : tongue.of("（%s）", " (%s)", tongue.signed(plain.change()))));
    }

    private static Words sure(Iteration iteration) {
        Step.Measuring measuring = iteration.measuring();
        return measuring == null
                ? Words.same("—")
                : new Words(measuring.headline().sureZh(), measuring.headline().sureEn());
    }
}
