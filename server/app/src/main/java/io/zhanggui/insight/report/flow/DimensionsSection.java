package io.zhanggui.insight.report.flow;

import io.zhanggui.insight.Words;
import io.zhanggui.insight.report.ReportContent.Grid;
import io.zhanggui.insight.report.ReportContent.Line;
import io.zhanggui.insight.report.ReportContent.Row;
import io.zhanggui.insight.report.ReportContent.Section;
import io.zhanggui.insight.report.flow.ComparedFigures.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The five dimensions (F167) before and after: figures to look at, which are no effect. */
@Component
@Order(10)
final class DimensionsSection implements SectionWriter {

    private static final Map<Words, List<String>> DIMENSIONS = new LinkedHashMap<>();

    static {
        DIMENSIONS.put(new Words("流量", "Traffic"), List.of("item_visitors"));
        DIMENSIONS.put(new Words("转化", "Conversion"), List.of("pay_conversion"));
        DIMENSIONS.put(new Words("销售", "Sales"), List.of("pay_amount", "kept_amount", "buyer_value"));
        DIMENSIONS.put(
                new Words("满意度", "Satisfaction"),
                List.of("dsr_description", "dsr_attitude", "dsr_logistics", "refund_rate"));
        DIMENSIONS.put(
                new Words("投入产出", "Return"), List.of("ad_spend", "roi", "roi_net", "gross_profit", "taoke_commission"));
    }

    private final ComparedFigures figures;

    DimensionsSection(ComparedFigures figures) {
        this.figures = figures;
    }

    @Override
    public Optional<Section> write(Subject subject) {
        List<Row> rows = new ArrayList<>();
        int missing = 0;
        for (Map.Entry<Words, List<String>> dimension : DIMENSIONS.entrySet()) {
            for (Figure figure : figures.read(
                    subject.scope(), dimension.getValue(), subject.period(), subject.former(), subject.lastYear())) {
                rows.add(row(dimension.getKey(), figure, subject));
                missing = Math.max(missing, figure.missingDays());
            }
        }
        Grid grid = new Grid(
                "dimensions",
                Words.of(tongue -> tongue.of(
                        "%s 至 %s，对比 %s 至 %s 与去年同期",
                        "%s to %s, beside %s to %s and the same days of last year",
                        subject.period().from(),
                        subject.period().to().minusDays(1),
                        subject.former().from(),
                        subject.former().to().minusDays(1))),
                List.of(
                        new Words("维度", "Dimension"),
                        new Words("指标", "Metric"),
                        new Words("本期", "Now"),
                        new Words("上期", "Before"),
                        new Words("较上期", "Change"),
                        new Words("去年同期", "Last year"),
                        new Words("较去年", "Change")),
                rows);
        return Optional.of(
                new Section("dimensions", new Words("五个维度", "Five dimensions"), lines(missing), List.of(grid)));
    }

    private static List<Line> lines(int missing) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "caveat",
                new Words(
                        "这些是前后对比，季节、大促、趋势和大盘都在里面，不能当成服务的效果；效果见“效果”一节。",
                        "These are plain before/after figures with season, festivals, trend and market in them; they are "
                                + "no effect of the service. For that see the section on effects."),
                List.of()));
        if (missing > 0) {
            lines.add(new Line(
                    "missing",
                    Words.of(tongue -> tongue.of(
                            "本期最多有 %d 天没有数据，相应的数偏低。",
                            "Up to %d days of the period are not loaded; figures that need them are low.", missing)),
                    List.of()));
        }
        return lines;
    }

    private static Row row(Words dimension, Figure figure, Subject subject) {
        return new Row(
                figure.metric().key(),
                List.of(
                        dimension,
                        figure.name(),
                        figure.write(figure.now()),
                        figure.write(figure.former()),
                        figure.change(figure.former()),
                        figure.write(figure.lastYear()),
                        figure.change(figure.lastYear())),
                List.of("%s@%s/%s"
                        .formatted(
                                figure.metric().key(),
                                subject.period().from(),
                                subject.period().to())));
    }
}
