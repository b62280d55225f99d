package io.zhanggui.engagement.letter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.engagement.letter.Letter;
import io.zhanggui.engagement.letter.LetterKind;
import io.zhanggui.engagement.letter.LetterLevel;
import io.zhanggui.engagement.letter.Letters;
import io.zhanggui.engagement.paper.Sheet;
import io.zhanggui.engagement.paper.rules.SheetText;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.notify.Channels;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How letters are told over HTTP. */
final class LetterViews {

    private final boolean provider;
    private final Map<UserId, String> names;

    /** Who sent it has a name for the merchant too, so people are looked up by the agency. */
    LetterViews(Caller caller, Users users) {
        this.provider = caller.role().isProvider();
        this.names = users.listUsers(Caller.local(caller.agency())).stream()
                .collect(Collectors.toMap(User::id, User::displayName));
    }

    /**
     * @param readers names of the merchant's people who were told; for the agency only
     * @param ways names of the client's channels it went to; for the agency only
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SentView(
            String by,
            Instant at,
            String hash,
            boolean entrance,
            List<String> readers,
            String outside,
            List<String> ways) {}

    /**
     * How far it is on one of the client's channels.
     *
     * @param dueAt when it is tried next, while it waits
     * @param answer what the peer said last
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DeliveryView(
            long channel,
            String name,
            Channels.State state,
            int attempts,
            Instant dueAt,
            @Nullable String answer,
            @Nullable Instant sentAt) {}

    /** @param lastDay of the period */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record LetterView(
            long id,
            String citation,
            LetterKind kind,
            Bilingual kindName,
            LetterLevel level,
            Bilingual levelName,
            LocalDate from,
            LocalDate lastDay,
            int version,
            String title,
            @Nullable String editedBy,
            @Nullable Instant editedAt,
            @Nullable String corrects,
            String why,
            Instant at,
            @Nullable SentView sent) {}

    /**
     * @param text as it is edited; null for those who do not
     * @param deliveries on the client's channels; none for a draft and for merchants
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ReadView(
            LetterView letter, Sheet sheet, @Nullable String text, List<DeliveryView> deliveries) {

        ReadView with(List<Channels.Delivery> all) {
            return new ReadView(
                    letter,
                    sheet,
                    text,
                    all.stream()
                            .map(each -> new DeliveryView(
                                    each.channel(),
                                    each.channelName(),
                                    each.state(),
                                    each.attempts(),
                                    each.dueAt(),
                                    each.answer(),
                                    each.sentAt()))
                            .toList());
        }
    }

    List<LetterView> all(List<Letter> letters) {
        return letters.stream().map(this::letter).toList();
    }

    LetterView letter(Letter letter) {
        Letter.Edited edited = provider ? letter.edited() : null;
        return new LetterView(
                letter.id().value(),
                letter.id().citation(),
                letter.kind(),
                new Bilingual(letter.kind().zh(), letter.kind().en()),
                letter.level(),
                new Bilingual(letter.level().zh(), letter.level().en()),
                letter.period().from(),
                letter.period().to().minusDays(1),
                letter.version(),
                letter.title(),
                edited == null ? null : name(edited.by()),
                edited == null ? null : edited.at(),
                letter.corrects() == null ? null : letter.corrects().citation(),
                letter.why(),
                letter.at(),
                sent(letter.sent()));
    }

    private @Nullable SentView sent(Letter.@Nullable Sent sent) {
        return sent == null
                ? null
                : new SentView(
                        name(sent.by()),
                        sent.at(),
                        sent.hash(),
                        sent.entrance(),
                        provider
                                ? sent.readers().stream()
                                        .map(UserId::new)
                                        .map(this::name)
                                        .toList()
                                : List.of(),
                        provider ? sent.outside() : "",
                        provider ? sent.ways().stream().map(Letter.Way::name).toList() : List.of());
    }

    private String name(UserId user) {
        return user.equals(UserId.LOCAL) ? "命令行" : names.getOrDefault(user, "—");
    }

    ReadView read(Letters.Read read) {
        return new ReadView(
                letter(read.letter()), read.sheet(), provider ? SheetText.write(read.sheet()) : null, List.of());
    }
}
