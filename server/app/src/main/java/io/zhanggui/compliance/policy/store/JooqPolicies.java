package io.zhanggui.compliance.policy.store;

import static io.zhanggui.compliance.policy.store.generated.tables.Policy.POLICY_;

import io.zhanggui.compliance.policy.Colour;
import io.zhanggui.compliance.policy.Policy;
import io.zhanggui.compliance.policy.PolicyDraft;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The red, yellow and blue list. */
@Repository
public class JooqPolicies {

    private final DSLContext tables;

    JooqPolicies(DSLContext tables) {
        this.tables = tables;
    }

    /** Those that hold latest first; those without a day before all. */
    public List<Policy> list(AgencyId agency) {
        return tables.selectFrom(POLICY_)
                .where(POLICY_.AGENCY_ID.eq(agency.value()))
                .orderBy(POLICY_.EFFECTIVE_ON.desc().nullsFirst(), POLICY_.ID.desc())
                .fetch(JooqPolicies::read);
    }

    /** @throws org.springframework.dao.DuplicateKeyException where this change of the watch is on the list */
    public long insert(AgencyId agency, PolicyDraft draft, UserId by, Instant at) {
        Long id = tables.insertInto(POLICY_)
                .set(values(draft))
                .set(POLICY_.AGENCY_ID, agency.value())
                .set(POLICY_.TEXT_ID, draft.text())
                .set(POLICY_.VERSION, draft.version())
                .set(POLICY_.BY_USER, by.value())
                .set(POLICY_.AT, moment(at))
                .returningResult(POLICY_.ID)
                .fetchOneInto(Long.class);
        return Objects.requireNonNull(id);
    }

    public void update(long id, PolicyDraft draft) {
        tables.update(POLICY_).set(values(draft)).where(POLICY_.ID.eq(id)).execute();
    }

    public void delete(long id) {
        tables.deleteFrom(POLICY_).where(POLICY_.ID.eq(id)).execute();
    }

    private static Map<Field<?>, @Nullable Object> values(PolicyDraft draft) {
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        values.put(POLICY_.TITLE, draft.title());
        values.put(POLICY_.COLOUR, draft.colour().name());
        values.put(POLICY_.ANNOUNCED_ON, draft.announcedOn());
        values.put(POLICY_.EFFECTIVE_ON, draft.effectiveOn());
        values.put(POLICY_.CONCERNS, draft.concerns());
        values.put(POLICY_.ACTION, draft.action());
        values.put(POLICY_.SOURCE, draft.source());
        values.put(POLICY_.WORDS, String.join("\n", draft.words()));
        return values;
    }

    private static Policy read(Record row) {
        return new Policy(
                row.get(POLICY_.ID),
                new AgencyId(row.get(POLICY_.AGENCY_ID)),
                new PolicyDraft(
                        row.get(POLICY_.TITLE),
                        Colour.valueOf(row.get(POLICY_.COLOUR)),
                        row.get(POLICY_.ANNOUNCED_ON),
                        row.get(POLICY_.EFFECTIVE_ON),
                        row.get(POLICY_.CONCERNS),
                        row.get(POLICY_.ACTION),
                        row.get(POLICY_.SOURCE),
                        row.get(POLICY_.WORDS)
                                .lines()
                                .filter(word -> !word.isBlank())
                                .toList(),
                        row.get(POLICY_.TEXT_ID),
                        row.get(POLICY_.VERSION)),
                new UserId(row.get(POLICY_.BY_USER)),
                row.get(POLICY_.AT).toInstant());
    }

    static OffsetDateTime moment(Instant at) {
        return at.atZone(Period.BEIJING).toOffsetDateTime();
    }
}
