package io.zhanggui.compliance.shopcheck.store;

import static io.zhanggui.compliance.shopcheck.store.generated.tables.CheckedListing.CHECKED_LISTING;
import static io.zhanggui.compliance.shopcheck.store.generated.tables.CheckedShop.CHECKED_SHOP;
import static io.zhanggui.compliance.shopcheck.store.generated.tables.ShopRun.SHOP_RUN;

import io.zhanggui.compliance.shopcheck.ShopRun;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Checks of shops, and by what and over what each was made. */
@Repository
public class JooqShopRuns {

    private static final int WRITTEN_AT_ONCE = 5_000;
    private static final TypeReference<Map<String, String>> PRINTS = new TypeReference<>() {};

    private final DSLContext tables;
    private final JsonMapper json;

    JooqShopRuns(DSLContext tables, JsonMapper json) {
        this.tables = tables;
        this.json = json;
    }

    /**
     * By what a shop was checked last.
     *
     * @param rules the fingerprint of each rule
     * @param allowed the fingerprint of its allowed phrases
     * @param facts the version of its facts
     * @param day on which phrases were in force
     */
    public record Basis(Map<String, String> rules, String allowed, long facts, LocalDate day) {}

    public Optional<Basis> findBasis(ShopId shop) {
        return tables.selectFrom(CHECKED_SHOP)
                .where(CHECKED_SHOP.SHOP_ID.eq(shop.value()))
                .fetchOptional(row -> new Basis(
                        json.readValue(row.get(CHECKED_SHOP.RULES), PRINTS),
                        row.get(CHECKED_SHOP.ALLOWED),
                        row.get(CHECKED_SHOP.FACTS),
                        row.get(CHECKED_SHOP.CHECKED_ON)));
    }

    public void setBasis(AgencyId agency, ShopId shop, Basis basis) {
        tables.insertInto(CHECKED_SHOP)
                .set(CHECKED_SHOP.SHOP_ID, shop.value())
                .set(CHECKED_SHOP.AGENCY_ID, agency.value())
                .set(CHECKED_SHOP.RULES, json.writeValueAsString(basis.rules()))
                .set(CHECKED_SHOP.ALLOWED, basis.allowed())
                .set(CHECKED_SHOP.FACTS, basis.facts())
                .set(CHECKED_SHOP.CHECKED_ON, basis.day())
                .onConflict(CHECKED_SHOP.SHOP_ID)
                .doUpdate()
                .set(CHECKED_SHOP.AGENCY_ID, agency.value())
                .set(CHECKED_SHOP.RULES, json.writeValueAsString(basis.rules()))
                .set(CHECKED_SHOP.ALLOWED, basis.allowed())
                .set(CHECKED_SHOP.FACTS, basis.facts())
                .set(CHECKED_SHOP.CHECKED_ON, basis.day())
                .execute();
    }

    /** A shop that was checked before. */
    public record Known(AgencyId agency, ShopId shop) {}

    public List<Known> listKnown() {
        return tables.select(CHECKED_SHOP.AGENCY_ID, CHECKED_SHOP.SHOP_ID)
                .from(CHECKED_SHOP)
                .orderBy(CHECKED_SHOP.SHOP_ID)
                .fetch(row -> new Known(new AgencyId(row.value1()), new ShopId(row.value2())));
    }

    /** The fingerprints of a shop's listings by item. */
    public Map<String, Long> prints(ShopId shop) {
        Map<String, Long> prints = new HashMap<>();
        try (var rows = tables.select(CHECKED_LISTING.ITEM, CHECKED_LISTING.FINGERPRINT)
                .from(CHECKED_LISTING)
                .where(CHECKED_LISTING.SHOP_ID.eq(shop.value()))
                .fetchSize(WRITTEN_AT_ONCE)
                .fetchLazy()) {
            rows.forEach(row -> prints.put(row.value1(), row.value2()));
        }
        return prints;
    }

    public void setPrints(ShopId shop, Map<String, Long> prints) {
        pieces(prints.entrySet()).forEach(piece -> {
            var insert = tables.insertInto(
                    CHECKED_LISTING, CHECKED_LISTING.SHOP_ID, CHECKED_LISTING.ITEM, CHECKED_LISTING.FINGERPRINT);
            for (Map.Entry<String, Long> each : piece) {
                insert = insert.values(shop.value(), each.getKey(), each.getValue());
            }
            insert.onConflict(CHECKED_LISTING.SHOP_ID, CHECKED_LISTING.ITEM)
                    .doUpdate()
                    .set(CHECKED_LISTING.FINGERPRINT, DSL.excluded(CHECKED_LISTING.FINGERPRINT))
                    .execute();
        });
    }

    public void dropPrints(ShopId shop, Collection<String> items) {
        pieces(items)
                .forEach(piece -> tables.deleteFrom(CHECKED_LISTING)
                        .where(CHECKED_LISTING.SHOP_ID.eq(shop.value()))
                        .and(CHECKED_LISTING.ITEM.in(piece))
                        .execute());
    }

    private static <T> Stream<List<T>> pieces(Collection<T> all) {
        List<T> list = List.copyOf(all);
        return Stream.iterate(0, from -> from < list.size(), from -> from + WRITTEN_AT_ONCE)
                .map(from -> list.subList(from, Math.min(list.size(), from + WRITTEN_AT_ONCE)));
    }

    /** Its number, with which its findings are written before its counts are known. */
    public long begin(AgencyId agency, ShopRun run) {
        Long id = tables.insertInto(SHOP_RUN)
                .set(SHOP_RUN.AGENCY_ID, agency.value())
                .set(SHOP_RUN.SHOP_ID, run.shop().value())
                .set(SHOP_RUN.AT, JooqBulkChecks.moment(run.at()))
                .set(SHOP_RUN.BY_USER, run.by().value())
                .set(SHOP_RUN.OCCASION, run.occasion().name())
                .set(SHOP_RUN.CHANGED, json.writeValueAsString(run.changedRules()))
                .set(SHOP_RUN.LISTINGS, run.listings())
                .set(SHOP_RUN.READ_ANEW, run.readAnew())
                .set(SHOP_RUN.HIT_LISTINGS, 0)
                .set(SHOP_RUN.BLOCKED, 0)
                .set(SHOP_RUN.WARNED, 0)
                .set(SHOP_RUN.OPENED, 0)
                .set(SHOP_RUN.FIXED, 0)
                .set(SHOP_RUN.MILLIS, 0L)
                .returningResult(SHOP_RUN.ID)
                .fetchOneInto(Long.class);
        return Objects.requireNonNull(id);
    }

    /**
     * What it came to.
     *
     * @param hitListings how many listings have open findings
     */
    public record Outcome(int hitListings, int blocked, int warned, int opened, int fixed, long millis) {}

    public void end(long id, Outcome outcome) {
        tables.update(SHOP_RUN)
                .set(SHOP_RUN.HIT_LISTINGS, outcome.hitListings())
                .set(SHOP_RUN.BLOCKED, outcome.blocked())
                .set(SHOP_RUN.WARNED, outcome.warned())
                .set(SHOP_RUN.OPENED, outcome.opened())
                .set(SHOP_RUN.FIXED, outcome.fixed())
                .set(SHOP_RUN.MILLIS, outcome.millis())
                .where(SHOP_RUN.ID.eq(id))
                .execute();
    }

    /** The newest first. */
    public List<ShopRun> list(AgencyId agency, ShopId shop, int most) {
        return tables.selectFrom(SHOP_RUN)
                .where(SHOP_RUN.AGENCY_ID.eq(agency.value()))
                .and(SHOP_RUN.SHOP_ID.eq(shop.value()))
                .orderBy(SHOP_RUN.ID.desc())
                .limit(most)
                .fetch(this::read);
    }

    private ShopRun read(Record row) {
        return new ShopRun(
                row.get(SHOP_RUN.ID),
                new ShopId(row.get(SHOP_RUN.SHOP_ID)),
                row.get(SHOP_RUN.AT).toInstant(),
                new UserId(row.get(SHOP_RUN.BY_USER)),
                ShopRun.Occasion.valueOf(row.get(SHOP_RUN.OCCASION)),
                List.of(json.readValue(row.get(SHOP_RUN.CHANGED), String[].class)),
                row.get(SHOP_RUN.LISTINGS),
                row.get(SHOP_RUN.READ_ANEW),
                row.get(SHOP_RUN.HIT_LISTINGS),
                row.get(SHOP_RUN.BLOCKED),
                row.get(SHOP_RUN.WARNED),
                row.get(SHOP_RUN.OPENED),
                row.get(SHOP_RUN.FIXED),
                row.get(SHOP_RUN.MILLIS));
    }
}
