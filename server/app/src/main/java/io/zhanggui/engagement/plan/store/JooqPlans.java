package io.zhanggui.engagement.plan.store;

import static io.zhanggui.engagement.plan.store.generated.tables.MilestoneCheck.MILESTONE_CHECK;
import static io.zhanggui.engagement.plan.store.generated.tables.MilestonePass.MILESTONE_PASS;
import static io.zhanggui.engagement.plan.store.generated.tables.ServicePlan.SERVICE_PLAN;
import static io.zhanggui.engagement.plan.store.generated.tables.Spend.SPEND;
import static io.zhanggui.engagement.plan.store.generated.tables.Terms.TERMS;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.plan.Budget;
import io.zhanggui.engagement.plan.ServicePlan;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.ApprovalId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Plans, terms, spends and milestones of clients. A client's number is an agency's own: callers ask for it first. */
@Repository
public class JooqPlans {

    private static final TypeReference<List<ServicePlan.Change>> CHANGES = new TypeReference<>() {};

    private final DSLContext tables;
    private final JsonMapper json;

    JooqPlans(DSLContext tables, JsonMapper json) {
        this.tables = tables;
        this.json = json;
    }

    /** Terms that are written over. */
    public enum Kind {
        BUDGET,
        TIMETABLE
    }

    /** A spend as it is kept; approval is null for a moment only. */
    public record KeptSpend(
            long id, Budget.Spend spend, @Nullable ApprovalId approval, UserId by, Instant at) {}

    /** A check that was made. */
    public record KeptCheck(String milestone, String check, String evidence, UserId by, Instant at) {}

    /** A milestone that was passed. */
    public record KeptPass(String milestone, String confirmedBy, UserId by, Instant at) {}

    /** The draft (version 0) and the rounds, the newest first. */
    public List<ServicePlan> listPlans(ClientId client) {
        return tables.selectFrom(SERVICE_PLAN)
                .where(SERVICE_PLAN.CLIENT_ID.eq(client.value()))
                .orderBy(SERVICE_PLAN.VERSION.desc())
                .fetch(row -> new ServicePlan(
                        row.get(SERVICE_PLAN.VERSION),
                        json.readValue(row.get(SERVICE_PLAN.CONTENT), ServicePlan.Content.class),
                        json.readValue(row.get(SERVICE_PLAN.CHANGES), CHANGES),
                        row.get(SERVICE_PLAN.REASON),
                        new UserId(row.get(SERVICE_PLAN.BY_USER)),
                        row.get(SERVICE_PLAN.AT).toInstant()));
    }

    /** Writes a version, over what it was. */
    public void write(AgencyId agency, ClientId client, ServicePlan plan) {
        String content = json.writeValueAsString(plan.content());
        tables.insertInto(SERVICE_PLAN)
                .set(SERVICE_PLAN.AGENCY_ID, agency.value())
                .set(SERVICE_PLAN.CLIENT_ID, client.value())
                .set(SERVICE_PLAN.VERSION, plan.version())
                .set(SERVICE_PLAN.CONTENT, content)
                .set(SERVICE_PLAN.CHANGES, json.writeValueAsString(plan.changes()))
                .set(SERVICE_PLAN.REASON, plan.reason())
                .set(SERVICE_PLAN.BY_USER, plan.by().value())
                .set(SERVICE_PLAN.AT, moment(plan.at()))
                .onConflict(SERVICE_PLAN.CLIENT_ID, SERVICE_PLAN.VERSION)
                .doUpdate()
                .set(SERVICE_PLAN.CONTENT, content)
                .set(SERVICE_PLAN.BY_USER, plan.by().value())
                .set(SERVICE_PLAN.AT, moment(plan.at()))
                .execute();
    }

    public <T> Optional<T> findTerms(ClientId client, Kind kind, Class<T> type) {
        return tables.select(TERMS.CONTENT)
                .from(TERMS)
                .where(TERMS.CLIENT_ID.eq(client.value()))
                .and(TERMS.KIND.eq(kind.name()))
                .fetchOptional(row -> json.readValue(row.value1(), type));
    }

    public void writeTerms(AgencyId agency, ClientId client, Kind kind, Object terms, UserId by, Instant at) {
        String content = json.writeValueAsString(terms);
        tables.insertInto(TERMS)
                .set(TERMS.AGENCY_ID, agency.value())
                .set(TERMS.CLIENT_ID, client.value())
                .set(TERMS.KIND, kind.name())
                .set(TERMS.CONTENT, content)
                .set(TERMS.BY_USER, by.value())
                .set(TERMS.AT, moment(at))
                .onConflict(TERMS.CLIENT_ID, TERMS.KIND)
                .doUpdate()
                .set(TERMS.CONTENT, content)
                .set(TERMS.BY_USER, by.value())
                .set(TERMS.AT, moment(at))
                .execute();
    }

    /** The newest first. */
    public List<KeptSpend> listSpends(ClientId client) {
        return tables.selectFrom(SPEND)
                .where(SPEND.CLIENT_ID.eq(client.value()))
                .orderBy(SPEND.ID.desc())
                .fetch(row -> {
                    Long approval = row.get(SPEND.APPROVAL_ID);
                    return new KeptSpend(
                            row.get(SPEND.ID),
                            new Budget.Spend(
                                    Budget.Pot.valueOf(row.get(SPEND.POT)),
                                    row.get(SPEND.PURPOSE),
                                    row.get(SPEND.SUPPLIER),
                                    row.get(SPEND.AMOUNT_FEN),
                                    row.get(SPEND.PREPAID_FEN),
                                    row.get(SPEND.REASON)),
                            approval == null ? null : new ApprovalId(approval),
                            new UserId(row.get(SPEND.BY_USER)),
                            row.get(SPEND.AT).toInstant());
                });
    }

    public long insert(AgencyId agency, ClientId client, Budget.Spend spend, UserId by, Instant at) {
        return tables.insertInto(SPEND)
                .set(SPEND.AGENCY_ID, agency.value())
                .set(SPEND.CLIENT_ID, client.value())
                .set(SPEND.POT, spend.pot().name())
                .set(SPEND.PURPOSE, spend.purpose())
                .set(SPEND.SUPPLIER, spend.supplier())
                .set(SPEND.AMOUNT_FEN, spend.amount())
                .set(SPEND.PREPAID_FEN, spend.prepaid())
                .set(SPEND.REASON, spend.reason())
                .set(SPEND.BY_USER, by.value())
                .set(SPEND.AT, moment(at))
                .returningResult(SPEND.ID)
                .fetchSingle()
                .value1();
    }

    public void setApproval(long spend, ApprovalId approval) {
        tables.update(SPEND)
                .set(SPEND.APPROVAL_ID, approval.value())
                .where(SPEND.ID.eq(spend))
                .execute();
    }

    public List<KeptCheck> listChecks(ClientId client) {
        return tables.selectFrom(MILESTONE_CHECK)
                .where(MILESTONE_CHECK.CLIENT_ID.eq(client.value()))
                .fetch(row -> new KeptCheck(
                        row.get(MILESTONE_CHECK.MILESTONE),
                        row.get(MILESTONE_CHECK.CHECK_KEY),
                        row.get(MILESTONE_CHECK.EVIDENCE),
                        new UserId(row.get(MILESTONE_CHECK.BY_USER)),
                        row.get(MILESTONE_CHECK.AT).toInstant()));
    }

    /** Keeps a check, over what was kept of it. */
    public void write(AgencyId agency, ClientId client, KeptCheck check) {
        tables.insertInto(MILESTONE_CHECK)
                .set(MILESTONE_CHECK.AGENCY_ID, agency.value())
                .set(MILESTONE_CHECK.CLIENT_ID, client.value())
                .set(MILESTONE_CHECK.MILESTONE, check.milestone())
                .set(MILESTONE_CHECK.CHECK_KEY, check.check())
                .set(MILESTONE_CHECK.EVIDENCE, check.evidence())
                .set(MILESTONE_CHECK.BY_USER, check.by().value())
                .set(MILESTONE_CHECK.AT, moment(check.at()))
                .onConflict(MILESTONE_CHECK.CLIENT_ID, MILESTONE_CHECK.MILESTONE, MILESTONE_CHECK.CHECK_KEY)
                .doUpdate()
                .set(MILESTONE_CHECK.EVIDENCE, check.evidence())
                .set(MILESTONE_CHECK.BY_USER, check.by().value())
                .set(MILESTONE_CHECK.AT, moment(check.at()))
                .execute();
    }

    public List<KeptPass> listPasses(ClientId client) {
        return tables.selectFrom(MILESTONE_PASS)
                .where(MILESTONE_PASS.CLIENT_ID.eq(client.value()))
                .fetch(row -> new KeptPass(
                        row.get(MILESTONE_PASS.MILESTONE),
                        row.get(MILESTONE_PASS.CONFIRMED_BY),
                        new UserId(row.get(MILESTONE_PASS.BY_USER)),
                        row.get(MILESTONE_PASS.AT).toInstant()));
    }

    public void insert(AgencyId agency, ClientId client, KeptPass pass) {
        tables.insertInto(MILESTONE_PASS)
                .set(MILESTONE_PASS.AGENCY_ID, agency.value())
                .set(MILESTONE_PASS.CLIENT_ID, client.value())
                .set(MILESTONE_PASS.MILESTONE, pass.milestone())
                .set(MILESTONE_PASS.CONFIRMED_BY, pass.confirmedBy())
                .set(MILESTONE_PASS.BY_USER, pass.by().value())
                .set(MILESTONE_PASS.AT, moment(pass.at()))
                .execute();
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atZone(Period.BEIJING).toOffsetDateTime();
    }
}
