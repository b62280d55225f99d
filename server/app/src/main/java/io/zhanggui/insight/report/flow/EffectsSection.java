package io.zhanggui.insight.report.flow;

import io.zhanggui.insight.Headline;
import io.zhanggui.insight.Study;
import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.Words;
import io.zhanggui.insight.report.ReportContent.Grid;
import io.zhanggui.insight.report.ReportContent.Line;
import io.zhanggui.insight.report.ReportContent.Row;
import io.zhanggui.insight.report.ReportContent.Section;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What actions were worth, with interval, the plain before/after figure beside. */
@Component
@Order(40)
final class EffectsSection implements SectionWriter {

    private static final List<Words> COLUMNS = List.of(
            new Words("编号", "No."),
            new Words("结论", "Finding"),
            new Words("效果", "Effect"),
            new Words("把握", "How sure"),
            new Words("单看前后对比", "Plain before/after"));

    private final JsonMapper json;

    EffectsSection(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Optional<Section> write(Subject subject) {
        List<Row> rows = subject.studies().stream()
                .filter(study -> study.kind() == StudyKind.EFFECT)
                .map(this::row)
                .toList();
        Words title = new Words("效果", "Effects");
        if (rows.isEmpty()) {
            Line none = new Line(
                    "none",
                    new Words(
                            "本期没有保存过效果分析，所以服务值多少说不了。在“效果”页评估本期的改动并保存，再生成一版。",
                            "No effect study of these days is saved, so what the service was worth cannot be told. Estimate "
                                    + "the changes on the Effect page, save them and generate another version."),
                    List.of());
            return Optional.of(new Section("effects", title, List.of(none), List.of()));
        }
        return Optional.of(new Section(
                "effects",
                title,
                List.of(),
                List.of(new Grid("effects", new Words("效果分析", "Effect studies"), COLUMNS, rows))));
    }

    private Row row(Study study) {
        String citation = study.id().citation();
        Words plain = Words.same("—");
        String answer = study.answer();
        if (answer != null) {
            JsonNode relative = json.readTree(answer).path("plain").path("relative");
            plain = relative.isNumber() ? Words.of(tongue -> tongue.signed(relative.asDouble())) : plain;
        }
        return new Row(
                citation,
                List.of(Words.same(citation), said(study), number(study), sure(study), plain),
                List.of(citation));
    }

    /** The sentence of a study, or why there is none. */
    static Words said(Study study) {
        Headline headline = study.headline();
        String title = study.title();
        if (headline != null) {
            return new Words(headline.zh(), headline.en());
        }
        return study.doubt() != null
                ? new Words(
                        "数据说明不了：" + study.doubt().zh(),
                        "The data cannot tell: " + study.doubt().en())
                : Words.same(title == null ? "—" : title);
    }

    static Words number(Study study) {
        Headline headline = study.headline();
        return headline == null || headline.numberZh().isEmpty()
                ? Words.same("—")
                : new Words(headline.numberZh(), headline.numberEn());
    }

    static Words sure(Study study) {
        Headline headline = study.headline();
        return headline == null || headline.sureZh().isEmpty()
                ? Words.same("—")
                : new Words(headline.sureZh(), headline.sureEn());
    }
}
