package io.zhanggui.engagement.client.store;

import static io.zhanggui.engagement.client.store.generated.tables.ClientShop.CLIENT_SHOP;
import static io.zhanggui.engagement.client.store.generated.tables.Company.COMPANY;
import static io.zhanggui.engagement.client.store.generated.tables.StageStep.STAGE_STEP;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.ClientDraft;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Stage;
import io.zhanggui.engagement.client.Tier;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Clients, their shops by day, and their way through the stages. */
@Repository
public class JooqClients {

    private final DSLContext tables;

    JooqClients(DSLContext tables) {
        this.tables = tables;
    }

    /** A step as it is kept. */
    public record Step(Stage stage, String reason, UserId by, Instant at) {}

    public List<Client> list(AgencyId agency) {
        return list(COMPANY.AGENCY_ID.eq(agency.value()));
    }

    public Optional<Client> find(AgencyId agency, ClientId id) {
        return list(COMPANY.AGENCY_ID.eq(agency.value()).and(COMPANY.ID.eq(id.value()))).stream()
                .findFirst();
    }

    private List<Client> list(Condition which) {
        Map<Long, Set<ShopId>> shops = tables
                .select(CLIENT_SHOP.CLIENT_ID, CLIENT_SHOP.SHOP_ID)
                .from(CLIENT_SHOP)
                .join(COMPANY)
                .on(COMPANY.ID.eq(CLIENT_SHOP.CLIENT_ID))
                .where(which.and(CLIENT_SHOP.ENDS_ON.isNull()))
                .fetchGroups(CLIENT_SHOP.CLIENT_ID, row -> new ShopId(row.get(CLIENT_SHOP.SHOP_ID)))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        return tables.selectFrom(COMPANY)
                .where(which)
                .orderBy(COMPANY.NAME)
                .fetch(row -> read(row, shops.getOrDefault(row.get(COMPANY.ID), Set.of())));
    }

    public Optional<ClientId> findByName(AgencyId agency, String name) {
        return tables.select(COMPANY.ID)
                .from(COMPANY)
                .where(COMPANY.AGENCY_ID.eq(agency.value()))
                .and(COMPANY.NAME.eq(name))
                .fetchOptional(row -> new ClientId(row.value1()));
    }

    public ClientId insert(AgencyId agency, ClientDraft draft, LocalDate since, UserId by, Instant at) {
        return new ClientId(tables.insertInto(COMPANY)
                .set(COMPANY.AGENCY_ID, agency.value())
                .set(COMPANY.NAME, draft.name())
                .set(COMPANY.TIER, name(draft.tier()))
                .set(COMPANY.STAGE, Stage.DIAGNOSE.name())
                .set(COMPANY.SINCE, since)
                .set(COMPANY.NOTE, draft.note())
                .set(COMPANY.BY_USER, by.value())
                .set(COMPANY.AT, moment(at))
                .returningResult(COMPANY.ID)
                .fetchSingle()
                .value1());
    }

    public void update(ClientId id, ClientDraft draft, LocalDate since) {
        tables.update(COMPANY)
                .set(COMPANY.NAME, draft.name())
                .set(COMPANY.TIER, name(draft.tier()))
                .set(COMPANY.SINCE, since)
                .set(COMPANY.NOTE, draft.note())
                .where(COMPANY.ID.eq(id.value()))
                .execute();
    }

    /** A shop is the client's from a day on. */
    public void addShop(AgencyId agency, ClientId id, ShopId shop, LocalDate from) {
        tables.insertInto(CLIENT_SHOP)
                .set(CLIENT_SHOP.CLIENT_ID, id.value())
                .set(CLIENT_SHOP.AGENCY_ID, agency.value())
                .set(CLIENT_SHOP.SHOP_ID, shop.value())
                .set(CLIENT_SHOP.STARTS_ON, from)
                .execute();
    }

    /** A shop is no longer the client's, from a day on. */
    public void endShop(ClientId id, ShopId shop, LocalDate on) {
        tables.update(CLIENT_SHOP)
                .set(CLIENT_SHOP.ENDS_ON, on)
                .where(CLIENT_SHOP.CLIENT_ID.eq(id.value()))
                .and(CLIENT_SHOP.SHOP_ID.eq(shop.value()))
                .and(CLIENT_SHOP.ENDS_ON.isNull())
                .execute();
    }

    /** Moves the first day of a client, and of those of its shops that are its own since then, to an earlier one. */
    public void beginBy(ClientId id, LocalDate since, LocalDate day) {
        tables.update(COMPANY)
                .set(COMPANY.SINCE, day)
                .where(COMPANY.ID.eq(id.value()))
                .execute();
        var other = CLIENT_SHOP.as("other");
        // A shop that was another client's until later is this one's from there on.
        tables.update(CLIENT_SHOP)
                .set(CLIENT_SHOP.STARTS_ON, day)
                .where(CLIENT_SHOP.CLIENT_ID.eq(id.value()))
                .and(CLIENT_SHOP.ENDS_ON.isNull())
                .and(CLIENT_SHOP.STARTS_ON.eq(since))
                .andNotExists(DSL.selectOne()
                        .from(other)
                        .where(other.SHOP_ID.eq(CLIENT_SHOP.SHOP_ID))
                        .and(other.CLIENT_ID.ne(id.value()))
                        .and(other.ENDS_ON.gt(day)))
                .execute();
    }

    /** Whether a client of the agency has ever come to a stage. */
    public boolean hasReached(AgencyId agency, Stage stage) {
        return tables.fetchExists(DSL.selectOne()
                .from(STAGE_STEP)
                .join(COMPANY)
                .on(COMPANY.ID.eq(STAGE_STEP.CLIENT_ID))
                .where(COMPANY.AGENCY_ID.eq(agency.value()))
                .and(STAGE_STEP.STAGE.eq(stage.name())));
    }

    public void step(ClientId id, Stage stage, String reason, UserId by, Instant at) {
        tables.update(COMPANY)
                .set(COMPANY.STAGE, stage.name())
                .where(COMPANY.ID.eq(id.value()))
                .execute();
        tables.insertInto(STAGE_STEP)
                .set(STAGE_STEP.CLIENT_ID, id.value())
                .set(STAGE_STEP.STAGE, stage.name())
                .set(STAGE_STEP.REASON, reason)
                .set(STAGE_STEP.BY_USER, by.value())
                .set(STAGE_STEP.AT, moment(at))
                .execute();
    }

    /** The latest first. */
    public List<Step> listSteps(ClientId id) {
        return tables.selectFrom(STAGE_STEP)
                .where(STAGE_STEP.CLIENT_ID.eq(id.value()))
                .orderBy(STAGE_STEP.ID.desc())
                .fetch(row -> new Step(
                        Stage.valueOf(row.get(STAGE_STEP.STAGE)),
                        row.get(STAGE_STEP.REASON),
                        new UserId(row.get(STAGE_STEP.BY_USER)),
                        row.get(STAGE_STEP.AT).toInstant()));
    }

    private static Client read(Record row, Set<ShopId> shops) {
        String tier = row.get(COMPANY.TIER);
        return new Client(
                new ClientId(row.get(COMPANY.ID)),
                new AgencyId(row.get(COMPANY.AGENCY_ID)),
                row.get(COMPANY.NAME),
                tier == null ? null : Tier.valueOf(tier),
                Stage.valueOf(row.get(COMPANY.STAGE)),
                row.get(COMPANY.SINCE),
                row.get(COMPANY.NOTE),
                shops);
    }

    private static @Nullable String name(@Nullable Tier tier) {
        return tier == null ? null : tier.name();
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atZone(Period.BEIJING).toOffsetDateTime();
    }
}
