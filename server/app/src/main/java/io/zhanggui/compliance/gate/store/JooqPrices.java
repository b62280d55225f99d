package io.zhanggui.compliance.gate.store;

import static io.zhanggui.compliance.gate.store.generated.tables.ChannelPrice.CHANNEL_PRICE;
import static io.zhanggui.compliance.gate.store.generated.tables.PricePolicy.PRICE_POLICY;

import io.zhanggui.compliance.gate.ChannelPrice;
import io.zhanggui.compliance.gate.PricePolicy;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Price policies and what channels ask. */
@Repository
public class JooqPrices {

    private final DSLContext tables;

    JooqPrices(DSLContext tables) {
        this.tables = tables;
    }

    /** @param policy its id is not looked at */
    public PricePolicy insert(AgencyId agency, PricePolicy policy) {
        Long id = tables.insertInto(PRICE_POLICY)
                .set(PRICE_POLICY.AGENCY_ID, agency.value())
                .set(
                        PRICE_POLICY.SHOP_ID,
                        policy.shop() == null ? null : policy.shop().value())
                .set(PRICE_POLICY.NAME, policy.name())
                .set(PRICE_POLICY.ITEM_KEY, policy.item())
                .set(PRICE_POLICY.BRAND, policy.brand())
                .set(PRICE_POLICY.FLOOR_PRICE, policy.floor())
                .set(PRICE_POLICY.LIST_PRICE, policy.list())
                .set(PRICE_POLICY.SAME_EVERYWHERE, policy.sameEverywhere())
                .set(PRICE_POLICY.TOLERANCE, policy.tolerance())
                .set(PRICE_POLICY.MOST_DISCOUNT, policy.mostDiscount())
                .set(
                        PRICE_POLICY.WINDOWS,
                        policy.windows().stream()
                                .map(window -> window.from() + "/" + window.to())
                                .collect(Collectors.joining("\n")))
                .set(PRICE_POLICY.BY_USER, policy.by().value())
                .set(PRICE_POLICY.AT, Moments.of(policy.at()))
                .returningResult(PRICE_POLICY.ID)
                .fetchOneInto(Long.class);
        return find(agency, Objects.requireNonNull(id)).orElseThrow();
    }

    public void delete(long policy) {
        tables.deleteFrom(PRICE_POLICY).where(PRICE_POLICY.ID.eq(policy)).execute();
    }

    public Optional<PricePolicy> find(AgencyId agency, long policy) {
        return policies(agency, PRICE_POLICY.ID.eq(policy)).stream().findFirst();
    }

    /** Those that speak of the shops, by name. */
    public List<PricePolicy> list(Scope scope) {
        return policies(scope.agency(), PRICE_POLICY.SHOP_ID.isNull().or(PRICE_POLICY.SHOP_ID.in(scope.shopNumbers())));
    }

    private List<PricePolicy> policies(AgencyId agency, Condition which) {
        return tables.selectFrom(PRICE_POLICY)
                .where(PRICE_POLICY.AGENCY_ID.eq(agency.value()))
                .and(which)
                .orderBy(PRICE_POLICY.NAME, PRICE_POLICY.ID)
                .fetch(JooqPrices::readPolicy);
    }

    /** Keeps prices; one of the same item, channel and day takes the place of the one before. */
    public void keep(AgencyId agency, ShopId shop, List<ChannelPrice> prices, UserId by, Instant at) {
        tables.batch(prices.stream()
                        .map(price -> tables.insertInto(CHANNEL_PRICE)
                                .set(CHANNEL_PRICE.AGENCY_ID, agency.value())
                                .set(CHANNEL_PRICE.SHOP_ID, shop.value())
                                .set(CHANNEL_PRICE.ITEM_KEY, price.item())
                                .set(CHANNEL_PRICE.CHANNEL, price.channel())
                                .set(CHANNEL_PRICE.DAY, price.day())
                                .set(CHANNEL_PRICE.PRICE, price.price())
                                .set(CHANNEL_PRICE.CROSSED_OUT, price.crossedOut())
                                .set(CHANNEL_PRICE.SOURCE, price.source())
                                .set(CHANNEL_PRICE.BY_USER, by.value())
                                .set(CHANNEL_PRICE.AT, Moments.of(at))
                                .onConflict(
                                        CHANNEL_PRICE.AGENCY_ID,
                                        CHANNEL_PRICE.SHOP_ID,
                                        CHANNEL_PRICE.ITEM_KEY,
                                        CHANNEL_PRICE.CHANNEL,
                                        CHANNEL_PRICE.DAY)
                                .doUpdate()
                                .set(CHANNEL_PRICE.PRICE, price.price())
                                .set(CHANNEL_PRICE.CROSSED_OUT, price.crossedOut())
                                .set(CHANNEL_PRICE.SOURCE, price.source())
                                .set(CHANNEL_PRICE.BY_USER, by.value())
                                .set(CHANNEL_PRICE.AT, Moments.of(at)))
                        .toList())
                .execute();
    }

    /** Those from a day on, by shop, the newest first. */
    public Map<ShopId, List<ChannelPrice>> listPrices(Scope scope, LocalDate from) {
        return tables
                .selectFrom(CHANNEL_PRICE)
                .where(CHANNEL_PRICE.AGENCY_ID.eq(scope.agency().value()))
                .and(CHANNEL_PRICE.SHOP_ID.in(scope.shopNumbers()))
                .and(CHANNEL_PRICE.DAY.ge(from))
                .orderBy(CHANNEL_PRICE.DAY.desc(), CHANNEL_PRICE.ID.desc())
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new ShopId(row.get(CHANNEL_PRICE.SHOP_ID)),
                        Collectors.mapping(JooqPrices::readPrice, Collectors.toList())));
    }

    private static ChannelPrice readPrice(Record row) {
        return new ChannelPrice(
                row.get(CHANNEL_PRICE.ITEM_KEY),
                row.get(CHANNEL_PRICE.CHANNEL),
                row.get(CHANNEL_PRICE.DAY),
                row.get(CHANNEL_PRICE.PRICE),
                row.get(CHANNEL_PRICE.CROSSED_OUT),
                row.get(CHANNEL_PRICE.SOURCE));
    }

    private static PricePolicy readPolicy(Record row) {
        Long shop = row.get(PRICE_POLICY.SHOP_ID);
        return new PricePolicy(
                row.get(PRICE_POLICY.ID),
                shop == null ? null : new ShopId(shop),
                row.get(PRICE_POLICY.NAME),
                row.get(PRICE_POLICY.ITEM_KEY),
                row.get(PRICE_POLICY.BRAND),
                row.get(PRICE_POLICY.FLOOR_PRICE),
                row.get(PRICE_POLICY.LIST_PRICE),
                row.get(PRICE_POLICY.SAME_EVERYWHERE),
                row.get(PRICE_POLICY.TOLERANCE),
                row.get(PRICE_POLICY.MOST_DISCOUNT),
                row.get(PRICE_POLICY.WINDOWS).lines().map(JooqPrices::window).toList(),
                new UserId(row.get(PRICE_POLICY.BY_USER)),
                row.get(PRICE_POLICY.AT).toInstant());
    }

    private static Period window(String line) {
        String[] days = line.split("/", 2);
        return new Period(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
    }
}
