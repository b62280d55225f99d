package io.zhanggui.warehouse.duck;

import io.zhanggui.warehouse.SegmentRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rules of segments as SQL over paid orders. What people wrote is bound, never part of the text. */
final class SegmentSql {

    private static final int FEN = 100;

    private final LocalDate from;
    private final List<Object> bound = new ArrayList<>();

    SegmentSql(LocalDate from) {
        this.from = from;
    }

    /** One row with four columns per rule: orders, buyers, paid, kept. */
    String counts(String paid, String categories, List<SegmentRule> rules) {
        String tags = IntStream.range(0, rules.size())
                .mapToObj(rule -> "(" + condition(rules.get(rule)) + ") AS s" + rule)
                .collect(Collectors.joining(",\n    "));
        String sums = IntStream.range(0, rules.size())
                .mapToObj(rule -> ("count(*) FILTER (WHERE %1$s), count(DISTINCT buyer) FILTER (WHERE %1$s),"
                                + " coalesce(sum(paid) FILTER (WHERE %1$s), 0)::BIGINT,"
                                + " coalesce(sum(kept_now) FILTER (WHERE %1$s), 0)::BIGINT")
                        .formatted("s" + rule))
                .collect(Collectors.joining(",\n    "));
        boolean byCategory = rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .anyMatch(condition -> condition.field() == SegmentRule.Field.CATEGORY);
        String source = byCategory ? "paid LEFT JOIN (\n" + categories + "\n) c USING (shop_id, order_no)" : "paid";
        return "WITH paid AS (\n" + paid + "\n),\ntagged AS (\nSELECT buyer, paid, kept_now,\n    " + tags + "\nFROM "
                + source + "\nWHERE paid_at >= DATE '" + from + "'\n)\nSELECT " + sums + "\nFROM tagged";
    }

    /** What the places of the text stand for, in their order. */
    List<Object> bound() {
        return bound;
    }

    private String condition(SegmentRule rule) {
        return rule.conditions().isEmpty()
                ? "true"
                : rule.conditions().stream()
                        .map(condition -> "coalesce(" + test(condition) + ", false)")
                        .collect(Collectors.joining(" AND "));
    }

    private String test(SegmentRule.Condition condition) {
        return switch (condition.field()) {
            case PROVINCE -> begins("province", condition.values());
            case CITY -> begins("city", condition.values());
            case CATEGORY -> "list_has_any(categories, [" + places(condition.values()) + "])";
            case BUYER_KIND ->
                "CASE WHEN first_paid >= DATE '" + from + "' THEN 'new' ELSE 'old' END IN ("
                        + places(condition.values()) + ") AND buyer IS NOT NULL";
            case HOUR -> within("hour(paid_at)", condition, 1);
            case WEEKDAY -> within("isodow(paid_at)", condition, 1);
            case ORDER_VALUE -> within("paid", condition, FEN);
            case PIECES -> within("pieces", condition, 1);
            case ORDERS_SO_FAR -> within("so_far", condition, 1);
        };
    }

    private String begins(String column, List<String> names) {
        return names.stream()
                .map(name -> {
                    bound.add(name);
                    return "starts_with(" + column + ", ?)";
                })
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    private String places(List<String> values) {
        bound.addAll(values);
        return values.stream().map(value -> "?").collect(Collectors.joining(", "));
    }

    /** A range whose end lies before its start passes midnight, or the weekend. */
    private String within(String number, SegmentRule.Condition condition, int factor) {
        BigDecimal low = condition.from();
        BigDecimal high = condition.below();
        String above = low == null ? "" : number + " >= " + scaled(low, factor);
        String below = high == null ? "" : number + " < " + scaled(high, factor);
        if (low == null || high == null) {
            return above + below;
        }
        return "(" + above + (low.compareTo(high) < 0 ? " AND " : " OR ") + below + ")";
    }

    private static String scaled(BigDecimal number, int factor) {
        return number.multiply(BigDecimal.valueOf(factor)).toPlainString();
    }
}
