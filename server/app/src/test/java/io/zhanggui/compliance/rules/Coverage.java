package io.zhanggui.compliance.rules;

import io.zhanggui.compliance.Article;
import io.zhanggui.compliance.Rule;
import io.zhanggui.compliance.RuleClass;
import io.zhanggui.compliance.RuleSource;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page docs/COMPLIANCE.md. */
record Coverage(Rulebook rulebook) {

    String markdown() {
        StringBuilder page = new StringBuilder("""
                # 合规规则

                由规则文件（`server/app/src/main/resources/compliance`）生成，不要手改。“未核实”指写规则时手边没有该文件的全文，
                使用前请法务核对条款。This page is generated from the rule files.

                ## 条款与规则

                | 依据 | 条款 | 规则 |
                |---|---|---|
                """);
        articles()
                .forEach((article, rules) -> page.append("| ")
                        .append(source(article.source()))
                        .append(" | ")
                        .append(article.number().isEmpty() ? "—" : article.number())
                        .append(" | ")
                        .append(rules.stream().map(Rule::key).collect(Collectors.joining("、")))
                        .append(" |\n"));
        rulebook.listClasses().forEach(each -> page.append(of(each)));
        return page.toString();
    }

    private Map<Article, List<Rule>> articles() {
        Map<String, Article> cited = new TreeMap<>();
        rulebook.listRules().forEach(rule -> rule.articles().forEach(article -> cited.put(article.cited(), article)));
        Map<Article, List<Rule>> found = new LinkedHashMap<>();
        cited.values()
                .forEach(article -> found.put(
                        article,
                        rulebook.listRules().stream()
                                .filter(rule -> rule.articles().contains(article))
                                .toList()));
        return found;
    }

    private static String source(RuleSource source) {
        return "《" + source.title() + "》" + source.version() + (source.verified() ? "" : "（未核实）");
    }

    private String of(RuleClass each) {
        StringBuilder section = new StringBuilder("\n## ")
                .append(each.handbook().zh())
                .append(" · ")
                .append(each.zh())
                .append(" `")
                .append(each.key())
                .append("`\n\n")
                .append(each.meaning())
                .append("。\n\n| 规则 | 级别 | 说明 | 例外 | 违规示例 | 建议写法 |\n|---|---|---|---|---|---|\n");
        rulebook.listRules().stream()
                .filter(rule -> rule.of().equals(each))
                .forEach(rule -> section.append("| ")
                        .append(rule.zh())
                        .append(" `")
                        .append(rule.key())
                        .append("` | ")
                        .append(rule.severity() == Severity.BLOCK ? "禁止" : "提醒")
                        .append(" | ")
                        .append(rule.explanation())
                        .append(" | ")
                        .append(rule.exceptions() == null ? "—" : rule.exceptions())
                        .append(" | ")
                        .append(rule.example())
                        .append(" | ")
                        .append(rule.rewrite())
                        .append(" |\n"));
        return section.toString();
    }
}
