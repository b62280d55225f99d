package io.zhanggui.compliance.handbook.rules;

import io.zhanggui.compliance.Article;
import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.Handbook;
import io.zhanggui.compliance.Remedy;
import io.zhanggui.compliance.Rule;
import io.zhanggui.compliance.RuleClass;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.Severity;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.appeal.Penalty;
import io.zhanggui.compliance.appeal.Proposal;
import io.zhanggui.compliance.handbook.BookContent;
import io.zhanggui.compliance.handbook.BookContent.Chapter;
import io.zhanggui.compliance.handbook.BookContent.Entry;
import io.zhanggui.compliance.handbook.BookContent.Line;
import io.zhanggui.compliance.handbook.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a handbook from the rules in force, the agency's penalty cases and its additions. Cases name no shop: a handbook
 * may be given to merchants.
 */
public final class BookWriter {

    private final Rulebook rules;
    private final List<Penalty> penalties;
    private final Map<String, String> additions;

    /** @param additions the agency's own words by class */
    public BookWriter(Rulebook rules, List<Penalty> penalties, Map<String, String> additions) {
        this.rules = rules;
        this.penalties = penalties;
        this.additions = Map.copyOf(additions);
    }

    /** What stands in it, a chapter for each class. */
    public BookContent write(Handbook book) {
        return new BookContent(rules.listClasses().stream()
                .filter(each -> each.handbook() == book)
                .map(this::chapter)
                .toList());
    }

    private Chapter chapter(RuleClass of) {
        List<Entry> entries = new ArrayList<>();
        rules.listRules().stream()
                .filter(rule -> rule.of().key().equals(of.key()))
                .map(BookWriter::rule)
                .forEach(entries::add);
        List<Penalty> cases = penalties.stream()
                .filter(each -> each.classKey().equals(of.key()))
                .sorted(Comparator.comparing(Penalty::happenedOn).thenComparingLong(Penalty::id))
                .toList();
        cases.stream().map(this::penalty).forEach(entries::add);
        addition(of, cases, entries);
        return new Chapter(of.key(), of.zh(), of.meaning(), entries);
    }

    private static Entry rule(Rule rule) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Label.SEVERITY, rule.severity() == Severity.BLOCK ? "禁止：不得发布" : "提醒：有证明或写明条件才可以，由人判断"));
        lines.add(new Line(Label.HOLDS, holds(rule)));
        lines.add(new Line(Label.WHY, rule.explanation()));
        String exceptions = rule.exceptions();
        if (exceptions != null) {
            lines.add(new Line(Label.RIGHT, exceptions));
        }
        lines.add(new Line(Label.EXAMPLE, rule.example()));
        lines.add(new Line(Label.REWRITE, rewrite(rule)));
        lines.add(new Line(
                Label.BASIS,
                rule.articles().stream().map(Article::cited).collect(Collectors.joining("；"))
                        + (rule.verified() ? "" : "（编写时手头没有原文，引用前请核对）")));
        lines.add(new Line(Label.FROM, rule.from().toString()));
        return new Entry(rule.key(), rule.zh(), lines);
    }

    private static String rewrite(Rule rule) {
        if (rule.remedy() != Remedy.REWRITE) {
            return rule.remedy().words().zh();
        }
        return rule.rewrite().isEmpty() ? "删去" : rule.rewrite();
    }

    private static String holds(Rule rule) {
        String kinds = rule.kinds().size() == TextKind.values().length
                ? "所有文本"
                : Stream.of(TextKind.values())
                        .filter(rule.kinds()::contains)
                        .map(TextKind::zh)
                        .collect(Collectors.joining("、"));
        String only = rule.only().isEmpty() ? "" : "；只限" + names(rule.only());
        String but = rule.rightFor().isEmpty() ? "" : "；" + names(rule.rightFor()) + "凭资质可以使用";
        return kinds + only + but;
    }

    private static String names(java.util.Set<Category> categories) {
        return categories.stream().sorted().map(Category::zh).collect(Collectors.joining("、"));
    }

    private Entry penalty(Penalty penalty) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Label.HAPPENED, penalty.notice()));
        lines.add(new Line(Label.PENALTY, PenaltyWords.of(penalty)));
        if (!penalty.cause().isEmpty()) {
            lines.add(new Line(Label.CAUSE, penalty.cause()));
        }
        if (!penalty.lesson().isEmpty()) {
            lines.add(new Line(Label.LESSON, penalty.lesson()));
        }
        String rule = penalty.ruleKey() == null
                ? ""
                : rules.findRule(penalty.ruleKey())
                        .map(found -> "（" + found.zh() + "）")
                        .orElse("");
        return new Entry("case:" + penalty.id(), "处罚案例 " + penalty.happenedOn() + rule, lines);
    }

    private void addition(RuleClass of, List<Penalty> cases, List<Entry> entries) {
        List<Line> lines = new ArrayList<>();
        String own = additions.getOrDefault(of.key(), "");
        if (!own.isEmpty()) {
            lines.add(new Line(Label.ADDITION, own));
        }
        cases.stream()
                .flatMap(each -> each.proposals().stream())
                .filter(each -> each.state() == Proposal.State.ACCEPTED)
                .map(each -> new Line(
                        each.kind() == Proposal.Kind.WORD ? Label.WORD : Label.EXAMPLE,
                        each.content() + "（案例 PC" + each.penalty() + "）"))
                .forEach(lines::add);
        if (!lines.isEmpty()) {
            entries.add(new Entry("addition", "本公司补充", lines));
        }
    }
}
