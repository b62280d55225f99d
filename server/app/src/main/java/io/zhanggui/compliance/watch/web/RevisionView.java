package io.zhanggui.compliance.watch.web;

import io.zhanggui.compliance.compare.ArticleChange;
import io.zhanggui.compliance.compare.RuleArticle;
import io.zhanggui.compliance.compare.WordMarks;
import io.zhanggui.compliance.watch.JudgedChange;
import io.zhanggui.compliance.watch.Level;
import io.zhanggui.compliance.watch.Obligation;
import io.zhanggui.compliance.watch.Revision;
import io.zhanggui.compliance.watch.Stage;
import io.zhanggui.shared.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a version changed, article by article, with the words marked. */
record RevisionView(Level level, int same, List<String> shops, List<String> unknown, List<ChangeView> changes) {

    /**
     * One article.
     *
     * @param pieces both texts in one, each piece with the side it is on
     */
    record ChangeView(
            ArticleChange.Kind kind,
            Bilingual kindName,
            @Nullable String before,
            @Nullable String after,
            String chapter,
            boolean renumbered,
            boolean moved,
            Level level,
            List<Bilingual> reasons,
            Obligation obligation,
            List<Bilingual> stages,
            List<String> categories,
            List<WordMarks.Piece> pieces) {}

    static RevisionView of(Revision revision) {
        return new RevisionView(
                revision.level(),
                revision.same(),
                revision.shops(),
                revision.unknown(),
                revision.changes().stream().map(RevisionView::view).toList());
    }

    private static ChangeView view(JudgedChange judged) {
        ArticleChange change = judged.change();
        RuleArticle before = change.before();
        RuleArticle after = change.after();
        return new ChangeView(
                change.kind(),
                new Bilingual(change.kind().zh(), change.kind().en()),
                before == null ? null : before.number(),
                after == null ? null : after.number(),
                after != null ? after.chapter() : before != null ? before.chapter() : "",
                change.renumbered(),
                change.moved(),
                judged.level(),
                judged.reasons(),
                judged.obligation(),
                judged.stages().stream().map(RevisionView::name).toList(),
                judged.categories(),
                WordMarks.mark(before == null ? "" : before.text(), after == null ? "" : after.text()));
    }

    private static Bilingual name(Stage stage) {
        return new Bilingual(stage.zh(), stage.en());
    }
}
