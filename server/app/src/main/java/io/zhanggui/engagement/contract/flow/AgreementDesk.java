package io.zhanggui.engagement.contract.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.contract.Agreement;
import io.zhanggui.engagement.contract.AgreementId;
import io.zhanggui.engagement.contract.AgreementState;
import io.zhanggui.engagement.contract.Agreements;
import io.zhanggui.engagement.contract.ContractAction;
import io.zhanggui.engagement.contract.ContractError;
import io.zhanggui.engagement.contract.Revision;
import io.zhanggui.engagement.contract.RevisionState;
import io.zhanggui.engagement.contract.RevisionText;
import io.zhanggui.engagement.contract.rules.AgreementStates;
import io.zhanggui.engagement.contract.rules.AmendedText;
import io.zhanggui.engagement.contract.store.JooqAgreements;
import io.zhanggui.engagement.contract.store.JooqAgreements.Kept;
import io.zhanggui.engagement.measure.Freezing;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.contract.ContractReader.Reading;
import io.zhanggui.settlement.statement.Hashes;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Texts of contracts: drafts, and what may be read of them. What both sides do with an offer: {@link OfferDesk}. */
@Component
class AgreementDesk implements Agreements {

    private final JooqAgreements agreements;
    private final ContractTexts texts;
    private final Barriers barriers;
    private final OfferDesk offers;
    private final Freezing freezing;
    private final Clients clients;
    private final Audit audit;
    private final Clock clock;

    AgreementDesk(
            JooqAgreements agreements,
            ContractTexts texts,
            Barriers barriers,
            OfferDesk offers,
            Freezing freezing,
            Clients clients,
            Audit audit,
            Clock clock) {
        this.agreements = agreements;
        this.texts = texts;
        this.barriers = barriers;
        this.offers = offers;
        this.freezing = freezing;
        this.clients = clients;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Agreement> list(Caller caller, ClientId client) {
        clients.get(caller, client);
        return listAll(caller).stream()
                .filter(agreement -> agreement.client().equals(client))
                .toList();
    }

    @Override
    public List<Agreement> listAll(Caller caller) {
        Set<ClientId> seen = clients.list(caller).stream().map(Client::id).collect(Collectors.toUnmodifiableSet());
        return agreements.list(caller.agency()).stream()
                .filter(kept -> seen.contains(kept.client()))
                .map(kept -> shown(caller, kept))
                .filter(agreement -> !agreement.revisions().isEmpty())
                .toList();
    }

    @Override
    public Agreement get(Caller caller, AgreementId id) {
        return shown(caller, kept(caller, id));
    }

    /** A contract the caller sees, with all its texts. */
    Kept kept(Caller caller, AgreementId id) {
        Kept kept = agreements.find(caller.agency(), id).orElseThrow(() -> new Failure(ContractError.NO_SUCH_CONTRACT));
        boolean seen =
                clients.list(caller).stream().anyMatch(client -> client.id().equals(kept.client()));
        if (!seen || shown(caller, kept).revisions().isEmpty()) {
            throw new Failure(ContractError.NO_SUCH_CONTRACT);
        }
        return kept;
    }

    /** The same, held until the transaction ends. */
    Kept held(Caller caller, AgreementId id) {
        agreements.lock(caller.agency(), id);
        return kept(caller, id);
    }

    /** Merchants see what was offered to them. */
    private Agreement shown(Caller caller, Kept kept) {
        List<Revision> revisions = kept.revisions().stream()
                .filter(revision -> caller.role().isProvider() || revision.offeredAt() != null)
                .toList();
        return new Agreement(kept.id(), kept.client(), AgreementStates.of(kept.revisions(), today()), revisions);
    }

    @Override
    public RevisionText read(Caller caller, AgreementId id, long revision) {
        Kept kept = kept(caller, id);
        Revision found = shown(caller, kept).revisions().stream()
                .filter(each -> each.id() == revision)
                .findFirst()
                .orElseThrow(() -> new Failure(ContractError.NO_SUCH_TEXT));
        String text = texts.text(kept, found);
        Reading reading = texts.read(caller, text);
        boolean drafted = found.state() == RevisionState.DRAFT;
        return new RevisionText(found, text, reading, drafted ? barriers.of(caller, kept, reading) : List.of());
    }

    @Override
    @Transactional
    public Agreement draft(Caller caller, ClientId client, String text) {
        clients.get(caller, client);
        String plain = ContractTexts.plain(text);
        AgreementId id = agreements.insert(caller.agency(), client, caller.user(), clock.instant());
        insertDraft(caller, id, 1, 1, plain);
        audit.record(caller, ContractAction.DRAFTED, "agreement " + id.value(), null, hash(plain));
        return get(caller, id);
    }

    @Override
    @Transactional
    public Agreement write(Caller caller, AgreementId id, String text, String seen) {
        Kept kept = held(caller, id);
        Revision latest = kept.revisions().getFirst();
        String plain = ContractTexts.plain(text);
        switch (latest.state()) {
            case DRAFT -> {
                boolean written = agreements.updateDraft(
                        latest.id(),
                        seen,
                        plain,
                        hash(plain),
                        texts.head(caller, plain),
                        caller.user(),
                        clock.instant());
                if (!written) {
                    throw new Failure(ContractError.CHANGED_MEANWHILE);
                }
            }
            case REFUSED, WITHDRAWN -> insertDraft(caller, id, latest.version(), latest.revision() + 1, plain);
            case OFFERED -> throw new Failure(ContractError.OPEN_TEXT);
            case CONFIRMED -> throw new Failure(ContractError.NOTHING_DRAFTED);
        }
        audit.record(caller, ContractAction.WRITTEN, "agreement " + id.value(), latest.hash(), hash(plain));
        return get(caller, id);
    }

    private void insertDraft(Caller caller, AgreementId id, int version, int revision, String plain) {
        agreements.insertDraft(
                id, version, revision, plain, hash(plain), texts.head(caller, plain), caller.user(), clock.instant());
    }

    @Override
    @Transactional
    public Agreement amend(Caller caller, AgreementId id, LocalDate effective) {
        Kept kept = held(caller, id);
        Revision latest = kept.revisions().getFirst();
        if (latest.state() == RevisionState.DRAFT || latest.state() == RevisionState.OFFERED) {
            throw new Failure(ContractError.OPEN_TEXT);
        }
        Revision before = new Agreement(id, kept.client(), AgreementState.IN_FORCE, kept.revisions())
                .confirmed().stream()
                        .reduce((first, second) -> second)
                        .orElseThrow(() -> new Failure(ContractError.NOT_IN_FORCE));
        boolean begins = texts.history(caller, kept).orElseThrow().periods().stream()
                .map(Span::from)
                .anyMatch(effective::equals);
        if (!begins) {
            throw new Failure(ContractError.BAD_EFFECTIVE, effective);
        }
        String text = AmendedText.of(texts.text(kept, before), before.version(), before.hash(), effective);
        int revision = 1
                + (int) kept.revisions().stream()
                        .filter(each -> each.version() == before.version() + 1)
                        .count();
        insertDraft(caller, id, before.version() + 1, revision, text);
        audit.record(caller, ContractAction.DRAFTED, "agreement " + id.value(), before.hash(), hash(text));
        return get(caller, id);
    }

    @Override
    @Transactional
    public Agreement freeze(Caller caller, AgreementId id) {
        Kept kept = held(caller, id);
        Revision draft = kept.revisions().getFirst();
        if (draft.state() != RevisionState.DRAFT) {
            throw new Failure(ContractError.NOTHING_DRAFTED);
        }
        String text = texts.text(kept, draft);
        Freezing.Frozen frozen = freezing.freeze(caller, texts.asked(caller, kept, text), text);
        audit.record(caller, ContractAction.FROZEN, "agreement " + id.value(), draft.hash(), frozen.snapshot());
        return write(caller, id, frozen.text(), draft.hash());
    }

    @Override
    @Transactional
    public Agreement offer(Caller caller, AgreementId id) {
        offers.offer(caller, held(caller, id));
        return get(caller, id);
    }

    @Override
    @Transactional
    public Agreement withdraw(Caller caller, AgreementId id, String reason) {
        offers.close(caller, held(caller, id), RevisionState.WITHDRAWN, reason);
        return get(caller, id);
    }

    @Override
    @Transactional
    public Agreement refuse(Caller caller, AgreementId id, String reason) {
        offers.close(caller, held(caller, id), RevisionState.REFUSED, reason);
        return get(caller, id);
    }

    @Override
    @Transactional
    public Agreement confirm(Caller caller, AgreementId id, String hash) {
        offers.confirm(caller, held(caller, id), hash);
        return get(caller, id);
    }

    @Override
    public Optional<ContractHistory> history(Caller caller, AgreementId id) {
        return texts.history(caller, kept(caller, id));
    }

    @Override
    public Optional<Agreement> inForce(Caller caller, ClientId client, LocalDate day) {
        return list(caller, client).stream()
                .filter(agreement -> AgreementStates.of(agreement.revisions(), day) == AgreementState.IN_FORCE)
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.BEIJING);
    }

    private static String hash(String text) {
        return Hashes.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
