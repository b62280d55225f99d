package io.zhanggui.engagement.paper.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.paper.BlockChange;
import io.zhanggui.engagement.paper.Deliverable;
import io.zhanggui.engagement.paper.DocumentError;
import io.zhanggui.engagement.paper.PaperAction;
import io.zhanggui.engagement.paper.PaperKey;
import io.zhanggui.engagement.paper.PaperVersion;
import io.zhanggui.engagement.paper.Papers;
import io.zhanggui.engagement.paper.Sheet;
import io.zhanggui.engagement.paper.Standing;
import io.zhanggui.engagement.paper.rules.Deliverables;
import io.zhanggui.engagement.paper.rules.SheetComparison;
import io.zhanggui.engagement.paper.rules.SheetHash;
import io.zhanggui.engagement.paper.rules.Standings;
import io.zhanggui.engagement.paper.store.JooqPapers;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Documents as the store has them. */
@Component
class PaperDesk implements Papers {

    private static final int LONGEST_PART = 40;
    private static final Pattern PART = Pattern.compile("[\\p{IsHan}A-Za-z0-9/-]{0," + LONGEST_PART + "}");
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 400_000;

    private final Clients clients;
    private final JooqPapers papers;
    private final Audit audit;
    private final Clock clock;

    PaperDesk(Clients clients, JooqPapers papers, Audit audit, Clock clock) {
        this.clients = clients;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Standing> list(Caller caller, ClientId client) {
        Client found = clients.get(caller, client);
        boolean provider = caller.role().isProvider();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        Standings standings = new Standings(
                papers.listVersions(caller.agency(), found.id()),
                provider
                        ? papers.listDrafts(caller.agency(), found.id()).stream()
                                .map(draft -> new Standings.Draft(draft.key(), draft.title(), draft.at()))
                                .toList()
                        : List.of(),
                today);
        return Deliverables.list().stream()
                .filter(each -> isFor(caller, each))
                .map(standings::of)
                .toList();
    }

    @Override
    @Transactional
    public void draft(Caller caller, ClientId client, PaperKey key, Sheet sheet) {
        writable(caller, client, key);
        check(sheet);
        papers.draft(caller.agency(), client, key, sheet, caller.user(), clock.instant());
        audit.record(caller, PaperAction.DRAFTED, subject(client, key), null, sheet.title());
    }

    @Override
    public Optional<Sheet> findDraft(Caller caller, ClientId client, PaperKey key) {
        readable(caller, client, key);
        return caller.role().isProvider() ? papers.findDraft(caller.agency(), client, key) : Optional.empty();
    }

    @Override
    @Transactional
    public PaperVersion issue(Caller caller, ClientId client, PaperKey key, Sheet sheet, String why) {
        writable(caller, client, key);
        check(sheet);
        String reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Failure(DocumentError.NO_REASON, LONGEST_REASON);
        }
        String hash = SheetHash.of(sheet);
        Optional<PaperVersion> latest =
                listVersions(caller, client, key).stream().findFirst();
        latest.filter(version -> version.hash().equals(hash)).ifPresent(version -> {
            throw new Failure(DocumentError.SAME, version.number());
        });
        PaperVersion next = new PaperVersion(
                client,
                key,
                latest.map(PaperVersion::number).orElse(0) + 1,
                sheet.title(),
                hash,
                reason,
                caller.user(),
                clock.instant());
        papers.issue(caller.agency(), next, sheet);
        audit.record(caller, PaperAction.ISSUED, subject(client, key), null, "v" + next.number() + " " + hash);
        return next;
    }

    @Override
    public List<PaperVersion> listVersions(Caller caller, ClientId client, PaperKey key) {
        readable(caller, client, key);
        return papers.listVersions(caller.agency(), client).stream()
                .filter(version -> version.key().equals(key))
                .toList();
    }

    @Override
    public Issued get(Caller caller, ClientId client, PaperKey key, int number) {
        PaperVersion found = listVersions(caller, client, key).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new Failure(DocumentError.NO_SUCH_VERSION, number));
        return new Issued(found, papers.find(caller.agency(), found.hash()).orElseThrow());
    }

    @Override
    public List<BlockChange> compare(Caller caller, ClientId client, PaperKey key, int earlier, int later) {
        Sheet before = get(caller, client, key, earlier).sheet();
        Sheet after = later == 0
                ? findDraft(caller, client, key).orElseThrow(() -> new Failure(DocumentError.NO_DRAFT))
                : get(caller, client, key, later).sheet();
        return SheetComparison.compare(before, after);
    }

    private void writable(Caller caller, ClientId client, PaperKey key) {
        Deliverable kind = readable(caller, client, key);
        if (kind.elsewhere()) {
            throw new Failure(DocumentError.MADE_ELSEWHERE, kind.name().zh());
        }
        if (!PART.matcher(key.part()).matches()) {
            throw new Failure(DocumentError.BAD_PART, LONGEST_PART);
        }
    }

    private static boolean isFor(Caller caller, Deliverable kind) {
        return (caller.role().isProvider() || !kind.internal()) && (!kind.money() || caller.may(Permission.SEE_FEES));
    }

    /** Who is not to see a kind is told that it does not exist. */
    private Deliverable readable(Caller caller, ClientId client, PaperKey key) {
        clients.get(caller, client);
        return Deliverables.find(key.kind())
                .filter(each -> isFor(caller, each))
                .orElseThrow(() -> new Failure(DocumentError.NO_SUCH_KIND, key.kind()));
    }

    private static void check(Sheet sheet) {
        if (sheet.title().isBlank() || sheet.blocks().isEmpty()) {
            throw new Failure(DocumentError.EMPTY);
        }
        if (sheet.title().length() > LONGEST_TITLE || sheet.length() > LONGEST_TEXT) {
            throw new Failure(DocumentError.TOO_LONG, LONGEST_TEXT);
        }
    }

    private static String subject(ClientId client, PaperKey key) {
        return "client " + client.value() + " " + key.kind() + (key.part().isEmpty() ? "" : " " + key.part());
    }
}
