package io.zhanggui.engagement.contract.flow;

import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.contract.ContractAction;
import io.zhanggui.engagement.contract.ContractError;
import io.zhanggui.engagement.contract.Revision;
import io.zhanggui.engagement.contract.RevisionState;
import io.zhanggui.engagement.contract.rules.PinnedText;
import io.zhanggui.engagement.contract.store.JooqAgreements;
import io.zhanggui.engagement.contract.store.JooqAgreements.Kept;
import io.zhanggui.engagement.contract.store.JooqConfirmations;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Side;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.ContractReader.Reading;
import io.zhanggui.settlement.statement.Hashes;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.TextCheck;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What both sides do with a text that is fixed: offer, confirm, refuse, withdraw. */
@Component
class OfferDesk {

    private static final TextCheck TEXTS = new TextCheck(ContractError.MISSING, ContractError.TOO_LONG);
    private static final int LONGEST_REASON = 1_000;

    private final JooqAgreements agreements;
    private final JooqConfirmations confirmations;
    private final ContractTexts texts;
    private final Barriers barriers;
    private final ContractBell bell;
    private final ContractClocks clocks;
    private final Clients clients;
    private final Signatories signatories;
    private final Audit audit;
    private final Clock clock;

    OfferDesk(
            JooqAgreements agreements,
            JooqConfirmations confirmations,
            ContractTexts texts,
            Barriers barriers,
            ContractBell bell,
            ContractClocks clocks,
            Clients clients,
            Signatories signatories,
            Audit audit,
            Clock clock) {
        this.agreements = agreements;
        this.confirmations = confirmations;
        this.texts = texts;
        this.barriers = barriers;
        this.bell = bell;
        this.clocks = clocks;
        this.clients = clients;
        this.signatories = signatories;
        this.audit = audit;
        this.clock = clock;
    }

    void offer(Caller caller, Kept kept) {
        Revision draft = kept.revisions().getFirst();
        if (draft.state() != RevisionState.DRAFT) {
            throw new Failure(ContractError.NOTHING_DRAFTED);
        }
        String text = texts.text(kept, draft);
        Reading reading = texts.read(caller, text);
        List<String> against = Stream.concat(
                        reading.findings().stream().map(finding -> finding.said()),
                        barriers.of(caller, kept, reading).stream().map(refusal -> refusal.said()))
                .map(Words::zh)
                .toList();
        if (!against.isEmpty()) {
            throw new Failure(ContractError.NOT_OFFERABLE, against.size(), String.join("；", against));
        }
        String hash = pin(caller, draft, text, reading.contract().orElseThrow());
        move(draft, RevisionState.DRAFT, RevisionState.OFFERED, null);
        agreements.setOffered(draft.id(), clock.instant());
        clocks.offered(kept, draft);
        audit.record(caller, ContractAction.OFFERED, subject(kept), null, hash);
        bell.tellBoth(
                caller,
                kept.client(),
                kept.id(),
                "offered:" + draft.id(),
                new Bilingual("合同待确认：" + draft.title(), "Contract to confirm: " + draft.title()),
                new Bilingual(
                        "第 " + draft.version() + " 版已定稿，请核对文本后确认或退回。",
                        "Version " + draft.version() + " is fixed: read it, then confirm or send it back."));
    }

    /** Writes the definitions into the text that is fixed now; gives its hash. */
    private String pin(Caller caller, Revision draft, String text, Contract contract) {
        String pinned = PinnedText.of(text, contract);
        String hash = Hashes.sha256(pinned.getBytes(StandardCharsets.UTF_8));
        boolean written = agreements.updateDraft(
                draft.id(), draft.hash(), pinned, hash, texts.head(caller, pinned), caller.user(), clock.instant());
        if (!written) {
            throw new Failure(ContractError.CHANGED_MEANWHILE);
        }
        return hash;
    }

    void confirm(Caller caller, Kept kept, String hash) {
        Side side = Sides.confirming(caller);
        Revision offered = offered(kept);
        if (!offered.hash().equals(hash)) {
            throw new Failure(ContractError.OTHER_TEXT);
        }
        Sides.first(side, offered.confirmations());
        confirmations.ofText(kept.id(), offered.id(), side, hash, signatories.named(caller), clock.instant());
        audit.record(caller, ContractAction.CONFIRMED, subject(kept), null, side.key() + " " + hash);
        clocks.confirmed(kept, offered, side);
        if (Sides.isLast(offered.confirmations())) {
            move(offered, RevisionState.OFFERED, RevisionState.CONFIRMED, null);
            if (offered.from() != null) {
                clients.beginBy(caller, kept.client(), offered.from());
            }
            bell.tellBoth(
                    caller,
                    kept.client(),
                    kept.id(),
                    "confirmed:" + offered.id(),
                    new Bilingual("合同已生效：" + offered.title(), "Contract agreed: " + offered.title()),
                    new Bilingual(
                            "双方都已确认第 " + offered.version() + " 版，按条款开始计算。",
                            "Both sides confirmed version " + offered.version() + "; its clauses count."));
        }
    }

    void close(Caller caller, Kept kept, RevisionState to, String reason) {
        Revision offered = offered(kept);
        String why = TEXTS.needed("reason", reason, LONGEST_REASON);
        move(offered, RevisionState.OFFERED, to, why);
        boolean refused = to == RevisionState.REFUSED;
        clocks.closed(kept, offered, (refused ? "合同被退回：" : "合同已撤回：") + why);
        audit.record(caller, refused ? ContractAction.REFUSED : ContractAction.WITHDRAWN, subject(kept), null, why);
        bell.tellBoth(
                caller,
                kept.client(),
                kept.id(),
                (refused ? "refused:" : "withdrawn:") + offered.id(),
                new Bilingual(
                        (refused ? "合同被退回：" : "合同已撤回：") + offered.title(),
                        (refused ? "Contract sent back: " : "Contract withdrawn: ") + offered.title()),
                new Bilingual("原因：" + why, "Reason: " + why));
    }

    private static Revision offered(Kept kept) {
        Revision latest = kept.revisions().getFirst();
        if (latest.state() != RevisionState.OFFERED) {
            throw new Failure(ContractError.NOTHING_OFFERED);
        }
        return latest;
    }

    private void move(Revision revision, RevisionState from, RevisionState to, @Nullable String reason) {
        if (!agreements.setState(revision.id(), from, to, reason)) {
            throw new Failure(ContractError.CHANGED_MEANWHILE);
        }
    }

    private static String subject(Kept kept) {
        return "agreement " + kept.id().value();
    }
}
