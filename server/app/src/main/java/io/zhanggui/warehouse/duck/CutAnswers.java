package io.zhanggui.warehouse.duck;

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
            FactQuestion cut = cuts.get(rows.getInt(1));
            answers.getOrDefault(cut, new ArrayList<>()).add(answer(rows, cut));
        }
        answers.values().forEach(found -> found.sort(CutAnswers::byGroups));
        return answers;
    }

    private FactAnswer answer(ResultSet row, FactQuestion cut) throws SQLException {
        List<@Nullable Object> groups = new ArrayList<>();
        for (int i = 0; i < cut.by().size(); i++) {
            groups.add(group(cut, cut.by().get(i), row.getString(i + 2)));
        }
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (var aggregate : cut.aggregates()) {
            Object value = row.getObject(sql.place(aggregate));
            values.add(value == null ? null : new BigDecimal(value.toString()));
        }
        return new FactAnswer(groups, values);
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
