package io.zhanggui.compliance.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.zhanggui.compliance.Article;
import io.zhanggui.compliance.CaseWord;
import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.Remedy;
import io.zhanggui.compliance.Rule;
import io.zhanggui.compliance.RuleClass;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.TextKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules in force with what a page needs to explain a hit, and what a text can be. */
record RulebookView(
        List<ClassView> classes, List<RuleView> rules, List<ChoiceView> kinds, List<ChoiceView> categories) {

    /** @param handbook the word of the handbook it belongs to */
    record ClassView(
            String key, String handbook, String handbookZh, String handbookEn, String zh, String en, String meaning) {

        static ClassView of(RuleClass known) {
            return new ClassView(
                    known.key(),
                    known.handbook().word(),
                    known.handbook().zh(),
                    known.handbook().en(),
                    known.zh(),
                    known.en(),
                    known.meaning());
        }
    }

    /**
     * A rule.
     *
     * @param articles as people cite them
     * @param verified whether all texts it stands on were at hand when it was written
     * @param learnt whether it tells by their tone texts whose words nobody listed
     * @param remedy what to do about what breaks it: its rewrite alone may not settle it
     */
    record RuleView(
            String key,
            @JsonProperty("class") String ruleClass,
            String zh,
            String en,
            String severity,
            List<String> articles,
            boolean verified,
            String explanation,
            @Nullable String exceptions,
            String example,
            String rewrite,
            boolean learnt,
            Remedy remedy,
            LocalDate from) {

        static RuleView of(Rule rule) {
            return new RuleView(
                    rule.key(),
                    rule.of().key(),
                    rule.zh(),
                    rule.en(),
                    rule.severity().word(),
                    rule.articles().stream().map(Article::cited).toList(),
                    rule.verified(),
                    rule.explanation(),
                    rule.exceptions(),
                    rule.example(),
                    rule.rewrite(),
                    rule.learnt(),
                    rule.remedy(),
                    rule.from());
        }
    }

    /** Something to choose. */
    record ChoiceView(String word, String zh, String en) {}

    /** @param own words of the agency's own cases, each case a rule beside those of the book */
    static RulebookView of(Rulebook book, List<CaseWord> own) {
        Map<String, Rule> cases = new LinkedHashMap<>();
        own.forEach(word -> word.rule(book).ifPresent(rule -> cases.putIfAbsent(rule.key(), rule)));
        return new RulebookView(
                book.listClasses().stream().map(ClassView::of).toList(),
                Stream.concat(book.listRules().stream(), cases.values().stream())
                        .map(RuleView::of)
                        .toList(),
                Stream.of(TextKind.values())
                        .map(kind -> new ChoiceView(kind.word(), kind.zh(), kind.en()))
                        .toList(),
                Stream.of(Category.values())
                        .map(category -> new ChoiceView(category.word(), category.zh(), category.word()))
                        .toList());
    }
}
