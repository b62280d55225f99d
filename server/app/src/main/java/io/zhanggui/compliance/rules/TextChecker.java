package io.zhanggui.compliance.rules;

import io.zhanggui.compliance.Allowance;
import io.zhanggui.compliance.CaseWord;
import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.Rule;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.TextChecks;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.TextQuestion;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks texts by written rules. Immutable; any number of threads may check at once. */
public final class TextChecker implements TextChecks {

    private final WrittenRules written;
    private final Wordings wordings;
    private final Undertone undertone;
    private final Excuses excuses;
    private final CaseWordings own;
    private final AllowedPlaces allowed;

    TextChecker(WrittenRules written, SecondReader second) {
        this(written, new Listener(second), new LearntRules(written));
    }

    private TextChecker(WrittenRules written, Listener listener, LearntRules learnt) {
        this(
                written,
                new Wordings(written),
                new Undertone(listener, learnt),
                new Excuses(listener, learnt),
                new CaseWordings(List.of(), written),
                AllowedPlaces.NONE);
    }

    private TextChecker(
            WrittenRules written,
            Wordings wordings,
            Undertone undertone,
            Excuses excuses,
            CaseWordings own,
            AllowedPlaces allowed) {
        this.written = written;
        this.wordings = wordings;
        this.undertone = undertone;
        this.excuses = excuses;
        this.own = own;
        this.allowed = allowed;
    }

    @Override
    public TextChecker forbidding(List<CaseWord> words) {
        return new TextChecker(written, wordings, undertone, excuses, new CaseWordings(words, written), allowed);
    }

    @Override
    public TextChecker allowing(List<Allowance> allowances) {
        return new TextChecker(written, wordings, undertone, excuses, own, new AllowedPlaces(allowances));
    }

    /** What it checks by. */
    public Rulebook rulebook() {
        return written;
    }

    @Override
    public CheckedText check(TextQuestion question) {
        Set<Category> told = Category.toldBy(question.text());
        return question.text().length() > Pages.LONGEST
                ? new Pages(question, tooLong(), page -> check(page, told)).check()
                : CheckedText.of(question.text(), check(question, told));
    }

    private @Nullable Rule tooLong() {
        return written.worded().stream()
                .filter(each -> each.counts() == TitleCount.LENGTH)
                .map(WordedRule::rule)
                .findFirst()
                .orElse(null);
    }

    private List<Finding> check(TextQuestion question, Set<Category> told) {
        List<Broken> broken = find(question.text(), question, told);
        if (broken.isEmpty()) {
            return List.of();
        }
        Rewriting rewriting =
                new Rewriting(question.text(), question.kind() == TextKind.TITLE, text -> find(text, question, told));
        return rewriting.suggest(broken).stream()
                .map(each -> finding(question.text(), each))
                .toList();
    }

    private List<Broken> find(String text, TextQuestion question, Set<Category> told) {
        AllowedPlaces.In spared = allowed.in(text);
        List<Broken> found = wordings.find(text, spared);
        found.removeIf(broken -> !broken.rule().holdsFor(question, told));
        found = excuses.kept(text, question.kind() == TextKind.TITLE, found);
        // What an agency forbids itself is not for anybody to doubt.
        own.find(text, spared).stream()
                .filter(broken -> broken.rule().holdsFor(question, told))
                .forEach(found::add);
        List<Broken> settled = Overlaps.settle(found);
        impressions(text, question, settled).stream()
                .filter(each -> !spared.touch(each.start(), each.end()))
                .forEach(settled::add);
        if (question.kind() == TextKind.TITLE) {
            settled.addAll(TitleCount.find(text, written.worded()));
        }
        settled.removeIf(broken -> !broken.rule().holdsFor(question, told));
        return Overlaps.settle(settled);
    }

    private List<Broken> impressions(String text, TextQuestion question, List<Broken> told) {
        if (question.kind() != TextKind.TITLE) {
            return undertone.find(text, told);
        }
        return told.isEmpty() ? undertone.findInTitle(text) : List.of();
    }

    private static Finding finding(String text, Rewriting.Suggested suggested) {
        Broken broken = suggested.broken();
        Rule rule = broken.rule().rule();
        Mend mend = suggested.mend();
        return new Finding(
                mend.start(),
                mend.end(),
                text.substring(mend.start(), mend.end()),
                rule.of().key(),
                rule.key(),
                rule.severity(),
                mend.text());
    }
}
