package io.zhanggui.metrics.catalogue;

import io.zhanggui.metrics.NoValue;
import io.zhanggui.metrics.Note;
import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a measure, such as {@code {measure: paid_sum, take: sum paid of orders on paid_at where paid_at known}}. */
final class MeasureReader {

    static final Set<String> FIELDS = Set.of("measure", "take", "unit", "absent");

    private static final String EXAMPLE = "sum paid of orders on paid_at where paid_at known";
    private static final Pattern TAKE = Pattern.compile(
            "(count|count_distinct|sum|min|max|average|deviation|last)(?: (\\w+))? of (\\w+) on (\\w+)(?: where"
                    + " (.+))?");
    private static final Pattern CONDITION =
            Pattern.compile("(\\w+) (?:(known|unknown|in period|before period)|(=|<>|>|<)"
                    + " (?:'([^']*)'|(-?\\d{1,15}(?:\\.\\d{1,2})?)))");
    private static final Set<ColumnType> DAYS = EnumSet.of(ColumnType.DAY, ColumnType.MOMENT);
    private static final Set<ColumnType> NUMBERS = EnumSet.of(ColumnType.WHOLE, ColumnType.MONEY, ColumnType.DECIMAL);
    private static final Set<ColumnType> WORDS = EnumSet.of(ColumnType.TEXT);
    private static final Set<ColumnType> WORDS_OR_FLAGS = EnumSet.of(ColumnType.TEXT, ColumnType.FLAG);
    private static final Set<ColumnType> COUNTED = EnumSet.allOf(ColumnType.class);

    private final YamlFile.Entry entry;

    private MeasureReader(YamlFile.Entry entry) {
        this.entry = entry;
    }

    static Measure measure(YamlFile.Entry entry) {
        return new MeasureReader(entry).measure();
    }

    private Measure measure() {
        for (String field : entry.names()) {
            if (!FIELDS.contains(field)) {
                throw Faults.unknown(Subjects.FIELD, field, FIELDS).at(entry.placeOf(field));
            }
        }
        String name = Keys.checked(entry.text("measure"));
        Matcher take = TAKE.matcher(entry.text("take"));
        if (!take.matches()) {
            throw inTake(BadEntry.of(FaultKind.BAD_MEASURE, entry.text("take"), EXAMPLE));
        }
        Relation relation = relation(take.group(3));
        Aggregate.Function function = Aggregate.Function.valueOf(take.group(1).toUpperCase(Locale.ROOT));
        Aggregate aggregate = new Aggregate(
                name, function, column(relation, function, take.group(2)), conditions(relation, take.group(5)));
        return new Measure(
                relation, suited(relation, take.group(4), DAYS), aggregate, isMoney(relation, aggregate), absent());
    }

    private BadEntry inTake(BadEntry fault) {
        return fault.at(entry.placeOfValue("take"));
    }

    private Relation relation(String word) {
        try {
            return Faults.constant(Relation.class, word);
        } catch (BadEntry e) {
            throw inTake(e);
        }
    }

    private NoValue absent() {
        try {
            return Faults.constant(NoValue.class, entry.textOr("absent", "column_absent"));
        } catch (BadEntry e) {
            throw e.at(entry.placeOfValue("absent"));
        }
    }

    private @Nullable String column(Relation relation, Aggregate.Function function, @Nullable String column) {
        if (column == null) {
            if (function != Aggregate.Function.COUNT) {
                throw inTake(BadEntry.of(FaultKind.BAD_MEASURE, entry.text("take"), EXAMPLE));
            }
            return null;
        }
        boolean counts = function == Aggregate.Function.COUNT || function == Aggregate.Function.COUNT_DISTINCT;
        return suited(relation, column, counts ? COUNTED : NUMBERS);
    }

    /** A column of the relation that holds one of these. */
    private String suited(Relation relation, String column, Set<ColumnType> types) {
        Map<String, ColumnType> columns = relation.columns();
        ColumnType type = columns.get(column);
        if (type == null) {
            throw inTake(Faults.unknown(Subjects.COLUMN, column, columns.keySet()));
        }
        if (!types.contains(type)) {
            throw inTake(BadEntry.of(FaultKind.COLUMN_UNSUITED, column)
                    .about(Subjects.of(type))
                    .expecting(columns.entrySet().stream()
                            .filter(each -> types.contains(each.getValue()))
                            .map(Map.Entry::getKey)
                            .toList()));
        }
        return column;
    }

    /** Money is kept in fen: a measure of it that forgot its unit would be a hundred times too high. */
    private boolean isMoney(Relation relation, Aggregate aggregate) {
        String unit = entry.textOr("unit", "");
        if (!unit.isEmpty() && !"yuan".equals(unit)) {
            throw Faults.unknown(Subjects.UNIT, unit, List.of("yuan")).at(entry.placeOfValue("unit"));
        }
        boolean counts = aggregate.function() == Aggregate.Function.COUNT
                || aggregate.function() == Aggregate.Function.COUNT_DISTINCT;
        boolean money =
                !counts && aggregate.column() != null && relation.columns().get(aggregate.column()) == ColumnType.MONEY;
        boolean yuan = "yuan".equals(unit);
        if (money != yuan) {
            throw BadEntry.of(FaultKind.MONEY_UNIT, aggregate.name())
                    .about(
                            money
                                    ? new Note("它是金额，缺 unit: yuan", "it is money and lacks unit: yuan")
                                    : new Note("它不是金额，却写了 unit: yuan", "it is not money but says unit: yuan"))
                    .at(yuan ? entry.placeOf("unit") : entry.place());
        }
        return yuan;
    }

    private List<Aggregate.Condition> conditions(Relation relation, @Nullable String text) {
        List<Aggregate.Condition> found = new ArrayList<>();
        if (text == null) {
            return found;
        }
        for (String part : text.split(" and ")) {
            Matcher condition = CONDITION.matcher(part.strip());
            if (!condition.matches()) {
                throw inTake(BadEntry.of(
                        FaultKind.BAD_CONDITION,
                        part,
                        "paid_at known",
                        "status = 'SUCCESS'",
                        "quantity > 1",
                        "first_day in period"));
            }
            found.add(condition(relation, condition));
        }
        return found;
    }

    /** A bound of money is written in yuan, as it is read, and kept in fen. */
    private Number number(Relation relation, String column, String written) {
        BigDecimal number = new BigDecimal(written);
        boolean money = relation.columns().get(column) == ColumnType.MONEY;
        return money
                ? (Number) number.movePointRight(2).longValueExact()
                : number.scale() > 0 ? number : (Number) number.longValueExact();
    }

    private Aggregate.Condition condition(Relation relation, Matcher part) {
        String column = part.group(1);
        if (part.group(2) != null) {
            Aggregate.Condition.Test test = Aggregate.Condition.Test.valueOf(
                    part.group(2).toUpperCase(Locale.ROOT).replace(' ', '_'));
            return new Aggregate.Condition(suited(relation, column, test.isOfPeriod() ? DAYS : COUNTED), test, null);
        }
        Aggregate.Condition.Test test = switch (part.group(3)) {
            case "=" -> Aggregate.Condition.Test.EQUALS;
            case "<>" -> Aggregate.Condition.Test.DIFFERS;
            case ">" -> Aggregate.Condition.Test.ABOVE;
            default -> Aggregate.Condition.Test.BELOW;
        };
        String word = part.group(4);
        if (word == null) {
            return new Aggregate.Condition(
                    suited(relation, column, NUMBERS), test, number(relation, column, part.group(5)));
        }
        boolean mayBeFlag = "true".equals(word) || "false".equals(word);
        return new Aggregate.Condition(suited(relation, column, mayBeFlag ? WORDS_OR_FLAGS : WORDS), test, word);
    }
}
