package io.zhanggui.compliance.shopcheck.store;

import static io.zhanggui.compliance.shopcheck.store.generated.tables.ListingFinding.LISTING_FINDING;

import io.zhanggui.compliance.Severity;
import io.zhanggui.compliance.shopcheck.ListingFinding;
import io.zhanggui.compliance.shopcheck.ListingFinding.Place;
import io.zhanggui.compliance.shopcheck.ListingFinding.State;
import io.zhanggui.compliance.shopcheck.rules.SeenPlace;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.warehouse.Listings.Listing;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Findings in listings through their lives. */
@Repository
public class JooqFindings {

    private static final int LONGEST = 500;
    private static final int LONGEST_CATEGORY = 200;

    private final DSLContext tables;

    JooqFindings(DSLContext tables) {
        this.tables = tables;
    }

    /** Which run, and when. */
    public record At(AgencyId agency, long run, Instant moment) {}

    public void begin(At at, Listing listing, SeenPlace seen, State state) {
        Place place = seen.place();
        tables.insertInto(LISTING_FINDING)
                .set(LISTING_FINDING.AGENCY_ID, at.agency().value())
                .set(LISTING_FINDING.SHOP_ID, listing.shop().value())
                .set(LISTING_FINDING.ITEM, listing.item())
                .set(LISTING_FINDING.TITLE, cut(listing.title(), LONGEST))
                .set(LISTING_FINDING.CATEGORY, cut(listing.category(), LONGEST_CATEGORY))
                .set(LISTING_FINDING.PRICE_FEN, listing.priceFen())
                .set(LISTING_FINDING.RULE, place.rule())
                .set(LISTING_FINDING.CLASS, place.kind())
                .set(LISTING_FINDING.SEVERITY, place.severity().name())
                .set(LISTING_FINDING.TERM, cut(place.term(), LONGEST))
                .set(LISTING_FINDING.NTH, seen.nth())
                .set(LISTING_FINDING.STARTS, place.start())
                .set(LISTING_FINDING.ENDS, place.end())
                .set(LISTING_FINDING.SUGGESTION, cut(place.suggestion(), LONGEST))
                .set(LISTING_FINDING.STATE, state.name())
                .set(LISTING_FINDING.OPENED_RUN, at.run())
                .set(LISTING_FINDING.OPENED_AT, JooqBulkChecks.moment(at.moment()))
                .set(LISTING_FINDING.STATE_RUN, at.run())
                .set(LISTING_FINDING.STATE_AT, JooqBulkChecks.moment(at.moment()))
                .set(LISTING_FINDING.REOPENED, 0)
                .execute();
    }

    /** Gives it another state; one that opens again has no task any more. */
    public void turn(At at, ListingFinding known, State state) {
        boolean again = state == State.OPEN;
        tables.update(LISTING_FINDING)
                .set(LISTING_FINDING.STATE, state.name())
                .set(LISTING_FINDING.STATE_RUN, at.run())
                .set(LISTING_FINDING.STATE_AT, JooqBulkChecks.moment(at.moment()))
                .set(LISTING_FINDING.REOPENED, known.reopened() + (again ? 1 : 0))
                .set(LISTING_FINDING.TASK_ID, again ? null : known.task())
                .where(LISTING_FINDING.ID.eq(known.id()))
                .execute();
    }

    /** Where it stands in the listing as it reads now. */
    public void move(ListingFinding known, Listing listing, Place place) {
        tables.update(LISTING_FINDING)
                .set(LISTING_FINDING.TITLE, cut(listing.title(), LONGEST))
                .set(LISTING_FINDING.CATEGORY, cut(listing.category(), LONGEST_CATEGORY))
                .set(LISTING_FINDING.PRICE_FEN, listing.priceFen())
                .set(LISTING_FINDING.CLASS, place.kind())
                .set(LISTING_FINDING.SEVERITY, place.severity().name())
                .set(LISTING_FINDING.STARTS, place.start())
                .set(LISTING_FINDING.ENDS, place.end())
                .set(LISTING_FINDING.SUGGESTION, cut(place.suggestion(), LONGEST))
                .setNull(LISTING_FINDING.REWORDED)
                .where(LISTING_FINDING.ID.eq(known.id()))
                .execute();
    }

    /** The listing no longer has the words, and is on sale all the same. */
    public void reword(ListingFinding known, String title) {
        tables.update(LISTING_FINDING)
                .set(LISTING_FINDING.REWORDED, cut(title, LONGEST))
                .where(LISTING_FINDING.ID.eq(known.id()))
                .execute();
    }

    /** All of a shop by item, whatever their state. */
    public Map<String, List<ListingFinding>> byItem(ShopId shop) {
        return tables.selectFrom(LISTING_FINDING)
                .where(LISTING_FINDING.SHOP_ID.eq(shop.value()))
                .orderBy(LISTING_FINDING.ID)
                .fetchGroups(row -> row.get(LISTING_FINDING.ITEM), JooqFindings::read);
    }

    /** How many are open of each severity, and in how many listings. */
    public record Open(int listings, int blocked, int warned) {}

    public Open countOpen(ShopId shop) {
        return tables.select(
                        DSL.countDistinct(LISTING_FINDING.ITEM),
                        DSL.count().filterWhere(LISTING_FINDING.SEVERITY.eq(Severity.BLOCK.name())),
                        DSL.count().filterWhere(LISTING_FINDING.SEVERITY.eq(Severity.WARN.name())))
                .from(LISTING_FINDING)
                .where(LISTING_FINDING.SHOP_ID.eq(shop.value()))
                .and(LISTING_FINDING.STATE.eq(State.OPEN.name()))
                .fetchSingle(row -> new Open(row.value1(), row.value2(), row.value3()));
    }

    /** How many findings there are of a rule, and in how many listings. */
    public record RuleTally(String kind, String rule, Severity severity, State state, int findings, int listings) {}

    public List<RuleTally> tally(Set<ShopId> shops, AgencyId agency) {
        return tables.select(
                        LISTING_FINDING.CLASS,
                        LISTING_FINDING.RULE,
                        LISTING_FINDING.SEVERITY,
                        LISTING_FINDING.STATE,
                        DSL.count(),
                        DSL.countDistinct(LISTING_FINDING.SHOP_ID, LISTING_FINDING.ITEM))
                .from(LISTING_FINDING)
                .where(of(agency, shops))
                .groupBy(LISTING_FINDING.CLASS, LISTING_FINDING.RULE, LISTING_FINDING.SEVERITY, LISTING_FINDING.STATE)
                .orderBy(DSL.count().desc(), LISTING_FINDING.RULE)
                .fetch(row -> new RuleTally(
                        row.value1(),
                        row.value2(),
                        Severity.valueOf(row.value3()),
                        State.valueOf(row.value4()),
                        row.value5(),
                        row.value6()));
    }

    /** How many findings of each rule a run opened. */
    public Map<String, Integer> openedBy(ShopId shop, long run) {
        Map<String, Integer> opened = new HashMap<>();
        tables.select(LISTING_FINDING.RULE, DSL.countDistinct(LISTING_FINDING.ITEM))
                .from(LISTING_FINDING)
                .where(LISTING_FINDING.SHOP_ID.eq(shop.value()))
                .and(LISTING_FINDING.STATE_RUN.eq(run))
                .and(LISTING_FINDING.STATE.eq(State.OPEN.name()))
                .groupBy(LISTING_FINDING.RULE)
                .forEach(row -> opened.put(row.value1(), row.value2()));
        return opened;
    }

    /**
     * Which findings are asked for.
     *
     * @param words that stand in the title, or the item's id
     * @param run only what this run opened, or turned into the state
     */
    public record Wanted(
            State state,
            @Nullable String kind,
            @Nullable String rule,
            @Nullable Severity severity,
            @Nullable String words,
            @Nullable Long run) {}

    /** The items with such findings, those with the gravest and the most first. */
    public List<Map.Entry<ShopId, String>> listItems(
            AgencyId agency, Set<ShopId> shops, Wanted wanted, int offset, int most) {
        return tables.select(LISTING_FINDING.SHOP_ID, LISTING_FINDING.ITEM)
                .from(LISTING_FINDING)
                .where(of(agency, shops).and(fits(wanted)))
                .groupBy(LISTING_FINDING.SHOP_ID, LISTING_FINDING.ITEM)
                .orderBy(
                        DSL.count()
                                .filterWhere(LISTING_FINDING.SEVERITY.eq(Severity.BLOCK.name()))
                                .desc(),
                        DSL.count().desc(),
                        LISTING_FINDING.SHOP_ID,
                        LISTING_FINDING.ITEM)
                .limit(offset, most)
                .fetch(row -> Map.entry(new ShopId(row.value1()), row.value2()));
    }

    /** Those of one listing in a state, by place. */
    public List<ListingFinding> listOf(ShopId shop, String item, State state) {
        return tables.selectFrom(LISTING_FINDING)
                .where(LISTING_FINDING.SHOP_ID.eq(shop.value()))
                .and(LISTING_FINDING.ITEM.eq(item))
                .and(LISTING_FINDING.STATE.eq(state.name()))
                .orderBy(LISTING_FINDING.STARTS, LISTING_FINDING.ID)
                .fetch(JooqFindings::read);
    }

    /** Open ones without a task; of one item or one class where named, held until the transaction ends. */
    public List<ListingFinding> listTaskless(ShopId shop, @Nullable String item, @Nullable String kind) {
        Condition fits = LISTING_FINDING
                .SHOP_ID
                .eq(shop.value())
                .and(LISTING_FINDING.STATE.eq(State.OPEN.name()))
                .and(LISTING_FINDING.TASK_ID.isNull());
        if (item != null) {
            fits = fits.and(LISTING_FINDING.ITEM.eq(item));
        }
        if (kind != null) {
            fits = fits.and(LISTING_FINDING.CLASS.eq(kind));
        }
        return tables.selectFrom(LISTING_FINDING)
                .where(fits)
                .orderBy(LISTING_FINDING.ITEM, LISTING_FINDING.STARTS)
                .forUpdate()
                .fetch(JooqFindings::read);
    }

    public void setTask(Collection<Long> findings, long task) {
        tables.update(LISTING_FINDING)
                .set(LISTING_FINDING.TASK_ID, task)
                .where(LISTING_FINDING.ID.in(findings))
                .execute();
    }

    /** Of these tasks those that have no open finding left. */
    public List<Long> listDone(Collection<Long> tasks) {
        return tables.select(LISTING_FINDING.TASK_ID)
                .from(LISTING_FINDING)
                .where(LISTING_FINDING.TASK_ID.in(tasks))
                .groupBy(LISTING_FINDING.TASK_ID)
                .having(DSL.count()
                        .filterWhere(LISTING_FINDING.STATE.eq(State.OPEN.name()))
                        .eq(0))
                .fetch(row -> row.value1());
    }

    private static Condition of(AgencyId agency, Set<ShopId> shops) {
        return LISTING_FINDING
                .AGENCY_ID
                .eq(agency.value())
                .and(LISTING_FINDING.SHOP_ID.in(
                        shops.stream().map(ShopId::value).toList()));
    }

    private static Condition fits(Wanted wanted) {
        Condition fits = LISTING_FINDING.STATE.eq(wanted.state().name());
        if (wanted.kind() != null) {
            fits = fits.and(LISTING_FINDING.CLASS.eq(wanted.kind()));
        }
        if (wanted.rule() != null) {
            fits = fits.and(LISTING_FINDING.RULE.eq(wanted.rule()));
        }
        if (wanted.severity() != null) {
            fits = fits.and(LISTING_FINDING.SEVERITY.eq(wanted.severity().name()));
        }
        if (wanted.words() != null) {
            fits = fits.and(LISTING_FINDING
                    .TITLE
                    .containsIgnoreCase(wanted.words())
                    .or(LISTING_FINDING.ITEM.eq(wanted.words())));
        }
        if (wanted.run() != null) {
            fits = fits.and(LISTING_FINDING.STATE_RUN.eq(wanted.run()));
        }
        return fits;
    }

    private static ListingFinding read(Record row) {
        return new ListingFinding(
                row.get(LISTING_FINDING.ID),
                new ShopId(row.get(LISTING_FINDING.SHOP_ID)),
                row.get(LISTING_FINDING.ITEM),
                row.get(LISTING_FINDING.TITLE),
                row.get(LISTING_FINDING.CATEGORY),
                row.get(LISTING_FINDING.PRICE_FEN),
                new Place(
                        row.get(LISTING_FINDING.RULE),
                        row.get(LISTING_FINDING.CLASS),
                        Severity.valueOf(row.get(LISTING_FINDING.SEVERITY)),
                        row.get(LISTING_FINDING.TERM),
                        row.get(LISTING_FINDING.STARTS),
                        row.get(LISTING_FINDING.ENDS),
                        row.get(LISTING_FINDING.SUGGESTION)),
                row.get(LISTING_FINDING.NTH),
                State.valueOf(row.get(LISTING_FINDING.STATE)),
                row.get(LISTING_FINDING.OPENED_RUN),
                row.get(LISTING_FINDING.OPENED_AT).toInstant(),
                row.get(LISTING_FINDING.STATE_RUN),
                row.get(LISTING_FINDING.STATE_AT).toInstant(),
                row.get(LISTING_FINDING.REOPENED),
                row.get(LISTING_FINDING.REWORDED),
                row.get(LISTING_FINDING.TASK_ID));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
