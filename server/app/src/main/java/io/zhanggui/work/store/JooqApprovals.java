package io.zhanggui.work.store;

import static io.zhanggui.work.store.generated.tables.Approval.APPROVAL;
import static io.zhanggui.work.store.generated.tables.ApprovalEntry.APPROVAL_ENTRY;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.Approval;
import io.zhanggui.work.ApprovalId;
import io.zhanggui.work.store.JooqTasks.Viewer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Approvals and the chain of decisions. */
@Repository
public class JooqApprovals {

    private final DSLContext tables;

    JooqApprovals(DSLContext tables) {
        this.tables = tables;
    }

    /** One writer of an agency's chain at a time, until the transaction ends. */
    public void lockChain(AgencyId agency) {
        tables.select(DSL.function(
                        "pg_advisory_xact_lock", Object.class, DSL.inline(4_711), DSL.inline((int) agency.value())))
                .fetch();
    }

    public ApprovalId insert(
            AgencyId agency,
            @Nullable ShopId shop,
            String title,
            String text,
            @Nullable SubjectRef subject,
            @Nullable String page,
            UserId by) {
        Long id = tables.insertInto(APPROVAL)
                .set(APPROVAL.AGENCY_ID, agency.value())
                .set(APPROVAL.SHOP_ID, shop == null ? null : shop.value())
                .set(APPROVAL.TITLE, title)
                .set(APPROVAL.TEXT, text)
                .set(APPROVAL.SUBJECT_KIND, subject == null ? null : subject.kind())
                .set(APPROVAL.SUBJECT_ID, subject == null ? null : subject.id())
                .set(APPROVAL.PAGE, page)
                .set(APPROVAL.STATE, Approval.State.ASKED.name())
                .set(APPROVAL.REQUESTED_BY, by.value())
                .returningResult(APPROVAL.ID)
                .fetchOneInto(Long.class);
        return new ApprovalId(Objects.requireNonNull(id));
    }

    public void setState(ApprovalId id, Approval.State state) {
        tables.update(APPROVAL)
                .set(APPROVAL.STATE, state.name())
                .where(APPROVAL.ID.eq(id.value()))
                .execute();
    }

    public void append(AgencyId agency, Approval.Entry entry) {
        tables.insertInto(APPROVAL_ENTRY)
                .set(APPROVAL_ENTRY.AGENCY_ID, agency.value())
                .set(APPROVAL_ENTRY.NUMBER, entry.number())
                .set(APPROVAL_ENTRY.APPROVAL_ID, entry.approval().value())
                .set(APPROVAL_ENTRY.KIND, entry.kind().name())
                .set(APPROVAL_ENTRY.TEXT, entry.text())
                .set(APPROVAL_ENTRY.BY_USER, entry.by().value())
                .set(APPROVAL_ENTRY.AT, JooqTasks.moment(entry.at()))
                .set(APPROVAL_ENTRY.STAMP, entry.stamp())
                .execute();
    }

    /** The whole chain, from its first entry. */
    public List<Approval.Entry> chain(AgencyId agency) {
        return tables.selectFrom(APPROVAL_ENTRY)
                .where(APPROVAL_ENTRY.AGENCY_ID.eq(agency.value()))
                .orderBy(APPROVAL_ENTRY.NUMBER)
                .fetch(JooqApprovals::readEntry);
    }

    public Approval.@Nullable Entry findLast(AgencyId agency) {
        return tables.selectFrom(APPROVAL_ENTRY)
                .where(APPROVAL_ENTRY.AGENCY_ID.eq(agency.value()))
                .orderBy(APPROVAL_ENTRY.NUMBER.desc())
                .limit(1)
                .fetchOptional(JooqApprovals::readEntry)
                .orElse(null);
    }

    public Optional<Approval> find(Viewer viewer, ApprovalId id) {
        return tables.selectFrom(APPROVAL)
                .where(APPROVAL.ID.eq(id.value()))
                .and(seen(viewer))
                .fetchOptional(this::read);
    }

    /** One that is known to be there. */
    Approval get(AgencyId agency, ApprovalId id) {
        return tables.selectFrom(APPROVAL)
                .where(APPROVAL.AGENCY_ID.eq(agency.value()))
                .and(APPROVAL.ID.eq(id.value()))
                .fetchSingle(this::read);
    }

    public Optional<Approval> findLatest(AgencyId agency, SubjectRef subject) {
        return tables.selectFrom(APPROVAL)
                .where(APPROVAL.AGENCY_ID.eq(agency.value()))
                .and(APPROVAL.SUBJECT_KIND.eq(subject.kind()))
                .and(APPROVAL.SUBJECT_ID.eq(subject.id()))
                .orderBy(APPROVAL.ID.desc())
                .limit(1)
                .fetchOptional(this::read);
    }

    /** The newest first. */
    public List<Approval> list(Viewer viewer, boolean openOnly, int offset, int limit) {
        return tables.selectFrom(APPROVAL)
                .where(seen(viewer))
                .and(openOnly ? APPROVAL.STATE.eq(Approval.State.ASKED.name()) : DSL.noCondition())
                .orderBy(APPROVAL.ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(this::read);
    }

    /** Every approval of the agency. */
    public List<Approval> listAll(AgencyId agency) {
        return tables.selectFrom(APPROVAL)
                .where(APPROVAL.AGENCY_ID.eq(agency.value()))
                .orderBy(APPROVAL.ID)
                .fetch(this::read);
    }

    private static Condition seen(Viewer viewer) {
        Condition agency = APPROVAL.AGENCY_ID.eq(viewer.agency().value());
        if (viewer.ownOnly()) {
            return agency.and(APPROVAL.REQUESTED_BY.eq(viewer.user().value()));
        }
        List<Long> shops = viewer.shops().stream().map(ShopId::value).toList();
        return agency.and(APPROVAL.SHOP_ID.isNull().or(APPROVAL.SHOP_ID.in(shops)));
    }

    private Approval read(Record row) {
        ApprovalId id = new ApprovalId(row.get(APPROVAL.ID));
        Long shop = row.get(APPROVAL.SHOP_ID);
        String subjectKind = row.get(APPROVAL.SUBJECT_KIND);
        return new Approval(
                id,
                new AgencyId(row.get(APPROVAL.AGENCY_ID)),
                shop == null ? null : new ShopId(shop),
                row.get(APPROVAL.TITLE),
                row.get(APPROVAL.TEXT),
                subjectKind == null ? null : new SubjectRef(subjectKind, row.get(APPROVAL.SUBJECT_ID)),
                row.get(APPROVAL.PAGE),
                Approval.State.valueOf(row.get(APPROVAL.STATE)),
                new UserId(row.get(APPROVAL.REQUESTED_BY)),
                tables.selectFrom(APPROVAL_ENTRY)
                        .where(APPROVAL_ENTRY.APPROVAL_ID.eq(id.value()))
                        .orderBy(APPROVAL_ENTRY.NUMBER)
                        .fetch(JooqApprovals::readEntry));
    }

    private static Approval.Entry readEntry(Record row) {
        return new Approval.Entry(
                row.get(APPROVAL_ENTRY.NUMBER),
                new ApprovalId(row.get(APPROVAL_ENTRY.APPROVAL_ID)),
                Approval.State.valueOf(row.get(APPROVAL_ENTRY.KIND)),
                row.get(APPROVAL_ENTRY.TEXT),
                new UserId(row.get(APPROVAL_ENTRY.BY_USER)),
                row.get(APPROVAL_ENTRY.AT).toInstant(),
                row.get(APPROVAL_ENTRY.STAMP));
    }
}
