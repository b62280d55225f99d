package io.zhanggui.compliance.handbook.web;

import io.zhanggui.compliance.Handbook;
import io.zhanggui.compliance.handbook.BookContent;
import io.zhanggui.compliance.handbook.BookVersion;
import io.zhanggui.compliance.handbook.ChapterChange;
import io.zhanggui.compliance.handbook.Handbooks;
import io.zhanggui.compliance.handbook.Label;
import io.zhanggui.compliance.handbook.Occasion;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How handbooks are told over HTTP. */
final class BookViews {

    private final Caller caller;
    private final Users users;

    BookViews(Caller caller, Users users) {
        this.caller = caller;
        this.users = users;
    }

    record VersionView(
            int number,
            String hash,
            Occasion occasion,
            Bilingual occasionName,
            String why,
            LocalDate validFrom,
            String by,
            OffsetDateTime at) {}

    /** @param changed how many entries are not as in the latest version */
    record StateView(
            String book,
            Bilingual name,
            int chapters,
            long rules,
            long cases,
            @Nullable VersionView latest,
            int changed,
            int unread,
            int staff,
            boolean read) {}

    record LineView(Label label, Bilingual name, String text) {}

    record EntryView(String key, String title, List<LineView> lines) {}

    /** @param addition the agency's own words, as they are now; null in a version */
    record ChapterView(
            String key,
            String title,
            String meaning,
            @Nullable String addition,
            List<EntryView> entries) {}

    /** @param version null for what would be published now */
    record ContentView(@Nullable VersionView version, List<ChapterView> chapters) {}

    record ReaderView(String name, @Nullable OffsetDateTime readAt) {}

    record ChangesView(List<ChapterChange> chapters) {}

    StateView state(Handbooks.State state) {
        return new StateView(
                state.book().word(),
                name(state.book()),
                state.content().chapters().size(),
                state.content().countRules(),
                state.content().countCases(),
                state.latest() == null ? null : version(state.latest()),
                state.changed(),
                state.unread(),
                state.staff(),
                state.read());
    }

    VersionView version(BookVersion version) {
        return new VersionView(
                version.number(),
                version.hash(),
                version.occasion(),
                new Bilingual(version.occasion().zh(), version.occasion().en()),
                version.why(),
                version.validFrom(),
                users.nameOf(caller, version.by()),
                beijing(version.at()));
    }

    /** @param additions the agency's own words by chapter; null for a version, where they are fixed */
    ContentView content(@Nullable BookVersion version, BookContent content, @Nullable Map<String, String> additions) {
        return new ContentView(
                version == null ? null : version(version),
                content.chapters().stream()
                        .map(chapter -> new ChapterView(
                                chapter.key(),
                                chapter.title(),
                                chapter.meaning(),
                                additions == null ? null : additions.getOrDefault(chapter.key(), ""),
                                chapter.entries().stream().map(BookViews::entry).toList()))
                        .toList());
    }

    private static EntryView entry(BookContent.Entry entry) {
        return new EntryView(
                entry.key(),
                entry.title(),
                entry.lines().stream()
                        .map(line -> new LineView(
                                line.label(),
                                new Bilingual(line.label().zh(), line.label().en()),
                                line.text()))
                        .toList());
    }

    static ReaderView reader(Handbooks.Reader reader) {
        return new ReaderView(reader.name(), reader.readAt() == null ? null : beijing(reader.readAt()));
    }

    private static Bilingual name(Handbook book) {
        return new Bilingual("《" + book.zh() + "》", "Handbook: " + book.en());
    }

    private static OffsetDateTime beijing(Instant at) {
        return at.atZone(Period.BEIJING).toOffsetDateTime();
    }
}
