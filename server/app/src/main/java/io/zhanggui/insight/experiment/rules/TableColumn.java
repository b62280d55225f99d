package io.zhanggui.insight.experiment.rules;

import io.zhanggui.insight.experiment.MetricKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a table of readings, by the names people give them. */
enum TableColumn {
    DAY("day", "日期", "date", "天"),
    VARIANT("variant", "组", "组别", "分组", "实验组", "group"),
    UNITS("n", "样本数", "访客数", "人数", "units"),
    SUCCESSES("successes", "成功数", "转化数", "买家数", "支付买家数"),
    VALUE("value", "数值", "每人金额"),
    SUM("sum", "合计", "总和", "金额"),
    SUM_SQUARES("sum_squares", "平方和"),
    BELOW("below", "分母合计", "den_sum"),
    BELOW_SQUARES("below_squares", "分母平方和", "den_sum_squares"),
    CROSS("cross", "交叉积", "乘积和");

    private final List<String> names;

    TableColumn(String... names) {
        this.names = List.of(names);
    }

    /** The name in the template. */
    String title() {
        return names.getFirst();
    }

    static Optional<TableColumn> find(String title) {
        String plain = title.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        return Arrays.stream(values())
                .filter(column -> column.names.contains(plain))
                .findFirst();
    }

    /** A table of single units instead of sums; of means only. */
    static List<TableColumn> ofUnits() {
        return List.of(DAY, VARIANT, VALUE);
    }

    /** What a kind of metric needs, in the order of the template. */
    static List<TableColumn> of(MetricKind kind) {
        return switch (kind) {
            case PROPORTION -> List.of(DAY, VARIANT, UNITS, SUCCESSES);
            case MEAN -> List.of(DAY, VARIANT, UNITS, SUM, SUM_SQUARES);
            case RATIO -> List.of(DAY, VARIANT, UNITS, SUM, SUM_SQUARES, BELOW, BELOW_SQUARES, CROSS);
        };
    }
}
