package io.zhanggui.metrics.catalogue;

import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.Words;
import java.util.Map;
import java.util.stream.Collectors;

/** A formula in the reader's words: what is done with which column of which facts. */
final class FormulaWords {

    private static final Map<String, String> ACTIONS = Map.of("pv", "浏览", "cart", "加购", "fav", "收藏", "buy", "购买");

    private final Map<String, Measure> measures;

    FormulaWords(Map<String, Measure> measures) {
        this.measures = measures;
    }

    String zh(Formula formula) {
        return switch (formula) {
            case Formula.Of of -> {
                Measure measure = measures.get(of.measure());
                yield measure == null ? of.measure() : zh(measure);
            }
            case Formula.Two two -> zh(two.left()) + sign(two.operation()) + zh(two.right());
        };
    }

    private static String sign(Formula.Operation operation) {
        return switch (operation) {
            case RATIO -> " ÷ ";
            case SUM -> " ＋ ";
            case DIFFERENCE -> " － ";
        };
    }

    private static String zh(Measure measure) {
        Aggregate aggregate = measure.aggregate();
        String facts = Words.zh(measure.relation().name());
        String column = aggregate.column() == null ? "" : Words.zh(aggregate.column());
        String done = switch (aggregate.function()) {
            case COUNT -> facts + "的条数";
            case COUNT_DISTINCT -> facts + "中不同" + column + "的个数";
            case SUM -> facts + "的" + column + "之和";
            case MIN -> facts + "的最小" + column;
            case MAX -> facts + "的最大" + column;
            case AVERAGE -> facts + "的" + column + "平均值";
            case LAST -> facts + "的最新" + column;
        };
        String where = aggregate.where().stream().map(FormulaWords::zh).collect(Collectors.joining("，"));
        return where.isEmpty() ? done : done + "（" + where + "）";
    }

    private static String zh(Aggregate.Condition condition) {
        String column = Words.zh(condition.column());
        Object value = condition.value();
        String shown = ACTIONS.getOrDefault(String.valueOf(value), String.valueOf(value));
        return switch (condition.test()) {
            case EQUALS -> column + "为" + shown;
            case DIFFERS -> column + "不为" + shown;
            case ABOVE -> column + "大于 " + shown;
            case BELOW -> column + "小于 " + shown;
            case KNOWN -> "有" + column;
            case UNKNOWN -> "无" + column;
        };
    }
}
