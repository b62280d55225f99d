package io.zhanggui.engagement.print;

import io.zhanggui.settlement.contract.Expression;
import io.zhanggui.settlement.contract.MetricTerms;
import java.util.List;
import java.util.stream.Collectors;

/** A metric's definition in a line. */
final class MetricWords {

    private MetricWords() {}

    static String formula(Expression expression) {
        return switch (expression) {
            case Expression.Measure(String name) -> name;
            case Expression.Constant(var value) -> Figures.number(value);
            case Expression.Of(Expression.Operation operation, List<Expression> parts) -> joined(operation, parts);
        };
    }

    private static String joined(Expression.Operation operation, List<Expression> parts) {
        String sign = switch (operation) {
            case RATIO -> " ÷ ";
            case DIFFERENCE -> " − ";
            case SUM -> " + ";
            case PRODUCT -> " × ";
        };
        return parts.stream()
                .map(part -> part instanceof Expression.Of ? "(" + formula(part) + ")" : formula(part))
                .collect(Collectors.joining(sign));
    }

    static String direction(MetricTerms metric) {
        return switch (metric.better()) {
            case HIGHER -> "越高越好";
            case LOWER -> "越低越好";
            case NEITHER -> "看区间";
        };
    }
}
