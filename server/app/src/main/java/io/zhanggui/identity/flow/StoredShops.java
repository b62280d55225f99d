package io.zhanggui.identity.flow;

import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.Platform;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.ShopChoice;
import io.zhanggui.identity.Shops;
import io.zhanggui.identity.rules.Names;
import io.zhanggui.identity.store.Account;
import io.zhanggui.identity.store.JooqAccounts;
import io.zhanggui.identity.store.JooqShops;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Shops as the store has them. */
@Component
class StoredShops implements Shops {

    private static final int LONGEST_PLATFORM_ID = 40;

    private final JooqShops shops;
    private final JooqAccounts accounts;
    private final ShopsOfClients ofClients;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoredShops(
            JooqShops shops,
            JooqAccounts accounts,
            ShopsOfClients ofClients,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.shops = shops;
        this.accounts = accounts;
        this.ofClients = ofClients;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Shop> listShops(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        if (seesAll(caller)) {
            return shops.listEngaged(caller.agency(), today);
        }
        Set<ShopId> own = ofClients.seenBy(caller.agency(), caller.user());
        return own.isEmpty()
                ? shops.listGranted(caller.agency(), caller.user(), today)
                : shops.listEngaged(caller.agency(), today).stream()
                        .filter(shop -> own.contains(shop.id()))
                        .toList();
    }

    @Override
    public Optional<Shop> findShop(Caller caller, ShopId shop) {
        return listShops(caller).stream().filter(each -> each.id().equals(shop)).findFirst();
    }

    @Override
    public List<Shop> listByName(AgencyId agency, String name, @Nullable Platform platform) {
        return shops.listByName(agency, name.strip(), platform, LocalDate.now(clock));
    }

    @Override
    public ShopChoice findOrCreate(Caller caller, String name, @Nullable Platform platform) {
        List<Shop> found = listByName(caller.agency(), name, platform);
        return switch (found.size()) {
            case 0 -> createOnce(caller, name, platform == null ? DEFAULT_PLATFORM : platform);
            case 1 -> new ShopChoice.Found(found.getFirst());
            default -> new ShopChoice.Ambiguous(found);
        };
    }

    /** Two that ask for a new shop at the same time get the same one. */
    private ShopChoice createOnce(Caller caller, String name, Platform platform) {
        ShopChoice choice = create(caller, name, platform, null);
        List<Shop> made =
                choice instanceof ShopChoice.Refused ? listByName(caller.agency(), name, platform) : List.of();
        return made.isEmpty() ? choice : new ShopChoice.Found(made.getFirst());
    }

    @Override
    public ShopChoice create(Caller caller, String name, Platform platform, @Nullable String platformShopId) {
        Optional<String> fitting = Names.display(name);
        String id = platformShopId == null || platformShopId.isBlank() ? null : platformShopId.strip();
        if (fitting.isEmpty() || (id != null && id.length() > LONGEST_PLATFORM_ID)) {
            return new ShopChoice.Refused(IdentityError.NAME_NOT_FIT);
        }
        try {
            return transaction.execute(status -> insert(caller, fitting.get(), platform, id));
        } catch (DuplicateKeyException e) {
            return new ShopChoice.Refused(IdentityError.SHOP_EXISTS);
        }
    }

    @Override
    public void handOver(Caller caller, ShopId shop, AgencyId to, LocalDate from) {
        if (findShop(caller, shop).isEmpty()) {
            throw new Failure(IdentityError.NO_SUCH_SHOP);
        }
        try {
            transaction.executeWithoutResult(status -> move(caller, shop, to, from));
        } catch (DuplicateKeyException e) {
            throw new Failure(IdentityError.SHOP_EXISTS, e);
        }
    }

    private void move(Caller caller, ShopId shop, AgencyId to, LocalDate from) {
        shops.disengage(caller.agency(), shop, from);
        shops.engage(to, shop, from);
        String subject = "shop " + shop.value();
        String before = "agency " + caller.agency().value();
        audit.record(
                caller, IdentityAction.SHOP_HANDED_OVER, subject, before, "agency " + to.value() + " from " + from);
        audit.record(Caller.local(to), IdentityAction.SHOP_HANDED_OVER, subject, null, "from " + from);
    }

    private ShopChoice insert(Caller caller, String name, Platform platform, @Nullable String platformShopId) {
        Shop shop = shops.insert(caller.agency(), name, platform, platformShopId, OffsetDateTime.now(clock));
        shops.engage(caller.agency(), shop.id(), LocalDate.now(clock));
        audit.record(
                caller, IdentityAction.SHOP_CREATED, "shop " + shop.id().value(), null, platform.key() + " " + name);
        return new ShopChoice.Created(shop);
    }

    private boolean seesAll(Caller caller) {
        return caller.user().equals(UserId.LOCAL)
                || accounts.find(caller.user())
                        .filter(account -> account.agency().equals(caller.agency()))
                        .filter(Account::active)
                        .map(Account::allShops)
                        .orElse(false);
    }
}
