package io.zhanggui.engagement.letter.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.letter.Letter;
import io.zhanggui.engagement.letter.LetterAction;
import io.zhanggui.engagement.letter.LetterError;
import io.zhanggui.engagement.letter.LetterId;
import io.zhanggui.engagement.letter.LetterKind;
import io.zhanggui.engagement.letter.LetterLevel;
import io.zhanggui.engagement.letter.Letters;
import io.zhanggui.engagement.letter.Occasion;
import io.zhanggui.engagement.letter.PeriodFacts;
import io.zhanggui.engagement.letter.rules.LetterWords;
import io.zhanggui.engagement.letter.store.JooqLetters;
import io.zhanggui.engagement.paper.BlockChange;
import io.zhanggui.engagement.paper.Sheet;
import io.zhanggui.engagement.paper.rules.SheetComparison;
import io.zhanggui.engagement.paper.rules.SheetHash;
import io.zhanggui.engagement.paper.rules.SheetText;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.notify.Channels;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.TextCheck;
import io.zhanggui.shared.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters as the store has them. */
@Component
public class LetterDesk implements Letters {

    private static final TextCheck TEXTS = new TextCheck(LetterError.MISSING, LetterError.TOO_LONG);
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 40_000;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_OUTSIDE = 200;

    private final Clients clients;
    private final JooqLetters store;
    private final FactsReader facts;
    private final LetterBell bell;
    private final LetterPost post;
    private final CommunicationDesk communications;
    private final Audit audit;
    private final Clock clock;

    LetterDesk(
            Clients clients,
            JooqLetters store,
            FactsReader facts,
            LetterBell bell,
            LetterPost post,
            CommunicationDesk communications,
            Audit audit,
            Clock clock) {
        this.clients = clients;
        this.store = store;
        this.facts = facts;
        this.bell = bell;
        this.post = post;
        this.communications = communications;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Letter> list(Caller caller, ClientId client) {
        clients.get(caller, client);
        return store.list(caller.agency(), client).stream()
                .filter(letter -> isSeen(caller, letter))
                .toList();
    }

    @Override
    public Read get(Caller caller, ClientId client, LetterId id) {
        clients.get(caller, client);
        return store.find(caller.agency(), client, id)
                .filter(read -> isSeen(caller, read.letter()))
                .orElseThrow(() -> new Failure(LetterError.NO_SUCH_LETTER));
    }

    private static boolean isSeen(Caller caller, Letter letter) {
        Letter.Sent sent = letter.sent();
        return caller.role().isProvider()
                || (sent != null && sent.entrance() && letter.level().isFor(caller.role()));
    }

    @Override
    @Transactional
    public List<Letter> draft(Caller caller, ClientId id, LetterKind kind, LocalDate day) {
        Client client = clients.get(caller, id);
        Period period = kind.around(day);
        if (period.to().isAfter(LocalDate.ofInstant(clock.instant(), Period.BEIJING))) {
            throw new Failure(LetterError.NOT_OVER, period.from(), period.to().minusDays(1));
        }
        keep(caller, client, facts.read(caller, client, kind, period));
        return store.list(caller.agency(), id, kind, period);
    }

    /** Writes the letters of all levels from the facts; what people changed or sent stays. */
    void keep(Caller caller, Client client, PeriodFacts read) {
        List<Letter> there = store.list(caller.agency(), client.id(), read.kind(), read.period());
        long factSheet = store.keep(caller.agency(), client.id(), read);
        for (LetterLevel level : read.kind().levels()) {
            Sheet sheet = LetterWords.write(read, level);
            Optional<Letter> latest =
                    there.stream().filter(each -> each.level() == level).reduce((first, last) -> last);
            if (latest.isEmpty()) {
                store.insert(
                        caller.agency(),
                        client.id(),
                        read,
                        factSheet,
                        new JooqLetters.Draft(level, 1, sheet, null, ""));
            } else if (latest.get().sent() == null && latest.get().edited() == null) {
                store.rewrite(latest.get().id(), factSheet, sheet, read.at());
            }
        }
        audit.record(
                caller,
                LetterAction.DRAFTED,
                "client " + client.id().value(),
                null,
                read.kind().key() + " " + read.period().from());
    }

    @Override
    @Transactional
    public Read edit(Caller caller, ClientId client, LetterId id, String title, String text) {
        Read before = draftOf(caller, client, id);
        String name = TEXTS.needed("title", title, LONGEST_TITLE);
        Sheet sheet = SheetText.read(name, TEXTS.needed("text", text, LONGEST_TEXT));
        if (sheet.blocks().isEmpty()) {
            throw new Failure(LetterError.EMPTY);
        }
        if (!sheet.equals(before.sheet()) && !store.edit(id, sheet, caller.user(), clock.instant())) {
            throw new Failure(LetterError.ALREADY_SENT, id.citation());
        }
        audit.record(caller, LetterAction.EDITED, subject(client, id), null, name);
        return get(caller, client, id);
    }

    @Override
    @Transactional
    public Read rewrite(Caller caller, ClientId id, LetterId letter) {
        Letter draft = draftOf(caller, id, letter).letter();
        Client client = clients.get(caller, id);
        PeriodFacts read = facts.read(caller, client, draft.kind(), draft.period());
        long factSheet = store.keep(caller.agency(), id, read);
        store.rewrite(letter, factSheet, LetterWords.write(read, draft.level()), read.at());
        audit.record(caller, LetterAction.DRAFTED, subject(id, letter), null, "anew");
        return get(caller, id, letter);
    }

    /** Fails where it was sent. */
    private Read draftOf(Caller caller, ClientId client, LetterId id) {
        Read read = get(caller, client, id);
        if (read.letter().sent() != null) {
            throw new Failure(LetterError.ALREADY_SENT, id.citation());
        }
        return read;
    }

    @Override
    public List<BlockChange> changes(Caller caller, ClientId client, LetterId id) {
        Read read = get(caller, client, id);
        return SheetComparison.compare(read.machine(), read.sheet());
    }

    @Override
    @Transactional
    public Letter send(Caller caller, ClientId id, LetterId letter, Sending how) {
        Read read = draftOf(caller, id, letter);
        String outside = TEXTS.optional("outside", how.outside(), LONGEST_OUTSIDE);
        if (!how.entrance() && outside.isEmpty() && how.channels().isEmpty()) {
            throw new Failure(LetterError.NOWHERE);
        }
        Client client = clients.get(caller, id);
        Set<UserId> readers =
                how.entrance() ? bell.readers(client, read.letter().level()) : Set.of();
        if (how.entrance() && readers.isEmpty()) {
            throw new Failure(LetterError.NOBODY_READS, read.letter().level().zh());
        }
        List<Letter.Way> ways = post.ways(caller, client, how.channels());
        Letter.Sent sent = new Letter.Sent(
                caller.user(),
                clock.instant(),
                SheetHash.of(read.sheet()),
                how.entrance(),
                readers.stream().map(UserId::value).sorted().toList(),
                outside,
                ways);
        if (!store.send(letter, sent)) {
            throw new Failure(LetterError.ALREADY_SENT, letter.citation());
        }
        bell.tell(client, read, readers);
        post.post(client, read, ways);
        communications.done(
                caller,
                client,
                Occasion.valueOf(read.letter().kind().name()),
                read.letter().period(),
                "已发出 " + letter.citation());
        audit.record(caller, LetterAction.SENT, subject(id, letter), null, sent.hash());
        return get(caller, id, letter).letter();
    }

    @Override
    public List<Channels.Delivery> listDeliveries(Caller caller, ClientId client, LetterId id) {
        get(caller, client, id);
        return caller.role().isProvider() ? post.listDeliveries(caller, id) : List.of();
    }

    @Override
    @Transactional
    public void sendAgain(Caller caller, ClientId client, LetterId id, long channel) {
        get(caller, client, id);
        post.sendAgain(caller, id, channel);
    }

    @Override
    @Transactional
    public Letter correct(Caller caller, ClientId id, LetterId wrong, String why) {
        Letter letter = get(caller, id, wrong).letter();
        if (letter.sent() == null) {
            throw new Failure(LetterError.NOT_SENT, wrong.citation());
        }
        String reason = TEXTS.needed("why", why, LONGEST_REASON);
        Client client = clients.get(caller, id);
        PeriodFacts read = facts.read(caller, client, letter.kind(), letter.period());
        long factSheet = store.keep(caller.agency(), id, read);
        Sheet sheet = corrected(letter, reason, LetterWords.write(read, letter.level()));
        JooqLetters.Draft draft = new JooqLetters.Draft(letter.level(), letter.version() + 1, sheet, wrong, reason);
        LetterId made = store.insert(caller.agency(), id, read, factSheet, draft)
                .orElseThrow(() -> new Failure(LetterError.CORRECTED, wrong.citation(), next(caller, letter)));
        audit.record(caller, LetterAction.CORRECTED, subject(id, wrong), null, made.citation() + " " + reason);
        return get(caller, id, made).letter();
    }

    private String next(Caller caller, Letter letter) {
        return store.list(caller.agency(), letter.client(), letter.kind(), letter.period()).stream()
                .filter(each -> letter.id().equals(each.corrects()))
                .map(each -> each.id().citation())
                .findFirst()
                .orElse("");
    }

    /** A correction says first what it corrects. */
    private static Sheet corrected(Letter wrong, String why, Sheet sheet) {
        Sheet.Writer writer = Sheet.titled(sheet.title() + "（更正）");
        writer.say("更正 " + wrong.id().citation() + "《" + wrong.title() + "》：" + why + "。以这一封为准。");
        return new Sheet(
                writer.done().title(),
                java.util.stream.Stream.concat(writer.done().blocks().stream(), sheet.blocks().stream())
                        .toList());
    }

    private static String subject(ClientId client, LetterId id) {
        return "client " + client.value() + " letter " + id.citation();
    }
}
