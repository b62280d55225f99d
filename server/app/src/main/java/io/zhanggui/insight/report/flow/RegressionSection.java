package io.zhanggui.insight.report.flow;

import io.zhanggui.insight.Words;
import io.zhanggui.insight.report.ReportContent.Grid;
import io.zhanggui.insight.report.ReportContent.Line;
import io.zhanggui.insight.report.ReportContent.Row;
import io.zhanggui.insight.report.ReportContent.Section;
import io.zhanggui.insight.report.flow.DailyRegression.Fitted;
import io.zhanggui.stats.regression.Coefficient;
import io.zhanggui.stats.regression.LeastSquaresFit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the days moved with what drives them, after outliers left by a rule fixed before (F078). */
@Component
@Order(50)
final class RegressionSection implements SectionWriter {

    private static final List<Words> COLUMNS = List.of(
            new Words("因素", "Factor"),
            new Words("多一个单位，支付金额多", "Amount paid for one more"),
            new Words("95% 区间", "95% interval"),
            new Words("没有关系也会这样的可能", "Chance of this without any relation"));

    private static final Map<String, Words> FACTORS = Map.of(
            "item_visitors",
            new Words("商品访客数（每 1 位）", "Item visitors (each)"),
            "ad_spend",
            new Words("推广花费（每 1 元）", "Ad spend (each yuan)"),
            DailyRegression.WEEKEND,
            new Words("周末（比平日）", "Weekend (over weekdays)"),
            DailyRegression.TREND,
            new Words("趋势（每过 1 天）", "Trend (each day)"));

    private final DailyRegression regression;

    RegressionSection(DailyRegression regression) {
        this.regression = regression;
    }

    @Override
    public Optional<Section> write(Subject subject) {
        var estimate = regression.fit(subject.scope(), subject.period());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "rule",
                new Words(
                        "每日支付金额对推广花费、商品访客数、周末和趋势回归。剔除规则在看数据之前就定下：支付金额离中位数超过 3.5 个" + "标准化的绝对中位差（MAD）的日子不用。",
                        "Daily amount paid regressed on ad spend, item visitors, weekends and trend. The rule was fixed before "
                                + "looking: days farther from the median than 3.5 normalised median absolute deviations "
                                + "(MAD) are left out."),
                List.of()));
        Fitted fitted = estimate.find().orElse(null);
        if (fitted == null) {
            estimate.findDoubt()
                    .ifPresent(doubt -> lines.add(new Line(
                            "doubt",
                            new Words("数据说明不了：" + doubt.zh(), "The data cannot tell: " + doubt.en()),
                            List.of())));
            return Optional.of(section(lines, List.of()));
        }
        lines.add(new Line("removed", removed(fitted), List.of()));
        lines.add(new Line("fit", fit(fitted.fit()), List.of()));
        List<Row> rows = fitted.fit().coefficients().stream()
                .filter(coefficient -> FACTORS.containsKey(coefficient.name()))
                .map(RegressionSection::row)
                .toList();
        return Optional.of(
                section(lines, List.of(new Grid("factors", new Words("各因素", "The factors"), COLUMNS, rows))));
    }

    private static Section section(List<Line> lines, List<Grid> grids) {
        return new Section("regression", new Words("回归（剔除异常后）", "Regression without outliers"), lines, grids);
    }

    private static Words removed(Fitted fitted) {
        String days = fitted.removed().stream().map(LocalDate::toString).collect(Collectors.joining("、"));
        return fitted.removed().isEmpty()
                ? new Words("没有一天被剔除。", "No day was left out.")
                : Words.of(tongue -> tongue.of(
                        "剔除 %d 天：%s。",
                        "%d days were left out: %s.",
                        fitted.removed().size(),
                        tongue.of(days, days.replace("、", ", "))));
    }

    private static Words fit(LeastSquaresFit fit) {
        return Words.of(tongue -> tongue.of(
                "余下 %d 天里，这些因素说明了波动的 %s。这是同时变动的关系，不是因果；要知道因果，做实验或评估效果。",
                "Over the %d days left they explain %s of the movement. That is moving together and no cause; for causes "
                        + "run an experiment or estimate an effect.",
                fit.rows(),
                tongue.percent(fit.rSquared())));
    }

    private static Row row(Coefficient coefficient) {
        return new Row(
                coefficient.name(),
                List.of(
                        FACTORS.getOrDefault(coefficient.name(), Words.same(coefficient.name())),
                        Words.of(tongue -> tongue.figure(coefficient.estimate(), "yuan")),
                        Words.of(tongue -> tongue.figure(coefficient.interval().lower(), "yuan")
                                + " – "
                                + tongue.figure(coefficient.interval().upper(), "yuan")),
                        Words.of(tongue ->
                                coefficient.pValue() < 0.001 ? "<0.1%" : tongue.percent(coefficient.pValue()))),
                List.of());
    }
}
