package io.zhanggui.engagement.paper.web;

import io.zhanggui.engagement.paper.Deliverable;
import io.zhanggui.engagement.paper.PaperStage;
import io.zhanggui.engagement.paper.PaperVersion;
import io.zhanggui.engagement.paper.Sheet;
import io.zhanggui.engagement.paper.Standing;
import io.zhanggui.engagement.paper.rules.SheetText;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Bilingual;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How documents are told over HTTP. */
final class PaperViews {

    private final Caller caller;
    private final Users users;

    PaperViews(Caller caller, Users users) {
        this.caller = caller;
        this.users = users;
    }

    record VersionView(int number, String title, String hash, String why, String by, Instant at) {}

    record HeldView(
            String part,
            String title,
            @Nullable VersionView latest,
            @Nullable Instant draftedAt) {}

    /** @param generated whether it is drafted from the standards of the client's tier */
    record StandingView(
            String key,
            Bilingual name,
            PaperStage stage,
            Bilingual stageName,
            Bilingual maker,
            Bilingual rhythm,
            Bilingual source,
            boolean internal,
            @Nullable String page,
            List<String> outline,
            boolean generated,
            Standing.State state,
            List<HeldView> papers) {}

    record DraftView(String title, String text, Sheet sheet) {}

    record PaperView(@Nullable DraftView draft, List<VersionView> versions) {}

    StandingView standing(Standing standing) {
        Deliverable kind = standing.deliverable();
        return new StandingView(
                kind.key(),
                kind.name(),
                kind.stage(),
                new Bilingual(kind.stage().zh(), kind.stage().en()),
                new Bilingual(kind.maker().zh(), kind.maker().en()),
                new Bilingual(kind.rhythm().zh(), kind.rhythm().en()),
                kind.source(),
                kind.internal(),
                kind.page(),
                kind.outline(),
                !kind.elsewhere() && kind.page() == null && kind.outline().isEmpty(),
                standing.state(),
                standing.papers().stream().map(this::held).toList());
    }

    private HeldView held(Standing.Held held) {
        return new HeldView(
                held.key().part(),
                held.title(),
                held.latest() == null ? null : version(held.latest()),
                held.draftedAt());
    }

    VersionView version(PaperVersion version) {
        return new VersionView(
                version.number(),
                version.title(),
                version.hash(),
                version.why(),
                users.nameOf(caller, version.by()),
                version.at());
    }

    static DraftView draft(Sheet sheet) {
        return new DraftView(sheet.title(), SheetText.write(sheet), sheet);
    }
}
