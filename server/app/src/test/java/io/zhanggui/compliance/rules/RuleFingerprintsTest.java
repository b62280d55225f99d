package io.zhanggui.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleFingerprintsTest {

    private static final String RULES = """
            sources:
              - {source: law, title: 广告法, version: "2021", verified: true}
            classes:
              - {class: absolute, handbook: publishing, zh: 绝对, en: absolute, meaning: 说到头}
            lists:
              - list: thing
                words: 杯子 盘子
            class: absolute
            rules:
              - rule: absolute.best
                zh: 最好
                en: best
                articles: [law 第九条]
                explanation: 不能说
                example: 最好
                rewrite: 好用
                terms: 最好 最佳
              - rule: absolute.cup
                zh: 杯
                en: cup
                articles: [law 第九条]
                explanation: 不能说
                example: 杯子第一
                rewrite: 好用
                phrasings:
                  - "{thing} ..1 [第一]"
            """;

    @Test
    void the_shipped_rules_have_the_same_fingerprints_each_time_and_each_its_own() {
        Map<String, String> shipped = ShippedRules.read().fingerprints();
        assertThat(ShippedRules.read().fingerprints()).isEqualTo(shipped);
        assertThat(shipped.values()).doesNotHaveDuplicates();
    }

    @Test
    void a_changed_word_shows_in_its_rule_alone() {
        Map<String, String> before = fingerprints(RULES);
        Map<String, String> after = fingerprints(RULES.replace("最佳", "最优"));
        assertThat(after.get("absolute.best")).isNotEqualTo(before.get("absolute.best"));
        assertThat(after.get("absolute.cup")).isEqualTo(before.get("absolute.cup"));
    }

    @Test
    void a_changed_list_shows_in_the_rules_that_name_it() {
        Map<String, String> before = fingerprints(RULES);
        Map<String, String> after = fingerprints(RULES.replace("盘子", "碗"));
        assertThat(after.get("absolute.best")).isEqualTo(before.get("absolute.best"));
        assertThat(after.get("absolute.cup")).isNotEqualTo(before.get("absolute.cup"));
    }

    private static Map<String, String> fingerprints(String rules) {
        return RulebookReader.read(List.of(new RuleFile("rules.yaml", new StringReader(rules))))
                .fingerprints();
    }
}
