package io.zhanggui.insight.report.flow;

import io.zhanggui.insight.Language;
import io.zhanggui.insight.Words;
import io.zhanggui.insight.experiment.Decision;
import io.zhanggui.insight.experiment.Experiment;
import io.zhanggui.insight.experiment.Experiments;
import io.zhanggui.insight.report.ReportContent.Grid;
import io.zhanggui.insight.report.ReportContent.Row;
import io.zhanggui.insight.report.ReportContent.Section;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The experiments (F077): design, decision, one number, how sure. */
@Component
@Order(30)
final class ExperimentsSection implements SectionWriter {

    private static final List<Words> COLUMNS = List.of(
            new Words("编号", "No."),
            new Words("设计", "Design"),
            new Words("结论", "Finding"),
            new Words("数", "Number"),
            new Words("把握", "How sure"),
            new Words("决定", "Decision"));

    private final Experiments experiments;
    private final JsonMapper json;

    ExperimentsSection(Experiments experiments, JsonMapper json) {
        this.experiments = experiments;
        this.json = json;
    }

    @Override
    public Optional<Section> write(Subject subject) {
        List<Row> rows = subject.experiments().stream().map(this::row).toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "experiments",
                        new Words("实验", "Experiments"),
                        List.of(),
                        List.of(new Grid(
                                "experiments", new Words("本期的实验", "Experiments of these days"), COLUMNS, rows))));
    }

    private Row row(Experiment experiment) {
        JsonNode report = json.readTree(experiments.reading(experiment)).path("report");
        String citation = experiment.id().citation();
        return new Row(
                citation,
                List.of(
                        Words.same(citation),
                        Words.of(tongue -> design(tongue, experiment)),
                        words(report, "zh", "en"),
                        words(report, "number", "number"),
                        words(report, "sureZh", "sureEn"),
                        Words.of(tongue -> decision(tongue, experiment))),
                List.of(citation));
    }

    private static String design(Language tongue, Experiment experiment) {
        var design = experiment.design();
        return tongue.of(
                "%s：%s；%s；看%s；%s 起，计划 %d 天",
                "%s: %s; %s; measured by %s; from %s, %d days planned",
                design.name(),
                design.hypothesis(),
                String.join(tongue.of(" 对 ", " against "), design.variants()),
                design.metric(),
                String.valueOf(experiment.startsOn()),
                experiment.size().days());
    }

    private static String decision(Language tongue, Experiment experiment) {
        Decision decision = experiment.decision();
        if (decision == null) {
            return tongue.of("进行中", "running");
        }
        Integer variant = decision.variant();
        String outcome = switch (decision.outcome()) {
            case ADOPT ->
                tongue.of(
                        "采用“%s”",
                        "adopted \"%s\"",
                        variant == null ? "" : experiment.design().variants().get(variant));
            case KEEP -> tongue.of("保持对照", "control kept");
            case STOP -> tongue.of("停止，没有结论", "stopped without a finding");
        };
        return outcome + tongue.of("：", ": ") + decision.reason();
    }

    private static Words words(JsonNode report, String zh, String en) {
        return new Words(report.path(zh).asString(""), report.path(en).asString(""));
    }
}
