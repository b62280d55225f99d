package io.zhanggui.compliance.handbook.flow;

import io.zhanggui.compliance.handbook.BookVersion;
import io.zhanggui.compliance.handbook.Handbooks;
import io.zhanggui.compliance.handbook.store.JooqBooks;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.notify.Importance;
import io.zhanggui.notify.Notice;
import io.zhanggui.notify.Notices;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who of the staff should have read a version, who has, and telling them. Merchants are no staff. */
@Component
class StaffReading {

    private final JooqBooks books;
    private final Users users;
    private final Notices notices;

    StaffReading(JooqBooks books, Users users, Notices notices) {
        this.books = books;
        this.users = users;
        this.notices = notices;
    }

    /** Those who have not read it first, then by name. */
    List<Handbooks.Reader> list(Caller caller, BookVersion version) {
        Map<Long, OffsetDateTime> read = books.readings(version.id());
        return users.listUsers(caller).stream()
                .filter(User::active)
                .filter(user -> user.role().isProvider())
                .map(user -> reader(user, read.get(user.id().value())))
                .sorted(java.util.Comparator.comparing((Handbooks.Reader reader) -> reader.readAt() != null)
                        .thenComparing(Handbooks.Reader::name))
                .toList();
    }

    private static Handbooks.Reader reader(User user, @Nullable OffsetDateTime at) {
        return new Handbooks.Reader(user.id(), user.displayName(), at == null ? null : at.toInstant());
    }

    void tellPublished(Caller caller, BookVersion version) {
        String name = "《" + version.book().zh() + "》第 " + version.number() + " 版";
        notices.publish(notice(
                version,
                "handbook:" + version.id(),
                new Bilingual(
                        name + "已发布",
                        "Version " + version.number() + " of the handbook on "
                                + version.book().en()),
                new Bilingual(
                        users.nameOf(caller, caller.user()) + "：" + version.why() + "。" + version.validFrom()
                                + " 起生效，请阅读并确认。",
                        users.nameOf(caller, caller.user()) + ": " + version.why() + " In force from "
                                + version.validFrom() + "; read and confirm it."),
                Importance.MEDIUM,
                Set.of()));
    }

    /** Tells those who keep the clocks; nobody has anything to read. */
    void tellSame(Caller caller, BookVersion version, int before) {
        Set<UserId> keepers = users.listUsers(caller).stream()
                .filter(User::active)
                .filter(user -> user.role() == Role.DIRECTOR || user.role() == Role.MANAGER)
                .map(User::id)
                .collect(Collectors.toUnmodifiableSet());
        if (keepers.isEmpty()) {
            return;
        }
        String name = "《" + version.book().zh() + "》第 " + version.number() + " 版";
        notices.publish(notice(
                version,
                "handbook:" + version.id(),
                new Bilingual(
                        name + "已发布，内容没有变",
                        "Version " + version.number() + " of the handbook on "
                                + version.book().en() + " changes nothing"),
                new Bilingual(
                        users.nameOf(caller, caller.user()) + "：" + version.why() + "。与第 " + before
                                + " 版逐字相同，读过的人不用再读。",
                        users.nameOf(caller, caller.user()) + ": " + version.why() + " It is word for word version "
                                + before + "; who read that need not read again."),
                Importance.LOW,
                keepers));
    }

    /** @return how many were told; 0 where they were today */
    int remind(Caller caller, BookVersion version, LocalDate today) {
        Set<UserId> unread = list(caller, version).stream()
                .filter(reader -> reader.readAt() == null)
                .map(Handbooks.Reader::user)
                .collect(Collectors.toUnmodifiableSet());
        if (unread.isEmpty()) {
            return 0;
        }
        String name = "《" + version.book().zh() + "》第 " + version.number() + " 版";
        boolean told = notices.publish(notice(
                version,
                "handbook-unread:" + version.id() + ":" + today,
                new Bilingual(name + "还没有确认", "A handbook waits for you to read it"),
                new Bilingual(
                        "请阅读并确认，" + version.validFrom() + " 起按这一版做。",
                        "Read and confirm it; it holds from " + version.validFrom() + "."),
                Importance.MEDIUM,
                unread));
        return told ? unread.size() : 0;
    }

    private static Notice notice(
            BookVersion version,
            String onceKey,
            Bilingual title,
            Bilingual text,
            Importance importance,
            Set<UserId> people) {
        String book = version.book().name().toLowerCase(Locale.ROOT);
        return new Notice(
                version.agency(),
                onceKey,
                "handbook.published",
                importance,
                title,
                text,
                "/compliance/handbooks?book=" + book + "&version=" + version.number(),
                new SubjectRef("handbook", Long.toString(version.id())),
                Set.of(),
                people);
    }
}
