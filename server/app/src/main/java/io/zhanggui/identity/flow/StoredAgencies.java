package io.zhanggui.identity.flow;

import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Agency;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.rules.Names;
import io.zhanggui.identity.store.JooqAgencies;
import io.zhanggui.shared.Failure;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agencies as the store has them. */
@Component
class StoredAgencies implements Agencies {

    private final JooqAgencies agencies;
    private final Audit audit;
    private final Clock clock;

    StoredAgencies(JooqAgencies agencies, Audit audit, Clock clock) {
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Agency getDefault() {
        return agencies.findOldest().orElseGet(() -> create(DEFAULT_NAME));
    }

    @Override
    public Optional<Agency> find(String name) {
        return agencies.find(name.strip());
    }

    @Override
    public List<Agency> listAgencies() {
        return agencies.list();
    }

    @Override
    @Transactional
    public Agency findOrCreate(String name) {
        String fitting = Names.display(name).orElseThrow(() -> new Failure(IdentityError.NAME_NOT_FIT));
        return agencies.find(fitting).orElseGet(() -> create(fitting));
    }

    @Override
    @Transactional
    public Agency rename(Caller caller, String name) {
        String fitting = Names.display(name).orElseThrow(() -> new Failure(IdentityError.NAME_NOT_FIT));
        Agency before = agencies.find(caller.agency()).orElseThrow();
        try {
            agencies.rename(caller.agency(), fitting);
        } catch (DuplicateKeyException e) {
            throw new Failure(IdentityError.AGENCY_EXISTS, e);
        }
        audit.record(
                caller,
                IdentityAction.AGENCY_RENAMED,
                "agency " + caller.agency().value(),
                before.name(),
                fitting);
        return new Agency(caller.agency(), fitting);
    }

    private Agency create(String name) {
        Agency agency = agencies.insert(name, OffsetDateTime.now(clock));
        audit.record(
                Caller.local(agency.id()),
                IdentityAction.AGENCY_CREATED,
                "agency " + agency.id().value(),
                null,
                name);
        return agency;
    }
}
