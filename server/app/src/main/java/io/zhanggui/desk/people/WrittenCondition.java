package io.zhanggui.desk.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.shared.Failure;
import io.zhanggui.warehouse.SegmentRule;
import io.zhanggui.warehouse.SegmentRule.Field;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A condition as it is written: in the shipped file, in the store and over HTTP.
 *
 * @param field such as {@code province} or {@code order_value}
 * @param values any of these, for fields of words
 * @param from the lowest number, for fields of numbers
 * @param below the lowest number above
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WrittenCondition(
        @Nullable String field,
        @Nullable List<String> values,
        @Nullable BigDecimal from,
        @Nullable BigDecimal below) {

    private static final int MOST_VALUES = 50;
    private static final int LONGEST_VALUE = 40;

    /** The rule of these; fails with {@link PeopleError#BAD_RULE} where one does not fit. */
    public static SegmentRule rule(List<WrittenCondition> conditions) {
        return new SegmentRule(conditions.stream().map(WrittenCondition::read).toList());
    }

    /** How a rule is written. */
    public static List<WrittenCondition> of(SegmentRule rule) {
        return rule.conditions().stream()
                .map(condition -> new WrittenCondition(
                        condition.field().name().toLowerCase(Locale.ROOT),
                        condition.values().isEmpty() ? null : condition.values(),
                        condition.from(),
                        condition.below()))
                .toList();
    }

    private SegmentRule.Condition read() {
        Field found = Arrays.stream(Field.values())
                .filter(each -> each.name().equalsIgnoreCase(field))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        PeopleError.BAD_RULE,
                        field + " ∉ "
                                + Arrays.stream(Field.values())
                                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
        List<String> words = values == null
                ? List.of()
                : values.stream()
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
        if (words.size() > MOST_VALUES || words.stream().anyMatch(word -> word.length() > LONGEST_VALUE)) {
            throw new Failure(PeopleError.BAD_RULE, field + ": ≤ " + MOST_VALUES + " × " + LONGEST_VALUE);
        }
        try {
            return found.ranged()
                    ? new SegmentRule.Condition(found, List.of(), from, below)
                    : new SegmentRule.Condition(found, words, null, null);
        } catch (IllegalArgumentException e) {
            throw new Failure(PeopleError.BAD_RULE, e, String.valueOf(e.getMessage()));
        }
    }
}
