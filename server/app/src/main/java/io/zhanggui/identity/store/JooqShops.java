package io.zhanggui.identity.store;

import static io.zhanggui.identity.store.generated.tables.Engagement.ENGAGEMENT;
import static io.zhanggui.identity.store.generated.tables.Shop.SHOP;
import static io.zhanggui.identity.store.generated.tables.ShopAccess.SHOP_ACCESS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import io.zhanggui.identity.Platform;
import io.zhanggui.identity.Shop;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Shops, which agency runs them and who may see them, each by day. */
@Repository
public class JooqShops {

    private final DSLContext tables;

    JooqShops(DSLContext tables) {
        this.tables = tables;
    }

    /** The shops an agency runs on that day, by name and platform. */
    public List<Shop> listEngaged(AgencyId agency, LocalDate day) {
        return list(agency, day, noCondition());
    }

    /** The same, but only those granted to one person on that day. */
    public List<Shop> listGranted(AgencyId agency, UserId user, LocalDate day) {
        return list(
                agency,
                day,
                exists(selectOne()
                        .from(SHOP_ACCESS)
                        .where(SHOP_ACCESS.SHOP_ID.eq(SHOP.ID))
                        .and(SHOP_ACCESS.ACCOUNT_ID.eq(user.value()))
                        .and(covers(SHOP_ACCESS.STARTS_ON, SHOP_ACCESS.ENDS_ON, day))));
    }

    public List<Shop> listByName(AgencyId agency, String name, @Nullable Platform platform, LocalDate day) {
        Condition named = SHOP.NAME.eq(name);
        return list(agency, day, platform == null ? named : named.and(SHOP.PLATFORM.eq(platform.key())));
    }

    /** @throws org.springframework.dao.DuplicateKeyException where the agency has it already */
    public Shop insert(
            AgencyId agency, String name, Platform platform, @Nullable String platformShopId, OffsetDateTime now) {
        Long id = tables.insertInto(SHOP)
                .set(SHOP.AGENCY_ID, agency.value())
                .set(SHOP.PLATFORM, platform.key())
                .set(SHOP.PLATFORM_SHOP_ID, platformShopId)
                .set(SHOP.NAME, name)
                .set(SHOP.CREATED_AT, now)
                .returningResult(SHOP.ID)
                .fetchSingle()
                .value1();
        return new Shop(new ShopId(Objects.requireNonNull(id)), agency, platform, platformShopId, name);
    }

    public void engage(AgencyId agency, ShopId shop, LocalDate from) {
        tables.insertInto(ENGAGEMENT)
                .set(ENGAGEMENT.AGENCY_ID, agency.value())
                .set(ENGAGEMENT.SHOP_ID, shop.value())
                .set(ENGAGEMENT.STARTS_ON, from)
                .execute();
        tables.update(SHOP)
                .set(SHOP.AGENCY_ID, agency.value())
                .where(SHOP.ID.eq(shop.value()))
                .execute();
    }

    /** Ends the agency's engagement and all access of its people; {@code day} is the first without it. */
    public void disengage(AgencyId agency, ShopId shop, LocalDate day) {
        tables.update(ENGAGEMENT)
                .set(ENGAGEMENT.ENDS_ON, day)
                .where(ENGAGEMENT.AGENCY_ID.eq(agency.value()))
                .and(ENGAGEMENT.SHOP_ID.eq(shop.value()))
                .and(ENGAGEMENT.ENDS_ON.isNull())
                .execute();
        tables.update(SHOP_ACCESS)
                .set(SHOP_ACCESS.ENDS_ON, day)
                .where(SHOP_ACCESS.SHOP_ID.eq(shop.value()))
                .and(SHOP_ACCESS.ENDS_ON.isNull())
                .execute();
    }

    public Set<ShopId> grantedTo(UserId user, LocalDate day) {
        return tables.select(SHOP_ACCESS.SHOP_ID)
                .from(SHOP_ACCESS)
                .where(SHOP_ACCESS.ACCOUNT_ID.eq(user.value()))
                .and(covers(SHOP_ACCESS.STARTS_ON, SHOP_ACCESS.ENDS_ON, day))
                .fetchSet(row -> new ShopId(row.value1()));
    }

    /** From that day on the person sees exactly these. */
    public void grant(UserId user, Set<ShopId> shops, LocalDate from) {
        tables.update(SHOP_ACCESS)
                .set(SHOP_ACCESS.ENDS_ON, from)
                .where(SHOP_ACCESS.ACCOUNT_ID.eq(user.value()))
                .and(SHOP_ACCESS.ENDS_ON.isNull())
                .execute();
        for (ShopId shop : shops) {
            tables.insertInto(SHOP_ACCESS)
                    .set(SHOP_ACCESS.ACCOUNT_ID, user.value())
                    .set(SHOP_ACCESS.SHOP_ID, shop.value())
                    .set(SHOP_ACCESS.STARTS_ON, from)
                    .execute();
        }
    }

    private List<Shop> list(AgencyId agency, LocalDate day, Condition further) {
        return tables.select(SHOP.fields())
                .from(SHOP)
                .join(ENGAGEMENT)
                .on(ENGAGEMENT.SHOP_ID.eq(SHOP.ID))
                .where(ENGAGEMENT.AGENCY_ID.eq(agency.value()))
                .and(covers(ENGAGEMENT.STARTS_ON, ENGAGEMENT.ENDS_ON, day))
                .and(further)
                .orderBy(SHOP.NAME, SHOP.PLATFORM, SHOP.ID)
                .fetch(JooqShops::shop);
    }

    private static Condition covers(Field<LocalDate> from, Field<LocalDate> to, LocalDate day) {
        return from.le(day).and(to.isNull().or(to.gt(day)));
    }

    private static Shop shop(Record row) {
        return new Shop(
                new ShopId(row.get(SHOP.ID)),
                new AgencyId(row.get(SHOP.AGENCY_ID)),
                Platform.find(row.get(SHOP.PLATFORM)).orElseThrow(),
                row.get(SHOP.PLATFORM_SHOP_ID),
                row.get(SHOP.NAME));
    }
}
