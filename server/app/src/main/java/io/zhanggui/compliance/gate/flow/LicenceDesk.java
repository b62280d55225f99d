package io.zhanggui.compliance.gate.flow;

import io.zhanggui.compliance.gate.GateAction;
import io.zhanggui.compliance.gate.GateError;
import io.zhanggui.compliance.gate.Licence;
import io.zhanggui.compliance.gate.LicenceDraft;
import io.zhanggui.compliance.gate.LicenceKind;
import io.zhanggui.compliance.gate.Licences;
import io.zhanggui.compliance.gate.rules.GateTexts;
import io.zhanggui.compliance.gate.store.JooqEvidence;
import io.zhanggui.compliance.gate.store.JooqLicences;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The licences as the store has them. */
@Component
class LicenceDesk implements Licences {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_HOLDER = 200;
    private static final int LONGEST_ITEMS = 4_000;

    private final ObjectProvider<GateTexts> texts;
    private final JooqLicences licences;
    private final EvidenceSafe safe;
    private final Doorkeeper doorkeeper;
    private final ExpiryNews news;
    private final Audit audit;
    private final Clock clock;

    LicenceDesk(
            ObjectProvider<GateTexts> texts,
            JooqLicences licences,
            EvidenceSafe safe,
            Doorkeeper doorkeeper,
            ExpiryNews news,
            Audit audit,
            Clock clock) {
        this.texts = texts;
        this.licences = licences;
        this.safe = safe;
        this.doorkeeper = doorkeeper;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<LicenceKind> kinds() {
        return texts.getObject().licenceKinds();
    }

    @Override
    public List<Licence> list(Scope scope) {
        return licences.list(scope);
    }

    @Override
    @Transactional
    public Licence add(Caller caller, LicenceDraft draft) {
        doorkeeper.checkMayChange(caller, draft.shop());
        if (kinds().stream().noneMatch(kind -> kind.key().equals(draft.kind()))) {
            throw new Failure(GateError.BAD_CHOICE, "kind", draft.kind());
        }
        if (draft.issuedOn() != null
                && draft.expiresOn() != null
                && draft.expiresOn().isBefore(draft.issuedOn())) {
            throw new Failure(GateError.BAD_DAYS);
        }
        List<String> items = draft.items().stream()
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        Written.optional("items", String.join("\n", items), LONGEST_ITEMS);
        LicenceDraft checked = new LicenceDraft(
                draft.shop(),
                draft.kind(),
                Written.text("number", draft.number(), LONGEST_NUMBER),
                Written.text("holder", draft.holder(), LONGEST_HOLDER),
                items,
                draft.issuedOn(),
                draft.expiresOn());
        long id = licences.insert(caller.agency(), checked, caller.user(), clock.instant());
        audit.record(caller, GateAction.LICENCE_ADDED, "licence " + id, null, checked.kind() + " " + checked.number());
        Licence kept = get(caller, id);
        news.tell(caller.agency(), kept);
        return kept;
    }

    @Override
    @Transactional
    public Licence revoke(Caller caller, long id) {
        Licence licence = get(caller, id);
        doorkeeper.checkMayChange(caller);
        licences.revoke(id);
        audit.record(caller, GateAction.LICENCE_REVOKED, "licence " + id, licence.number(), null);
        return get(caller, id);
    }

    @Override
    @Transactional
    public Licence attach(Caller caller, long id, String fileName, InputStream bytes) {
        Licence licence = get(caller, id);
        doorkeeper.checkMayChange(caller);
        safe.keep(caller, licence.shop(), JooqEvidence.Owner.LICENCE, id, 0, fileName, bytes);
        audit.record(caller, GateAction.EVIDENCE_ADDED, "licence " + id, null, fileName);
        return get(caller, id);
    }

    private Licence get(Caller caller, long id) {
        return licences.find(caller.agency(), id)
                .filter(licence -> doorkeeper.sees(caller, licence.shop()))
                .orElseThrow(() -> new Failure(GateError.NO_SUCH_LICENCE));
    }
}
