package io.zhanggui.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.Handbook;
import io.zhanggui.compliance.Rule;
import io.zhanggui.compliance.RuleClass;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.TextQuestion;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulebookTest {

    private static final TextChecker CHECKER = ShippedRules.checker();

    static Stream<Rule> rules() {
        return CHECKER.rulebook().listRules().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void an_example_breaks_its_rule(Rule rule) {
        assertThat(CHECKER.check(question(rule, rule.example())).findings())
                .extracting(Finding::rule)
                .contains(rule.key());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rewrite_breaks_none(Rule rule) {
        assertThat(CHECKER.check(question(rule, rule.rewrite())).findings()).isEmpty();
    }

    @Test
    void the_handbooks_have_eight_six_and_five_classes() {
        assertThat(CHECKER.rulebook().listClasses())
                .extracting(RuleClass::handbook)
                .filteredOn(Handbook.PUBLISHING::equals)
                .hasSize(8);
        assertThat(CHECKER.rulebook().listClasses())
                .extracting(RuleClass::handbook)
                .filteredOn(Handbook.MARKETING::equals)
                .hasSize(6);
        assertThat(CHECKER.rulebook().listClasses())
                .extracting(RuleClass::handbook)
                .filteredOn(Handbook.SERVICE::equals)
                .hasSize(5);
    }

    @Test
    void every_class_has_rules_and_every_rule_an_article() {
        assertThat(CHECKER.rulebook().listClasses())
                .allSatisfy(
                        each -> assertThat(rules()).anyMatch(rule -> rule.of().equals(each)));
        assertThat(rules()).allMatch(rule -> !rule.articles().isEmpty());
    }

    @Test
    void faults_are_told_all_at_once_with_file_line_and_hint() {
        String file = """
                sources:
                  - {source: law, title: 某法, version: "2020", verified: true}
                classes:
                  - {class: one, handbook: marketing, zh: 一, en: one, meaning: 一}
                class: one
                rules:
                  - rule: one.a
                    zh: 一
                    en: one
                    articles: [lew 第一条]
                    explanation: 一
                    example: 一
                    rewrite: 二
                    terms: 甲
                  - rule: one.b
                    zh: 一
                    en: one
                    severity: loud
                    articles: [law 第一条]
                    explanation: 一
                    example: 一
                    rewrite: 二
                    terms: 甲
                  - rule: one.c
                    zh: 一
                    en: one
                    articles: [law 第一条]
                    explanation: 一
                    example: 一
                    rewrite: 二
                    phrasings:
                      - "{nolist} ..x 甲"
                      - "{nolist} 甲"
                """;
        assertThatThrownBy(() -> RulebookReader.read(List.of(new RuleFile("bad.yaml", new StringReader(file)))))
                .isInstanceOf(RulebookFault.class)
                .hasMessageContaining("bad.yaml:7: unknown source \"lew\"; there are: law")
                .hasMessageContaining("bad.yaml:15: unknown severity \"loud\"; there are: block, warn")
                .hasMessageContaining("write ..3 for up to three letters")
                .hasMessageContaining("unknown list \"nolist\"");
    }

    private static TextQuestion question(Rule rule, String text) {
        // Examples are sentences, and sets have another order in each process.
        TextKind kind = rule.kinds().stream().max(Comparator.naturalOrder()).orElseThrow();
        @Nullable Category category = rule.only().stream().findFirst().orElse(null);
        return new TextQuestion(text, kind, category);
    }
}
