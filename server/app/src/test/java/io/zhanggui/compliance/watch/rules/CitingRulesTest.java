package io.zhanggui.compliance.watch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.Article;
import io.zhanggui.compliance.Handbook;
import io.zhanggui.compliance.Rule;
import io.zhanggui.compliance.RuleClass;
import io.zhanggui.compliance.RuleSource;
import io.zhanggui.compliance.Severity;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.compare.ArticleChange;
import io.zhanggui.compliance.compare.RuleArticle;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CitingRulesTest {

    private static final RuleSource LAW = new RuleSource("law", "反不正当竞争法", "2025-06-27", true);
    private static final RuleSource CONSUMER = new RuleSource("consumer", "消费者权益保护法", "2013-10-25", true);
    private static final RuleSource CONSUMER_RULES = new RuleSource("cr", "消费者权益保护法实施条例", "2024-03-15", true);
    private static final RuleSource COSMETICS = new RuleSource("cosmetics", "化妆品监督管理条例", "2020-06-16", true);
    private static final List<Rule> RULES = List.of(
            rule("a", LAW, "第九条第三款"),
            rule("b", LAW, "第九条之一"),
            rule("c", CONSUMER, "第九条"),
            rule("d", CONSUMER_RULES, "第九条"),
            rule("e", COSMETICS, "第三十五条"));
    private static final TextDays NEW_LAW = new TextDays(LocalDate.of(2025, 6, 27), LocalDate.of(2025, 10, 15));

    @Test
    void a_rule_written_by_the_new_text_is_found_by_its_new_number() {
        assertThat(keys("中华人民共和国反不正当竞争法", NEW_LAW, change("第八条", "第九条"))).containsExactly("a");
        assertThat(keys("中华人民共和国反不正当竞争法", NEW_LAW, change("第九条", "第十条"))).isEmpty();
    }

    @Test
    void a_rule_written_by_an_older_text_is_found_by_its_old_number() {
        TextDays later = effective(2030, 1, 1);
        assertThat(keys("反不正当竞争法", later, change("第九条", "第十条"))).containsExactly("a");
        assertThat(keys("反不正当竞争法", later, change("第八条", "第九条"))).isEmpty();
        assertThat(keys("反不正当竞争法", new TextDays(null, null), change("第八条", "第九条")))
                .containsExactly("a");
    }

    @Test
    void an_inserted_article_is_another_and_so_is_the_law_its_rules_carry_out() {
        assertThat(keys("反不正当竞争法", NEW_LAW, change(null, "第九条之一"))).containsExactly("b");
        assertThat(keys("消费者权益保护法实施条例", effective(2024, 7, 1), change("第九条", "第九条")))
                .containsExactly("d");
        assertThat(keys("消费者权益保护法", effective(2030, 1, 1), change("第九条", null))).containsExactly("c");
        assertThat(keys("京东发货规则", new TextDays(null, null), change("第九条", "第九条")))
                .isEmpty();
    }

    /** Read in June 2020, in force from January 2021; its text says only the latter. */
    @Test
    void a_text_of_one_year_that_holds_from_the_next_is_the_one_the_rule_was_written_by() {
        TextDays regulation = effective(2021, 1, 1);
        assertThat(keys("化妆品监督管理条例", regulation, change(null, "第三十五条"))).containsExactly("e");
        assertThat(keys("化妆品监督管理条例", regulation, change("第三十五条", "第八十条"))).isEmpty();
    }

    @Test
    void a_law_of_2019_and_that_of_2025_are_told_apart_by_either_day() {
        for (TextDays days : List.of(NEW_LAW, effective(2025, 10, 15))) {
            assertThat(days.sideOf("2025-06-27")).isEqualTo(TextDays.Side.NEW);
            assertThat(days.sideOf("2019-04-23")).isEqualTo(TextDays.Side.BEFORE);
        }
    }

    @Test
    void an_amendment_counts_from_its_own_day_where_the_law_keeps_its_first() {
        TextDays amended = new TextDays(LocalDate.of(2027, 4, 29), LocalDate.of(2015, 9, 1));
        assertThat(amended.sideOf("2021-04-29")).isEqualTo(TextDays.Side.BEFORE);
        assertThat(amended.sideOf("2027-04-29")).isEqualTo(TextDays.Side.NEW);
    }

    @Test
    void a_day_of_publication_long_gone_is_that_of_the_first_version() {
        TextDays platform = new TextDays(LocalDate.of(2012, 1, 1), LocalDate.of(2027, 8, 15));
        assertThat(platform.sideOf("2025-08-15")).isEqualTo(TextDays.Side.BEFORE);
        assertThat(platform.sideOf("2027")).isEqualTo(TextDays.Side.NEW);
        assertThat(platform.sideOf("")).isEqualTo(TextDays.Side.UNKNOWN);
    }

    private static TextDays effective(int year, int month, int day) {
        return new TextDays(null, LocalDate.of(year, month, day));
    }

    private static List<String> keys(String title, TextDays days, ArticleChange change) {
        return CitingRules.of(RULES, title, days, change).stream()
                .map(Rule::key)
                .toList();
    }

    private static ArticleChange change(@Nullable String before, @Nullable String after) {
        return new ArticleChange(ArticleChange.Kind.REWORDED, article(before), article(after), true, false);
    }

    private static @Nullable RuleArticle article(@Nullable String number) {
        return number == null ? null : new RuleArticle(number, "", List.of("正文"));
    }

    private static Rule rule(String key, RuleSource source, String number) {
        return new Rule(
                key,
                new RuleClass("absolute", Handbook.PUBLISHING, "绝对", "absolute", "说到头"),
                key,
                key,
                Severity.BLOCK,
                Set.of(TextKind.TITLE),
                Set.of(),
                Set.of(),
                List.of(new Article(source, number)),
                "不能说",
                null,
                "最好",
                "好用",
                false,
                LocalDate.of(2021, 1, 1));
    }
}
