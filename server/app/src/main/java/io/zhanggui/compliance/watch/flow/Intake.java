package io.zhanggui.compliance.watch.flow;

import io.zhanggui.compliance.compare.ArticleChange;
import io.zhanggui.compliance.compare.ArticleComparison;
import io.zhanggui.compliance.compare.ArticleSplitter;
import io.zhanggui.compliance.compare.RuleText;
import io.zhanggui.compliance.watch.JudgedChange;
import io.zhanggui.compliance.watch.Level;
import io.zhanggui.compliance.watch.Revision;
import io.zhanggui.compliance.watch.RuleWatch;
import io.zhanggui.compliance.watch.Source;
import io.zhanggui.compliance.watch.TextVersion;
import io.zhanggui.compliance.watch.rules.ChangeJudge;
import io.zhanggui.compliance.watch.store.JooqTexts;
import io.zhanggui.compliance.watch.store.JooqTexts.Marks;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a text in: a further version where it says something else, and then what that changes is told. */
@Component
class Intake {

    private static final int LONGEST_TITLE = 200;

    private final JooqTexts texts;
    private final ConcernedShops shops;
    private final ChangeNews news;
    private final Clock clock;

    Intake(JooqTexts texts, ConcernedShops shops, ChangeNews news, Clock clock) {
        this.texts = texts;
        this.shops = shops;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Keeps it unless it says what the newest version says.
     *
     * @param name what tells it from others of its source
     */
    @Transactional
    RuleWatch.Taken take(Source source, String name, String title, String content, Marks marks) {
        RuleText read = ArticleSplitter.read(content);
        String titled = cut(title.isBlank() ? read.title() : title);
        long text = texts.findOrCreate(source.agency(), source.id(), name, titled);
        texts.mark(text, titled, marks);
        List<TextVersion> versions = texts.listVersions(text);
        if (versions.isEmpty()) {
            texts.insertVersion(text, 1, content, read.effectiveOn(), clock.instant());
            return new RuleWatch.Taken(text, 1, true);
        }
        TextVersion last = versions.getFirst();
        List<ArticleChange> changes =
                ArticleComparison.compare(ArticleSplitter.read(last.content()).articles(), read.articles());
        if (changes.stream().allMatch(change -> change.kind() == ArticleChange.Kind.SAME)) {
            return new RuleWatch.Taken(text, last.number(), false);
        }
        Instant now = clock.instant();
        int number = last.number() + 1;
        long version = texts.insertVersion(text, number, content, read.effectiveOn(), now);
        Revision revision = judge(source, titled, changes);
        texts.insertRevision(source.agency(), version, revision, now);
        news.tell(source.agency(), titled, text, number, read.effectiveOn(), revision);
        return new RuleWatch.Taken(text, number, true);
    }

    private Revision judge(Source source, String title, List<ArticleChange> changes) {
        List<JudgedChange> judged = changes.stream()
                .filter(change -> change.kind() != ArticleChange.Kind.SAME)
                .map(change -> ChangeJudge.judge(title, change))
                .toList();
        Level highest = judged.stream()
                .map(JudgedChange::level)
                .min(Comparator.naturalOrder())
                .orElse(Level.LOW);
        ConcernedShops.Found found = shops.of(source.agency(), title, judged);
        return new Revision(highest, judged, changes.size() - judged.size(), found.concerned(), found.unknown());
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }
}
