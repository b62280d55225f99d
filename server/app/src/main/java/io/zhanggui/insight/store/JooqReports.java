package io.zhanggui.insight.store;

import static io.zhanggui.insight.store.generated.tables.Report.REPORT;
import static io.zhanggui.insight.store.generated.tables.ReportShop.REPORT_SHOP;
import static io.zhanggui.insight.store.generated.tables.ReportVersion.REPORT_VERSION;

import io.zhanggui.insight.report.Report;
import io.zhanggui.insight.report.ReportContent;
import io.zhanggui.insight.report.ReportId;
import io.zhanggui.insight.report.ReportKind;
import io.zhanggui.insight.report.VersionMark;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reports and their versions. */
@Repository
public class JooqReports {

    private final DSLContext tables;
    private final Clock clock;
    private final JsonMapper json;

    JooqReports(DSLContext tables, Clock clock, JsonMapper json) {
        this.tables = tables;
        this.clock = clock;
        this.json = json;
    }

    /** A further version of the report on these shops and days, which is made where there is none. */
    @Transactional
    public ReportId append(
            Scope scope, ReportKind kind, Period period, UserId by, ReportContent content, String program) {
        long id = findForChange(scope, kind, period).orElseGet(() -> insert(scope, kind, period));
        int versions = tables.fetchCount(REPORT_VERSION, REPORT_VERSION.REPORT_ID.eq(id));
        tables.insertInto(REPORT_VERSION)
                .set(REPORT_VERSION.REPORT_ID, id)
                .set(REPORT_VERSION.NUMBER, versions + 1)
                .set(REPORT_VERSION.CONTENT, json.writeValueAsString(content))
                .set(REPORT_VERSION.PROGRAM, program)
                .set(REPORT_VERSION.BY_USER, by.value())
                .set(REPORT_VERSION.AT, now())
                .execute();
        return new ReportId(id);
    }

    /** The first version, unless the report has one: of two that come at once, one finds nothing to do. */
    @Transactional
    public Optional<ReportId> appendFirst(
            Scope scope, ReportKind kind, Period period, UserId by, ReportContent content, String program) {
        int inserted = tables.insertInto(REPORT)
                .set(REPORT.AGENCY_ID, scope.agency().value())
                .set(REPORT.KIND, kind.name())
                .set(REPORT.FROM_DAY, period.from())
                .set(REPORT.TO_DAY, period.to())
                .set(REPORT.SHOPS, shops(scope))
                .onConflictDoNothing()
                .execute();
        if (inserted == 0) {
            return Optional.empty();
        }
        long id = findForChange(scope, kind, period).orElseThrow();
        insertShops(id, scope);
        return Optional.of(append(scope, kind, period, by, content, program));
    }

    /** Whether a report of exactly these shops and days exists. */
    public boolean exists(Scope scope, ReportKind kind, Period period) {
        return tables.fetchExists(REPORT, same(scope, kind, period));
    }

    private Optional<Long> findForChange(Scope scope, ReportKind kind, Period period) {
        return tables.select(REPORT.ID)
                .from(REPORT)
                .where(same(scope, kind, period))
                .forUpdate()
                .fetchOptionalInto(Long.class);
    }

    private static Condition same(Scope scope, ReportKind kind, Period period) {
        return REPORT.AGENCY_ID
                .eq(scope.agency().value())
                .and(REPORT.KIND.eq(kind.name()))
                .and(REPORT.FROM_DAY.eq(period.from()))
                .and(REPORT.TO_DAY.eq(period.to()))
                .and(REPORT.SHOPS.eq(shops(scope)));
    }

    private static String shops(Scope scope) {
        return scope.shopNumbers().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private long insert(Scope scope, ReportKind kind, Period period) {
        Long id = tables.insertInto(REPORT)
                .set(REPORT.AGENCY_ID, scope.agency().value())
                .set(REPORT.KIND, kind.name())
                .set(REPORT.FROM_DAY, period.from())
                .set(REPORT.TO_DAY, period.to())
                .set(REPORT.SHOPS, shops(scope))
                .returningResult(REPORT.ID)
                .fetchOneInto(Long.class);
        long made = Objects.requireNonNull(id);
        insertShops(made, scope);
        return made;
    }

    private void insertShops(long id, Scope scope) {
        for (long shop : scope.shopNumbers()) {
            tables.insertInto(REPORT_SHOP)
                    .set(REPORT_SHOP.REPORT_ID, id)
                    .set(REPORT_SHOP.SHOP_ID, shop)
                    .execute();
        }
    }

    /** One all of whose shops are in the scope. */
    public Optional<Report> find(Scope scope, ReportId id) {
        return tables.selectFrom(REPORT)
                .where(REPORT.ID.eq(id.value()))
                .and(within(scope))
                .fetchOptional(this::read);
    }

    /** The newest first. */
    public List<Report> list(Scope scope, int offset, int limit) {
        return tables.selectFrom(REPORT)
                .where(within(scope))
                .orderBy(REPORT.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch(this::read);
    }

    /** What a version said. */
    public Optional<ReportContent> findContent(ReportId id, int version) {
        return tables.select(REPORT_VERSION.CONTENT)
                .from(REPORT_VERSION)
                .where(REPORT_VERSION.REPORT_ID.eq(id.value()))
                .and(REPORT_VERSION.NUMBER.eq(version))
                .fetchOptional(row -> json.readValue(row.get(REPORT_VERSION.CONTENT), ReportContent.class));
    }

    private static Condition within(Scope scope) {
        return REPORT.AGENCY_ID
                .eq(scope.agency().value())
                .andNotExists(DSL.selectOne()
                        .from(REPORT_SHOP)
                        .where(REPORT_SHOP.REPORT_ID.eq(REPORT.ID))
                        .and(REPORT_SHOP.SHOP_ID.notIn(scope.shopNumbers())));
    }

    private Report read(Record row) {
        long id = row.get(REPORT.ID);
        List<ShopId> shops = tables.select(REPORT_SHOP.SHOP_ID)
                .from(REPORT_SHOP)
                .where(REPORT_SHOP.REPORT_ID.eq(id))
                .fetch(shop -> new ShopId(shop.get(REPORT_SHOP.SHOP_ID)));
        List<VersionMark> versions = tables.select(
                        REPORT_VERSION.NUMBER, REPORT_VERSION.BY_USER, REPORT_VERSION.AT, REPORT_VERSION.PROGRAM)
                .from(REPORT_VERSION)
                .where(REPORT_VERSION.REPORT_ID.eq(id))
                .orderBy(REPORT_VERSION.NUMBER)
                .fetch(version -> new VersionMark(
                        version.value1(),
                        new UserId(version.value2()),
                        version.value3().toInstant(),
                        version.value4()));
        return new Report(
                new ReportId(id),
                ReportKind.valueOf(row.get(REPORT.KIND)),
                new Scope(new AgencyId(row.get(REPORT.AGENCY_ID)), new HashSet<>(shops)),
                new Period(row.get(REPORT.FROM_DAY), row.get(REPORT.TO_DAY)),
                versions);
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(Period.BEIJING).toOffsetDateTime();
    }
}
