package io.zhanggui.insight.report.flow;

import io.zhanggui.insight.Studies;
import io.zhanggui.insight.Study;
import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.Words;
import io.zhanggui.insight.report.ReportContent.Grid;
import io.zhanggui.insight.report.ReportContent.Line;
import io.zhanggui.insight.report.ReportContent.Row;
import io.zhanggui.insight.report.ReportContent.Section;
import io.zhanggui.insight.report.ReportKind;
import io.zhanggui.insight.report.flow.ComparedFigures.Figure;
import io.zhanggui.shared.Period;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a quarter returned, gross and net, and what its customers are worth (F022). */
@Component
@Order(5)
final class ReturnSection implements SectionWriter {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int HORIZON_DAYS = 365;
    private static final List<String> RETURNS = List.of("roi", "roi_net", "ad_spend", "ad_sales", "gross_profit");

    private final ComparedFigures figures;
    private final Studies studies;
    private final JsonMapper json;

    ReturnSection(ComparedFigures figures, Studies studies, JsonMapper json) {
        this.figures = figures;
        this.studies = studies;
        this.json = json;
    }

    @Override
    public Optional<Section> write(Subject subject) {
        if (subject.kind() != ReportKind.QUARTER) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        for (Figure figure :
                figures.read(subject.scope(), RETURNS, subject.period(), subject.former(), subject.lastYear())) {
            rows.add(new Row(
                    figure.metric().key(),
                    List.of(
                            figure.name(),
                            figure.write(figure.now()),
                            figure.write(figure.former()),
                            figure.change(figure.former()),
                            figure.write(figure.lastYear()),
                            figure.change(figure.lastYear())),
                    List.of()));
        }
        rows.add(value(subject));
        Line caveat = new Line(
                "caveat",
                new Words(
                        "投入产出比是毛的：推广成交未扣退款，也没扣商品成本；净的看毛利与推广花费。客户价值是估计：一位新客首购之后一年内预计再带来的净收，按净收金额折现。",
                        "ROI is gross: sales by ads before refunds and cost of goods; for the net see gross profit beside ad "
                                + "spend. Customer value is an estimate: what a new customer is expected to bring in the year "
                                + "after the first purchase, amounts kept, discounted."),
                List.of());
        return Optional.of(new Section(
                "return",
                new Words("投入产出与客户价值", "Return and customer value"),
                List.of(caveat),
                List.of(new Grid(
                        "return",
                        new Words("本季、上季与去年同季", "This quarter, the former one, and last year's"),
                        List.of(
                                new Words("指标", "Metric"),
                                new Words("本季", "Now"),
                                new Words("上季", "Before"),
                                new Words("较上季", "Change"),
                                new Words("去年同季", "Last year"),
                                new Words("较去年", "Change")),
                        rows))));
    }

    /** One study for each quarter, as its end was known. */
    private Row value(Subject subject) {
        Told now = ask(subject, subject.period());
        Told former = ask(subject, subject.former());
        Told lastYear = ask(subject, subject.lastYear());
        return new Row(
                "customer_value",
                List.of(
                        new Words("一位新客的后续价值（LTV）", "A new customer's later value (LTV)"),
                        now.words(),
                        former.words(),
                        change(now, former),
                        lastYear.words(),
                        change(now, lastYear)),
                List.of(now.citation(), former.citation(), lastYear.citation()));
    }

    /** @param value in yuan; NaN where the data cannot tell */
    private record Told(String citation, double value, Words words) {}

    private Told ask(Subject subject, Period quarter) {
        String question = json.createObjectNode()
                .put("to", quarter.to().toString())
                .put("horizonDays", HORIZON_DAYS)
                .toString();
        Study study =
                studies.ask(subject.scope(), subject.caller().user(), StudyKind.CUSTOMER_VALUE, question, PATIENCE);
        String answer = study.answer();
        JsonNode value = answer == null
                ? json.missingNode()
                : json.readTree(answer).path("outlook").path("newCustomer").path("laterValue");
        if (!value.isNumber()) {
            return new Told(study.id().citation(), Double.NaN, new Words("数据说明不了", "the data cannot tell"));
        }
        return new Told(
                study.id().citation(), value.asDouble(), Words.of(tongue -> tongue.figure(value.asDouble(), "yuan")));
    }

    private static Words change(Told now, Told then) {
        double share = now.value() / then.value() - 1;
        return Double.isFinite(share) ? Words.of(tongue -> tongue.signed(share)) : Words.same("—");
    }
}
