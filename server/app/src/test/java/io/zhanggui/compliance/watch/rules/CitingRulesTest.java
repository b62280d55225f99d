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
    private static final List<Rule> RULES = List.of(
            rule("a", LAW, "第九条第三款"),
            rule("b", LAW, "第九条之一"),
            rule("c", CONSUMER, "第九条"),
            rule("d", CONSUMER_RULES, "第九条"));
    private static final LocalDate NEW_LAW = LocalDate.of(2025, 10, 15);

    @Test
    void a_rule_written_by_the_new_text_is_found_by_its_new_number() {
        assertThat(keys("中华人民共和国反不正当竞争法", NEW_LAW, change("第八条", "第九条"))).containsExactly("a");
        assertThat(keys("中华人民共和国反不正当竞争法", NEW_LAW, change("第九条", "第十条"))).isEmpty();
    }

    @Test
    void a_rule_written_by_an_older_text_is_found_by_its_old_number() {
        LocalDate later = LocalDate.of(2030, 1, 1);
        assertThat(keys("反不正当竞争法", later, change("第九条", "第十条"))).containsExactly("a");
        assertThat(keys("反不正当竞争法", later, change("第八条", "第九条"))).isEmpty();
        assertThat(keys("反不正当竞争法", null, change("第八条", "第九条"))).containsExactly("a");
    }

    @Test
    void an_inserted_article_is_another_and_so_is_the_law_its_rules_carry_out() {
        assertThat(keys("反不正当竞争法", NEW_LAW, change(null, "第九条之一"))).containsExactly("b");
        assertThat(keys("消费者权益保护法实施条例", LocalDate.of(2024, 7, 1), change("第九条", "第九条")))
                .containsExactly("d");
        assertThat(keys("消费者权益保护法", LocalDate.of(2030, 1, 1), change("第九条", null)))
                .containsExactly("c");
        assertThat(keys("京东发货规则", null, change("第九条", "第九条"))).isEmpty();
    }

    private static List<String> keys(String title, @Nullable LocalDate effectiveOn, ArticleChange change) {
        return CitingRules.of(RULES, title, effectiveOn, change).stream()
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
                LocalDate.of(2021, 1, 1));
    }
}
