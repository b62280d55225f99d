package io.zhanggui.metrics.catalogue;

import io.zhanggui.metrics.NoValue;
import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a measure, such as {@code {measure: paid_sum, take: sum paid of orders on paid_at where paid_at known}}. */
final class MeasureReader {

    private static final Pattern TAKE = Pattern.compile(
            "(count|count_distinct|sum|min|max|average|deviation|last)(?: (\\w+))? of (\\w+) on (\\w+)(?: where"
                    + " (.+))?");
    private static final Pattern CONDITION =
            Pattern.compile("(\\w+) (?:(known|unknown)|(=|<>|>|<) (?:'([^']*)'|(-?\\d+)))");

    private MeasureReader() {}

    static Measure measure(YamlFile.Entry entry) {
        String name = entry.text("measure");
        Matcher take = TAKE.matcher(entry.text("take"));
        if (!take.matches()) {
            throw new IllegalArgumentException(
                    "take: expected e.g. \"sum paid of orders on paid_at where paid_at known\"");
        }
        Aggregate aggregate = new Aggregate(
                name,
                Aggregate.Function.valueOf(take.group(1).toUpperCase(Locale.ROOT)),
                take.group(2),
                conditions(take.group(5)));
        return new Measure(
                Faults.constant(Relation.class, take.group(3)),
                take.group(4),
                aggregate,
                "yuan".equals(entry.textOr("unit", "")),
                Faults.constant(NoValue.class, entry.textOr("absent", "column_absent")));
    }

    private static List<Aggregate.Condition> conditions(@Nullable String text) {
        List<Aggregate.Condition> found = new ArrayList<>();
        if (text == null) {
            return found;
        }
        for (String part : text.split(" and ")) {
            Matcher condition = CONDITION.matcher(part.strip());
            if (!condition.matches()) {
                throw new IllegalArgumentException("where: cannot read \"" + part + "\"");
            }
            found.add(condition(condition));
        }
        return found;
    }

    private static Aggregate.Condition condition(Matcher part) {
        if (part.group(2) != null) {
            Aggregate.Condition.Test test =
                    "known".equals(part.group(2)) ? Aggregate.Condition.Test.KNOWN : Aggregate.Condition.Test.UNKNOWN;
            return new Aggregate.Condition(part.group(1), test, null);
        }
        Aggregate.Condition.Test test = switch (part.group(3)) {
            case "=" -> Aggregate.Condition.Test.EQUALS;
            case "<>" -> Aggregate.Condition.Test.DIFFERS;
            case ">" -> Aggregate.Condition.Test.ABOVE;
            default -> Aggregate.Condition.Test.BELOW;
        };
        Object value = part.group(4) != null ? part.group(4) : Long.valueOf(part.group(5));
        return new Aggregate.Condition(part.group(1), test, value);
    }
}
