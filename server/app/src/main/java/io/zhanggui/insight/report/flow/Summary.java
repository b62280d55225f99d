package io.zhanggui.insight.report.flow;

import io.zhanggui.insight.Words;
import io.zhanggui.insight.iteration.Iteration;
import io.zhanggui.insight.iteration.IterationState;
import io.zhanggui.insight.iteration.Step;
import io.zhanggui.insight.iteration.Verdict;
import io.zhanggui.insight.report.ReportContent.Line;
import io.zhanggui.insight.report.ReportContent.Section;
import io.zhanggui.insight.report.flow.ComparedFigures.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a reader with one minute should know, proven effects before plain figures. */
@Component
@Order(1)
final class Summary implements SectionWriter {

    private static final String SALES = "pay_amount";

    private final ComparedFigures figures;

    Summary(ComparedFigures figures) {
        this.figures = figures;
    }

    @Override
    public Optional<Section> write(Subject subject) {
        List<Line> lines = new ArrayList<>();
        lines.add(loop(subject.iterations()));
        subject.iterations().stream()
                .filter(iteration -> proves(iteration, Verdict.WORKED))
                .forEach(iteration -> lines.add(effect(iteration)));
        tests(subject).ifPresent(lines::add);
        figures.read(subject.scope(), List.of(SALES), subject.period(), subject.former(), subject.lastYear())
                .forEach(figure -> lines.add(sales(figure)));
        return Optional.of(new Section("summary", new Words("结论", "Summary"), lines, List.of()));
    }

    private static Line loop(List<Iteration> iterations) {
        if (iterations.isEmpty()) {
            return new Line(
                    "loop",
                    new Words("这段时间没有记下发现或改动。", "Neither a finding nor a change was written down in these days."),
                    List.of());
        }
        long made = iterations.stream().filter(each -> each.making() != null).count();
        long open = iterations.stream()
                .filter(each -> each.state() == IterationState.MADE)
                .count();
        return new Line(
                "loop",
                Words.of(tongue -> tongue.of(
                        "%d 个发现，做了 %d 项改动：%d 项起了作用，%d 项适得其反，%d 项说不准或数据说明不了，%d 项还没有测效果。",
                        "%d findings, %d changes made: %d worked, %d did harm, %d are unclear or cannot be told, %d are not "
                                + "measured yet.",
                        iterations.size(),
                        made,
                        count(iterations, Verdict.WORKED),
                        count(iterations, Verdict.HARMED),
                        count(iterations, Verdict.UNCLEAR) + count(iterations, Verdict.UNKNOWN),
                        open)),
                List.of());
    }

    private static long count(List<Iteration> iterations, Verdict verdict) {
        return iterations.stream().filter(each -> proves(each, verdict)).count();
    }

    private static boolean proves(Iteration iteration, Verdict verdict) {
        Step.Measuring measuring = iteration.measuring();
        return iteration.state() == IterationState.MEASURED && measuring != null && measuring.verdict() == verdict;
    }

    private static Line effect(Iteration iteration) {
        Step.Measuring measuring = iteration.measuring();
        String citation = iteration.id().citation();
        return measuring == null
                ? new Line(citation, Words.same(""), List.of(citation))
                : new Line(
                        citation,
                        new Words(
                                measuring.headline().zh(), measuring.headline().en()),
                        List.of(citation, measuring.evidence()));
    }

    private static Optional<Line> tests(Subject subject) {
        long ended = subject.experiments().stream()
                .filter(experiment -> experiment.decision() != null)
                .count();
        return subject.experiments().isEmpty()
                ? Optional.empty()
                : Optional.of(new Line(
                        "experiments",
                        Words.of(tongue -> tongue.of(
                                "%d 个实验，其中 %d 个已有决定。",
                                "%d experiments, %d of them decided.",
                                subject.experiments().size(),
                                ended)),
                        List.of()));
    }

    private static Line sales(Figure figure) {
        return new Line(
                "sales",
                Words.of(tongue -> tongue.of(
                        "%s %s，较上期 %s，较去年同期 %s；这是前后对比，不是服务的效果。",
                        "%s %s, %s on the days before, %s on last year; that is a plain comparison, no effect of the service.",
                        figure.name().in(tongue),
                        figure.write(figure.now()).in(tongue),
                        figure.change(figure.former()).in(tongue),
                        figure.change(figure.lastYear()).in(tongue))),
                List.of());
    }
}
