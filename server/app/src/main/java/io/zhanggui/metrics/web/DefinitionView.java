package io.zhanggui.metrics.web;

import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Source;
import io.zhanggui.warehouse.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A metric's definition as pages and programs see it. */
public record DefinitionView(
        String key,
        String zh,
        String en,
        String meaning,
        String unit,
        String better,
        String additivity,
        String additivityZh,
        String date,
        List<String> sources,
        List<String> dimensions,
        String formula,
        String formulaZh,
        List<String> reads,
        List<String> caveats) {

    /** The view of a definition. */
    public static DefinitionView of(MetricDefinition metric) {
        return new DefinitionView(
                metric.key(),
                metric.zh(),
                metric.en(),
                metric.meaning(),
                metric.unit().name().toLowerCase(Locale.ROOT),
                metric.better().name().toLowerCase(Locale.ROOT),
                metric.overDays().name().toLowerCase(Locale.ROOT),
                metric.overDays().zh(),
                metric.date(),
                metric.formulas().keySet().stream().map(DefinitionView::name).toList(),
                metric.dimensions(),
                metric.formulas().entrySet().stream()
                        .map(formula -> name(formula.getKey()) + ": " + formula.getValue())
                        .collect(Collectors.joining("; ")),
                metric.formulasZh().entrySet().stream()
                        .map(formula -> formula.getKey().zh() + "：" + formula.getValue())
                        .collect(Collectors.joining("；")),
                metric.reads().stream().map(kind -> Words.zh(kind.name())).toList(),
                metric.caveats());
    }

    static String name(Source source) {
        return source.name().toLowerCase(Locale.ROOT);
    }
}
