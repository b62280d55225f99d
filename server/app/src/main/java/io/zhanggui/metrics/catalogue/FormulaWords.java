package io.zhanggui.metrics.catalogue;

import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricKind;
import io.zhanggui.metrics.Note;
import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.Words;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A formula in the reader's words: what is done with which column of which facts. */
public final class FormulaWords {

    private static final Map<String, String> ACTIONS = Map.of("pv", "浏览", "cart", "加购", "fav", "收藏", "buy", "购买");

    private final Map<String, Measure> measures;

    FormulaWords(Map<String, Measure> measures) {
        this.measures = measures;
    }

    Note of(Formula formula) {
        return switch (formula) {
            case Formula.Of of -> {
                Measure measure = measures.get(of.measure());
                yield measure == null ? new Note(of.measure(), of.measure()) : of(measure);
            }
            case Formula.Constant constant -> {
                String number = constant.number().toPlainString();
                yield new Note(number, number);
            }
            case Formula.Two two -> {
                Note left = part(two.left(), two.operation());
                Note right = part(two.right(), two.operation());
                String sign = sign(two.operation());
                yield new Note(left.zh() + sign + right.zh(), left.en() + sign + right.en());
            }
        };
    }

    /** What a measure counts or adds up, in words. */
    public static Note of(Measure measure) {
        return new Note(zh(measure), en(measure));
    }

    /** How a change is worked out, in words. */
    static Note change(MetricDefinition of, MetricKind kind) {
        String zh = "本期" + of.zh() + " － 去年同期" + of.zh();
        String en = of.en() + " now － " + of.en() + " last year";
        return kind == MetricKind.UPLIFT_POINTS
                ? new Note(zh, en)
                : new Note("（" + zh + "）÷ 去年同期" + of.zh(), "(" + en + ") ÷ " + of.en() + " last year");
    }

    /** A part of a formula, in brackets where it would be misread without. */
    private Note part(Formula formula, Formula.Operation within) {
        Note words = of(formula);
        boolean adds = formula instanceof Formula.Two two
                && (two.operation() == Formula.Operation.SUM || two.operation() == Formula.Operation.DIFFERENCE);
        boolean divides = formula instanceof Formula.Two two && two.operation() == Formula.Operation.RATIO;
        boolean multiplies = within == Formula.Operation.RATIO || within == Formula.Operation.PRODUCT;
        return multiplies && (adds || divides) ? new Note("（" + words.zh() + "）", "(" + words.en() + ")") : words;
    }

    private static String sign(Formula.Operation operation) {
        return switch (operation) {
            case RATIO -> " ÷ ";
            case SUM -> " ＋ ";
            case DIFFERENCE -> " － ";
            case PRODUCT -> " × ";
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
            case DEVIATION -> facts + "的" + column + "标准差";
            case LAST -> facts + "的最新" + column;
        };
        String where = aggregate.where().stream().map(each -> zh(measure, each)).collect(Collectors.joining("，"));
        return where.isEmpty() ? done : done + "（" + where + "）";
    }

    private static String zh(Measure measure, Aggregate.Condition condition) {
        String column = Words.zh(condition.column());
        String bound = bound(measure, condition);
        String shown = ACTIONS.getOrDefault(bound, bound) + (isMoney(measure, condition) ? " 元" : "");
        return switch (condition.test()) {
            case EQUALS -> column + "为" + shown;
            case DIFFERS -> column + "不为" + shown;
            case ABOVE -> column + "大于 " + shown;
            case BELOW -> column + "小于 " + shown;
            case KNOWN -> "有" + column;
            case UNKNOWN -> "无" + column;
            case IN_PERIOD -> column + "在期间内";
            case BEFORE_PERIOD -> column + "早于期间";
        };
    }

    private static String en(Measure measure) {
        Aggregate aggregate = measure.aggregate();
        String facts = spaced(measure.relation().name());
        String column = spaced(aggregate.column());
        String done = switch (aggregate.function()) {
            case COUNT -> "number of " + facts;
            case COUNT_DISTINCT -> "number of different values of " + column + " in " + facts;
            case SUM -> "sum of " + column + " of " + facts;
            case MIN -> "least " + column + " of " + facts;
            case MAX -> "greatest " + column + " of " + facts;
            case AVERAGE -> "mean " + column + " of " + facts;
            case DEVIATION -> "standard deviation of " + column + " of " + facts;
            case LAST -> "latest " + column + " of " + facts;
        };
        String where = aggregate.where().stream().map(each -> en(measure, each)).collect(Collectors.joining(", "));
        return where.isEmpty() ? done : done + " (" + where + ")";
    }

    private static String en(Measure measure, Aggregate.Condition condition) {
        String column = spaced(condition.column());
        String bound = bound(measure, condition) + (isMoney(measure, condition) ? " yuan" : "");
        return switch (condition.test()) {
            case EQUALS -> column + " is " + bound;
            case DIFFERS -> column + " is not " + bound;
            case ABOVE -> column + " above " + bound;
            case BELOW -> column + " below " + bound;
            case KNOWN -> "with " + column;
            case UNKNOWN -> "without " + column;
            case IN_PERIOD -> column + " in the period";
            case BEFORE_PERIOD -> column + " before the period";
        };
    }

    private static boolean isMoney(Measure measure, Aggregate.Condition condition) {
        return condition.value() instanceof Number
                && measure.relation().columns().get(condition.column()) == ColumnType.MONEY;
    }

    /** What a column is tested with; money is kept in fen and told in yuan. */
    private static String bound(Measure measure, Aggregate.Condition condition) {
        String kept = String.valueOf(condition.value());
        return isMoney(measure, condition)
                ? new BigDecimal(kept).movePointLeft(2).stripTrailingZeros().toPlainString()
                : kept;
    }

    private static String spaced(@Nullable String name) {
        return name == null ? "" : name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
