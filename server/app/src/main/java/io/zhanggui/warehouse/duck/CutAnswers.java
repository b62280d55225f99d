package io.zhanggui.warehouse.duck;

import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.FactAnswer;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.FactQuestion.By;
import io.zhanggui.warehouse.FactQuestion.Grain;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the rows of a statement of several cuts apart. */
final class CutAnswers {

    private static final Comparator<Object> VALUES = (a, b) -> a instanceof Long x && b instanceof Long y
            ? x.compareTo(y)
            : a.toString().compareTo(b.toString());

    private final QuestionSql sql;
    private final List<FactQuestion> cuts;

    CutAnswers(QuestionSql sql, List<FactQuestion> cuts) {
        this.sql = sql;
        this.cuts = cuts;
    }

    Map<FactQuestion, List<FactAnswer>> read(ResultSet rows) throws SQLException {
        Map<FactQuestion, List<FactAnswer>> answers = new HashMap<>();
        cuts.forEach(cut -> answers.put(cut, new ArrayList<>()));
        while (rows.next()) {
            for (FactQuestion cut : cuts) {
                if (rows.getInt(1) == sql.period(cut) && rows.getLong(2) == sql.bits(cut)) {
                    answers.getOrDefault(cut, new ArrayList<>()).add(answer(rows, cut));
                }
            }
        }
        answers.forEach((cut, found) -> {
            if (found.isEmpty() && cut.by().isEmpty()) {
                found.add(ofNothing(cut));
            }
            found.sort(CutAnswers::byGroups);
        });
        return answers;
    }

    private FactAnswer answer(ResultSet row, FactQuestion cut) throws SQLException {
        List<@Nullable Object> groups = new ArrayList<>();
        for (By by : cut.by()) {
            groups.add(group(cut, by, row.getString(sql.place(by))));
        }
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (Aggregate aggregate : cut.aggregates()) {
            Object value = row.getObject(sql.place(aggregate));
            values.add(value == null ? null : new BigDecimal(value.toString()));
        }
        return new FactAnswer(groups, values);
    }

    /** A question without groups has an answer also where there is no row: counts of nothing are zero. */
    private static FactAnswer ofNothing(FactQuestion cut) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (Aggregate aggregate : cut.aggregates()) {
            boolean counts = aggregate.function() == Aggregate.Function.COUNT
                    || aggregate.function() == Aggregate.Function.COUNT_DISTINCT;
            values.add(counts ? BigDecimal.ZERO : null);
        }
        return new FactAnswer(List.of(), values);
    }

    private static @Nullable Object group(FactQuestion cut, By by, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (by instanceof By.Time time) {
            return time.grain() == Grain.HOUR_OF_DAY || time.grain() == Grain.WEEKDAY
                    ? (Object) Long.valueOf(text)
                    : LocalDate.parse(text);
        }
        return FactsSql.isWhole(cut.relation(), by) ? (Object) Long.valueOf(text) : text;
    }

    /** In the order of the groups, those without a value last. */
    private static int byGroups(FactAnswer a, FactAnswer b) {
        for (int i = 0; i < a.groups().size(); i++) {
            int order = Comparator.nullsLast(VALUES)
                    .compare(a.groups().get(i), b.groups().get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
