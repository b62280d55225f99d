package io.zhanggui.engagement.letter.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.letter.Letter;
import io.zhanggui.engagement.letter.LetterLevel;
import io.zhanggui.engagement.letter.Letters;
import io.zhanggui.engagement.paper.Sheet;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Membership;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.notify.Importance;
import io.zhanggui.notify.Notice;
import io.zhanggui.notify.Notices;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who of a merchant's people reads a letter, and telling them that there is one. */
@Component
class LetterBell {

    private final Users users;
    private final Notices notices;

    LetterBell(Users users, Notices notices) {
        this.users = users;
        this.notices = notices;
    }

    /** The client's people of the level and above. */
    Set<UserId> readers(Client client, LetterLevel level) {
        return users.listUsers(Caller.local(client.agency())).stream()
                .filter(User::active)
                .filter(user -> user.role().isMerchant() && user.role().may(Permission.READ_LETTERS))
                .filter(user -> level.isFor(user.role()) && belongsTo(user, client))
                .map(User::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean belongsTo(User user, Client client) {
        Membership membership = user.membership();
        if (membership != null) {
            return membership.client() == client.id().value();
        }
        return !Collections.disjoint(shops(user.shops()), client.shops());
    }

    private static <T> Set<T> shops(@Nullable Set<T> shops) {
        return shops == null ? Set.of() : shops;
    }

    /** Tells them, with the beginning of what it says. */
    void tell(Client client, Letters.Read read, Set<UserId> readers) {
        if (readers.isEmpty()) {
            return;
        }
        Letter letter = read.letter();
        String text = begins(read.sheet());
        notices.publish(new Notice(
                client.agency(),
                "letter:" + letter.id().value(),
                "letter.sent",
                Importance.MEDIUM,
                new Bilingual(letter.title(), letter.title()),
                new Bilingual(text, text),
                "/engagement/clients/" + client.id().value() + "/letters?letter="
                        + letter.id().value(),
                new SubjectRef("letter", Long.toString(letter.id().value())),
                client.shops(),
                readers));
    }

    private static String begins(Sheet sheet) {
        return sheet.blocks().stream()
                .filter(Sheet.Paragraph.class::isInstance)
                .map(block -> ((Sheet.Paragraph) block).phrase().text())
                .collect(Collectors.joining("\n"));
    }
}
