package io.zhanggui.compliance.appeal.store;

import static io.zhanggui.compliance.appeal.store.generated.tables.Appeal.APPEAL_;
import static io.zhanggui.compliance.appeal.store.generated.tables.Penalty.PENALTY;
import static io.zhanggui.compliance.appeal.store.generated.tables.Proposal.PROPOSAL;

import io.zhanggui.compliance.appeal.AppealState;
import io.zhanggui.compliance.appeal.Penalty;
import io.zhanggui.compliance.appeal.Proposal;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Penalties with what they propose. */
@Repository
public class JooqPenalties {

    private final DSLContext tables;

    JooqPenalties(DSLContext tables) {
        this.tables = tables;
    }

    public List<Penalty> list(Scope scope) {
        return list(PENALTY.AGENCY_ID.eq(scope.agency().value()).and(PENALTY.SHOP_ID.in(scope.shopNumbers())));
    }

    public List<Penalty> list(AgencyId agency) {
        return list(PENALTY.AGENCY_ID.eq(agency.value()));
    }

    public Optional<Penalty> find(AgencyId agency, long id) {
        return list(PENALTY.AGENCY_ID.eq(agency.value()).and(PENALTY.ID.eq(id))).stream()
                .findFirst();
    }

    private List<Penalty> list(Condition which) {
        Map<Long, List<Proposal>> proposals = tables
                .select(PROPOSAL.fields())
                .from(PROPOSAL)
                .join(PENALTY)
                .on(PENALTY.ID.eq(PROPOSAL.PENALTY_ID))
                .where(which)
                .orderBy(PROPOSAL.ID)
                .fetch(JooqPenalties::readProposal)
                .stream()
                .collect(Collectors.groupingBy(Proposal::penalty));
        Set<Long> overturned = tables.select(APPEAL_.PENALTY_ID)
                .from(APPEAL_)
                .join(PENALTY)
                .on(PENALTY.ID.eq(APPEAL_.PENALTY_ID))
                .where(which)
                .and(APPEAL_.STATE.eq(AppealState.WON.name()))
                .fetchSet(APPEAL_.PENALTY_ID);
        return tables.selectFrom(PENALTY)
                .where(which)
                .orderBy(PENALTY.NOTICED_AT.desc(), PENALTY.ID.desc())
                .fetch(row -> {
                    Long id = row.get(PENALTY.ID);
                    return read(row, overturned.contains(id), proposals.getOrDefault(id, List.of()));
                });
    }

    /** @param penalty its id is not looked at */
    public long insert(Penalty penalty) {
        Long id = tables.insertInto(PENALTY)
                .set(values(penalty))
                .set(PENALTY.AGENCY_ID, penalty.agency().value())
                .set(PENALTY.BY_USER, penalty.by().value())
                .set(PENALTY.AT, moment(penalty.at()))
                .returningResult(PENALTY.ID)
                .fetchOneInto(Long.class);
        return Objects.requireNonNull(id);
    }

    public void update(Penalty penalty) {
        tables.update(PENALTY)
                .set(values(penalty))
                .where(PENALTY.ID.eq(penalty.id()))
                .execute();
    }

    public void withdraw(long penalty, String why, UserId by, Instant at) {
        tables.update(PENALTY)
                .set(PENALTY.WITHDRAWN_WHY, why)
                .set(PENALTY.WITHDRAWN_BY, by.value())
                .set(PENALTY.WITHDRAWN_AT, moment(at))
                .where(PENALTY.ID.eq(penalty))
                .execute();
    }

    private static Map<Field<?>, @Nullable Object> values(Penalty penalty) {
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        values.put(PENALTY.SHOP_ID, penalty.shop().value());
        values.put(PENALTY.HAPPENED_ON, penalty.happenedOn());
        values.put(PENALTY.NOTICED_AT, moment(penalty.noticedAt()));
        values.put(PENALTY.NOTICE, penalty.notice());
        values.put(PENALTY.CLASS_KEY, penalty.classKey());
        values.put(PENALTY.RULE_KEY, penalty.ruleKey());
        values.put(PENALTY.ITEM, penalty.item());
        values.put(PENALTY.POINTS, penalty.points());
        values.put(PENALTY.FINE_FEN, penalty.fineFen());
        values.put(PENALTY.MEASURES, penalty.measures());
        values.put(PENALTY.CAUSE, penalty.cause());
        values.put(PENALTY.LESSON, penalty.lesson());
        return values;
    }

    public void insertProposal(
            AgencyId agency, long penalty, Proposal.Kind kind, String content, UserId by, Instant at) {
        tables.insertInto(PROPOSAL)
                .set(PROPOSAL.AGENCY_ID, agency.value())
                .set(PROPOSAL.PENALTY_ID, penalty)
                .set(PROPOSAL.KIND, kind.name())
                .set(PROPOSAL.CONTENT, content)
                .set(PROPOSAL.STATE, Proposal.State.PROPOSED.name())
                .set(PROPOSAL.BY_USER, by.value())
                .set(PROPOSAL.AT, moment(at))
                .execute();
    }

    public Optional<Proposal> findProposal(AgencyId agency, long id) {
        return tables.selectFrom(PROPOSAL)
                .where(PROPOSAL.AGENCY_ID.eq(agency.value()))
                .and(PROPOSAL.ID.eq(id))
                .fetchOptional(JooqPenalties::readProposal);
    }

    /** @return false where somebody decided it before */
    public boolean decide(long proposal, Proposal.State state, String reason, UserId by, Instant at) {
        return tables.update(PROPOSAL)
                        .set(PROPOSAL.STATE, state.name())
                        .set(PROPOSAL.REASON, reason)
                        .set(PROPOSAL.DECIDED_BY, by.value())
                        .set(PROPOSAL.DECIDED_AT, moment(at))
                        .where(PROPOSAL.ID.eq(proposal))
                        .and(PROPOSAL.STATE.eq(Proposal.State.PROPOSED.name()))
                        .execute()
                == 1;
    }

    private static Penalty read(Record row, boolean overturned, List<Proposal> proposals) {
        return new Penalty(
                row.get(PENALTY.ID),
                new AgencyId(row.get(PENALTY.AGENCY_ID)),
                new ShopId(row.get(PENALTY.SHOP_ID)),
                row.get(PENALTY.HAPPENED_ON),
                row.get(PENALTY.NOTICED_AT).toInstant(),
                row.get(PENALTY.NOTICE),
                row.get(PENALTY.CLASS_KEY),
                row.get(PENALTY.RULE_KEY),
                row.get(PENALTY.ITEM),
                row.get(PENALTY.POINTS),
                row.get(PENALTY.FINE_FEN),
                row.get(PENALTY.MEASURES),
                row.get(PENALTY.CAUSE),
                row.get(PENALTY.LESSON),
                overturned,
                row.get(PENALTY.WITHDRAWN_WHY),
                new UserId(row.get(PENALTY.BY_USER)),
                row.get(PENALTY.AT).toInstant(),
                proposals);
    }

    private static Proposal readProposal(Record row) {
        Long decidedBy = row.get(PROPOSAL.DECIDED_BY);
        return new Proposal(
                row.get(PROPOSAL.ID),
                row.get(PROPOSAL.PENALTY_ID),
                Proposal.Kind.valueOf(row.get(PROPOSAL.KIND)),
                row.get(PROPOSAL.CONTENT),
                Proposal.State.valueOf(row.get(PROPOSAL.STATE)),
                row.get(PROPOSAL.REASON),
                new UserId(row.get(PROPOSAL.BY_USER)),
                row.get(PROPOSAL.AT).toInstant(),
                decidedBy == null ? null : new UserId(decidedBy),
                instant(row.get(PROPOSAL.DECIDED_AT)));
    }

    static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atZone(Period.BEIJING).toOffsetDateTime();
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
