package io.zhanggui.compliance.policy.store;

import static io.zhanggui.compliance.policy.store.generated.tables.CampaignPlan.CAMPAIGN_PLAN;

import io.zhanggui.compliance.policy.Letter;
import io.zhanggui.compliance.policy.PlanDraft;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.ApprovalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Campaign plans. */
@Repository
public class JooqPlans {

    private final DSLContext tables;

    JooqPlans(DSLContext tables) {
        this.tables = tables;
    }

    /** @param told the trouble that was told last; null for none */
    public record Kept(
            long id,
            AgencyId agency,
            PlanDraft said,
            @Nullable ApprovalId approval,
            @Nullable String told,
            UserId by,
            Instant at) {}

    public List<Kept> list(Scope scope) {
        return list(
                CAMPAIGN_PLAN.AGENCY_ID.eq(scope.agency().value()).and(CAMPAIGN_PLAN.SHOP_ID.in(scope.shopNumbers())));
    }

    /** Those of all agencies that are not over. */
    public List<Kept> listRunning(LocalDate today) {
        return list(CAMPAIGN_PLAN.ENDS_ON.ge(today));
    }

    public Optional<Kept> find(AgencyId agency, long id) {
        return list(CAMPAIGN_PLAN.AGENCY_ID.eq(agency.value()).and(CAMPAIGN_PLAN.ID.eq(id))).stream()
                .findFirst();
    }

    private List<Kept> list(Condition which) {
        return tables.selectFrom(CAMPAIGN_PLAN)
                .where(which)
                .orderBy(CAMPAIGN_PLAN.STARTS_ON, CAMPAIGN_PLAN.CAMPAIGN, CAMPAIGN_PLAN.SHOP_ID, CAMPAIGN_PLAN.LETTER)
                .fetch(JooqPlans::read);
    }

    /** Makes it, or writes the one of that shop, campaign and letter anew. */
    public long save(AgencyId agency, PlanDraft draft, UserId by, Instant at) {
        return tables.insertInto(CAMPAIGN_PLAN)
                .set(CAMPAIGN_PLAN.AGENCY_ID, agency.value())
                .set(CAMPAIGN_PLAN.SHOP_ID, draft.shop().value())
                .set(CAMPAIGN_PLAN.CAMPAIGN, draft.campaign())
                .set(CAMPAIGN_PLAN.STARTS_ON, draft.startsOn())
                .set(CAMPAIGN_PLAN.ENDS_ON, draft.endsOn())
                .set(CAMPAIGN_PLAN.LETTER, draft.letter().name())
                .set(CAMPAIGN_PLAN.CONTENT, draft.content())
                .set(CAMPAIGN_PLAN.TRIGGER_WHEN, draft.trigger())
                .set(CAMPAIGN_PLAN.BY_USER, by.value())
                .set(CAMPAIGN_PLAN.AT, JooqPolicies.moment(at))
                .onConflict(
                        CAMPAIGN_PLAN.AGENCY_ID, CAMPAIGN_PLAN.SHOP_ID, CAMPAIGN_PLAN.CAMPAIGN, CAMPAIGN_PLAN.LETTER)
                .doUpdate()
                .set(CAMPAIGN_PLAN.STARTS_ON, draft.startsOn())
                .set(CAMPAIGN_PLAN.ENDS_ON, draft.endsOn())
                .set(CAMPAIGN_PLAN.CONTENT, draft.content())
                .set(CAMPAIGN_PLAN.TRIGGER_WHEN, draft.trigger())
                .set(CAMPAIGN_PLAN.BY_USER, by.value())
                .set(CAMPAIGN_PLAN.AT, JooqPolicies.moment(at))
                .returningResult(CAMPAIGN_PLAN.ID)
                .fetchSingle()
                .value1();
    }

    public void setApproval(long id, ApprovalId approval) {
        tables.update(CAMPAIGN_PLAN)
                .set(CAMPAIGN_PLAN.APPROVAL_ID, approval.value())
                .where(CAMPAIGN_PLAN.ID.eq(id))
                .execute();
    }

    public void setTold(long id, @Nullable String trouble) {
        tables.update(CAMPAIGN_PLAN)
                .set(CAMPAIGN_PLAN.TOLD, trouble)
                .where(CAMPAIGN_PLAN.ID.eq(id))
                .execute();
    }

    public void delete(long id) {
        tables.deleteFrom(CAMPAIGN_PLAN).where(CAMPAIGN_PLAN.ID.eq(id)).execute();
    }

    private static Kept read(Record row) {
        Long approval = row.get(CAMPAIGN_PLAN.APPROVAL_ID);
        return new Kept(
                row.get(CAMPAIGN_PLAN.ID),
                new AgencyId(row.get(CAMPAIGN_PLAN.AGENCY_ID)),
                new PlanDraft(
                        new ShopId(row.get(CAMPAIGN_PLAN.SHOP_ID)),
                        row.get(CAMPAIGN_PLAN.CAMPAIGN),
                        row.get(CAMPAIGN_PLAN.STARTS_ON),
                        row.get(CAMPAIGN_PLAN.ENDS_ON),
                        Letter.valueOf(row.get(CAMPAIGN_PLAN.LETTER)),
                        row.get(CAMPAIGN_PLAN.CONTENT),
                        row.get(CAMPAIGN_PLAN.TRIGGER_WHEN)),
                approval == null ? null : new ApprovalId(approval),
                row.get(CAMPAIGN_PLAN.TOLD),
                new UserId(row.get(CAMPAIGN_PLAN.BY_USER)),
                row.get(CAMPAIGN_PLAN.AT).toInstant());
    }
}
