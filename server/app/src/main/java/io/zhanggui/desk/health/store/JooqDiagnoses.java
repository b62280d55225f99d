package io.zhanggui.desk.health.store;

import static io.zhanggui.desk.store.generated.tables.Diagnosis.DIAGNOSIS;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Diagnoses as they were made. */
@Repository
public class JooqDiagnoses {

    private final DSLContext tables;

    JooqDiagnoses(DSLContext tables) {
        this.tables = tables;
    }

    /**
     * One row.
     *
     * @param seen JSON for who sees all of the others
     * @param alone JSON for everybody else who sees the shop
     * @param others shops it stands beside
     */
    public record Kept(
            long id,
            ShopId shop,
            Period period,
            String seen,
            String alone,
            Set<ShopId> others,
            UserId by,
            OffsetDateTime madeAt) {}

    /** Those of the shops, the latest first. */
    public List<Kept> list(Scope scope, int limit) {
        return tables.selectFrom(DIAGNOSIS)
                .where(DIAGNOSIS.AGENCY_ID.eq(scope.agency().value()))
                .and(DIAGNOSIS.SHOP_ID.in(scope.shopNumbers()))
                .orderBy(DIAGNOSIS.MADE_AT.desc(), DIAGNOSIS.ID.desc())
                .limit(limit)
                .fetch(JooqDiagnoses::read);
    }

    public Optional<Kept> find(AgencyId agency, long id) {
        return tables.selectFrom(DIAGNOSIS)
                .where(DIAGNOSIS.AGENCY_ID.eq(agency.value()))
                .and(DIAGNOSIS.ID.eq(id))
                .fetchOptional(JooqDiagnoses::read);
    }

    /** A new one; its id is given by the store. */
    public long insert(AgencyId agency, Kept kept) {
        return Objects.requireNonNull(tables.insertInto(DIAGNOSIS)
                .set(DIAGNOSIS.AGENCY_ID, agency.value())
                .set(DIAGNOSIS.SHOP_ID, kept.shop().value())
                .set(DIAGNOSIS.FROM_DAY, kept.period().from())
                .set(DIAGNOSIS.TO_DAY, kept.period().to())
                .set(DIAGNOSIS.CONTENT, kept.seen())
                .set(DIAGNOSIS.CONTENT_ALONE, kept.alone())
                .set(DIAGNOSIS.OTHERS, written(kept.others()))
                .set(DIAGNOSIS.BY_USER, kept.by().value())
                .set(DIAGNOSIS.MADE_AT, kept.madeAt())
                .returningResult(DIAGNOSIS.ID)
                .fetchOneInto(Long.class));
    }

    public void delete(AgencyId agency, long id) {
        tables.deleteFrom(DIAGNOSIS)
                .where(DIAGNOSIS.AGENCY_ID.eq(agency.value()))
                .and(DIAGNOSIS.ID.eq(id))
                .execute();
    }

    private static String written(Set<ShopId> shops) {
        return shops.stream().map(shop -> Long.toString(shop.value())).sorted().collect(Collectors.joining(","));
    }

    private static Kept read(Record row) {
        return new Kept(
                row.get(DIAGNOSIS.ID),
                new ShopId(row.get(DIAGNOSIS.SHOP_ID)),
                new Period(row.get(DIAGNOSIS.FROM_DAY), row.get(DIAGNOSIS.TO_DAY)),
                row.get(DIAGNOSIS.CONTENT),
                row.get(DIAGNOSIS.CONTENT_ALONE),
                Arrays.stream(row.get(DIAGNOSIS.OTHERS).split(","))
                        .filter(word -> !word.isEmpty())
                        .map(word -> new ShopId(Long.parseLong(word)))
                        .collect(Collectors.toSet()),
                new UserId(row.get(DIAGNOSIS.BY_USER)),
                row.get(DIAGNOSIS.MADE_AT));
    }
}
