package io.zhanggui.warehouse.duck;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.shared.Period;
import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.Attribute;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.FactQuestion.By;
import io.zhanggui.warehouse.FactQuestion.Filter;
import io.zhanggui.warehouse.FactQuestion.Grain;
import io.zhanggui.warehouse.Relation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Statements as they are run, written out in full. */
class QuestionSqlTest {

    private static final Period JUNE = new Period(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-07-01"));
    private static final Aggregate PAID = new Aggregate(
            "paid_sum",
            Aggregate.Function.SUM,
            "paid",
            List.of(new Aggregate.Condition("paid_at", Aggregate.Condition.Test.KNOWN, null)));
    private static final Aggregate BUYERS =
            new Aggregate("buyers", Aggregate.Function.COUNT_DISTINCT, "buyer", List.of());

    private static final Aggregate SALES = new Aggregate("sales", Aggregate.Function.SUM, "pay_amount", List.of());

    @Test
    void both_periods_and_their_days_are_one_reading() {
        assertThat(text(
                        Map.of(),
                        question(PAID, JUNE.previous(), List.of()),
                        question(PAID, JUNE, List.of()),
                        question(BUYERS, JUNE, List.of(new By.Time(Grain.DAY)))))
                .isEqualTo("""
                    -- the facts of the days asked for, in force
                    WITH facts AS (
                    SELECT r."paid_at", r."paid", r."buyer", CAST(r."paid_at" AS DATE) AS "by_day", CASE WHEN r."paid_at" \
                    >= DATE '2026-05-02' AND r."paid_at" < DATE '2026-06-01' THEN 0 WHEN r."paid_at" >= DATE '2026-06-01' \
                    AND r."paid_at" < DATE '2026-07-01' THEN 1 END AS period
                    FROM (
                    SELECT * FROM orders
                    ) r
                    WHERE (r."paid_at" >= DATE '2026-05-02' AND r."paid_at" < DATE '2026-06-01' OR r."paid_at" >= \
                    DATE '2026-06-01' AND r."paid_at" < DATE '2026-07-01')
                    )
                    -- from 2026-05-02 to before 2026-06-01
                    -- from 2026-06-01 to before 2026-07-01
                    -- from 2026-06-01 to before 2026-07-01, by day
                    SELECT f.period,
                        GROUPING(f."by_day") AS not_by,
                        CAST(f."by_day" AS VARCHAR),
                        sum(f."paid") FILTER (WHERE f."paid_at" IS NOT NULL) AS "paid_sum",
                        count(DISTINCT f."buyer") AS "buyers"
                    FROM facts f
                    GROUP BY GROUPING SETS ((f.period), (f.period, f."by_day"))\
                    """);
    }

    @Test
    void a_property_is_looked_up_by_the_day_and_what_the_user_said_is_bound() {
        FactQuestion question = new FactQuestion(
                Relation.ITEM_DAYS,
                List.of(SALES),
                "day",
                JUNE,
                List.of(new By.Looked(Attribute.CATEGORY)),
                List.of(new Filter(new By.Column("device"), "O'Brien")),
                1,
                null);
        String text = text(Map.of(Attribute.CATEGORY, "SELECT * FROM masters"), question);
        assertThat(text).contains("""
            -- category of that day
            LEFT JOIN (
            SELECT * FROM masters
            ) "category" ON "category".shop_id = r.shop_id AND "category".key = CAST(r."item_id" AS VARCHAR) AND \
            r."day" >= "category".from_day AND r."day" < "category".to_day
            WHERE (r."day" >= DATE '2026-06-01' AND r."day" < DATE '2026-07-01') AND \
            CAST(nullif(r."device", '') AS VARCHAR) = 'O''Brien'\
            """);
    }

    @Test
    void who_is_new_is_told_from_the_first_day_of_the_piece_that_an_answer_is_of() {
        Function<List<By>, String> kinds = by -> text(
                Map.of(Attribute.BUYER_KIND, "SELECT * FROM kinds"),
                question(
                        BUYERS,
                        JUNE,
                        Stream.concat(Stream.of(new By.Looked(Attribute.BUYER_KIND)), by.stream())
                                .toList()));
        assertThat(kinds.apply(List.of()))
                .contains("""
            ) "buyer_kind" ON "buyer_kind".shop_id = r.shop_id AND "buyer_kind".key = r."buyer"
            WHERE\
            """, "WHEN \"buyer_kind\".value < DATE '2026-06-01' THEN 'old' ELSE 'new' END");
        assertThat(kinds.apply(List.of(new By.Time(Grain.WEEK))))
                .contains("value < greatest(CAST(date_trunc('week', r.\"paid_at\") AS DATE), DATE '2026-06-01') THEN");
    }

    @Test
    void what_depends_on_the_period_is_not_read_with_what_is_cut_otherwise() {
        Aggregate fresh = new Aggregate(
                "fresh",
                Aggregate.Function.COUNT_DISTINCT,
                "buyer",
                List.of(new Aggregate.Condition("paid_at", Aggregate.Condition.Test.IN_PERIOD, null)));
        FactQuestion whole = question(fresh, JUNE, List.of());
        assertThat(QuestionSql.fit(whole, question(fresh, JUNE.previous(), List.of())))
                .isTrue();
        assertThat(QuestionSql.fit(whole, question(fresh, JUNE, List.of(new By.Time(Grain.DAY)))))
                .isFalse();
        assertThat(QuestionSql.fit(whole, question(fresh, JUNE, List.of(new By.Column("shop_id")))))
                .isFalse();
    }

    @Test
    void rolling_days_let_each_row_stand_for_the_days_that_still_count_it() {
        FactQuestion question = new FactQuestion(
                Relation.ORDERS, List.of(BUYERS), "paid_at", JUNE, List.of(new By.Time(Grain.DAY)), List.of(), 7, null);
        assertThat(text(Map.of(), question)).contains("""
            -- each row stands for its own day and the days after it that still count it
            CROSS JOIN (SELECT CAST(unnest(range(7)) AS INTEGER) AS days) ahead
            WHERE (r."paid_at" >= DATE '2026-05-26' AND r."paid_at" < DATE '2026-07-01') AND \
            (CAST(r."paid_at" AS DATE) + ahead.days) >= DATE '2026-06-01' AND \
            (CAST(r."paid_at" AS DATE) + ahead.days) < DATE '2026-07-01'\
            """);
    }

    @Test
    void a_report_of_several_days_is_of_no_single_weekday_also_where_one_is_asked_about() {
        Aggregate rows = new Aggregate("rows", Aggregate.Function.COUNT, null, List.of());
        FactQuestion saturdays = new FactQuestion(
                Relation.AGENT_REPORTS,
                List.of(rows),
                "from_day",
                JUNE,
                List.of(new By.Time(Grain.MONTH)),
                List.of(new Filter(new By.Time(Grain.WEEKDAY), "6")),
                1,
                null);
        assertThat(text(Map.of(), saturdays))
                .contains(
                        "r.to_day <= date_trunc('day', r.from_day) + INTERVAL 1 day",
                        "r.to_day <= date_trunc('month', r.from_day) + INTERVAL 1 month");
    }

    private static FactQuestion question(Aggregate aggregate, Period period, List<By> by) {
        return new FactQuestion(Relation.ORDERS, List.of(aggregate), "paid_at", period, by, null);
    }

    private static String text(Map<Attribute, String> lookups, FactQuestion... questions) {
        List<FactQuestion> cuts = List.of(questions);
        return new QuestionSql(new FactsSql("SELECT * FROM orders", lookups, cuts), cuts)
                .aggregates()
                .text();
    }
}
