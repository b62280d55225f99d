package io.zhanggui.identity.store;

import static io.zhanggui.identity.store.generated.tables.Account.ACCOUNT;

import io.zhanggui.identity.NewUser;
import io.zhanggui.identity.Role;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.UserId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Accounts. Login names are the same whatever their case. */
@Repository
public class JooqAccounts {

    private final DSLContext tables;

    JooqAccounts(DSLContext tables) {
        this.tables = tables;
    }

    public Optional<Account> find(String name) {
        return find(ACCOUNT.NAME.eq(folded(name)));
    }

    public Optional<Account> find(UserId id) {
        return find(ACCOUNT.ID.eq(id.value()));
    }

    public List<Account> list(AgencyId agency) {
        return tables.selectFrom(ACCOUNT)
                .where(ACCOUNT.AGENCY_ID.eq(agency.value()))
                .orderBy(ACCOUNT.ID)
                .fetch(JooqAccounts::account);
    }

    /** @throws org.springframework.dao.DuplicateKeyException where the name is taken */
    public UserId insert(AgencyId agency, NewUser user, String passwordHash, OffsetDateTime now) {
        Long id = tables.insertInto(ACCOUNT)
                .set(ACCOUNT.AGENCY_ID, agency.value())
                .set(ACCOUNT.NAME, folded(user.name()))
                .set(ACCOUNT.DISPLAY_NAME, user.displayName())
                .set(ACCOUNT.ROLE, user.role().key())
                .set(ACCOUNT.ALL_SHOPS, user.shops() == null && !user.role().isMerchant())
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT.MUST_CHANGE_PASSWORD, true)
                .set(ACCOUNT.PASSWORD_SET_AT, now)
                .set(ACCOUNT.ACTIVE, true)
                .set(ACCOUNT.CREATED_AT, now)
                .returningResult(ACCOUNT.ID)
                .fetchSingle()
                .value1();
        return new UserId(Objects.requireNonNull(id));
    }

    public void setPassword(UserId id, String passwordHash, boolean mustChange, OffsetDateTime now) {
        tables.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT.MUST_CHANGE_PASSWORD, mustChange)
                .set(ACCOUNT.PASSWORD_SET_AT, now)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    public void setLoggedIn(UserId id, OffsetDateTime now) {
        tables.update(ACCOUNT)
                .set(ACCOUNT.LAST_LOGIN_AT, now)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    public void setActive(UserId id, boolean active) {
        tables.update(ACCOUNT)
                .set(ACCOUNT.ACTIVE, active)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    public void setRole(UserId id, Role role) {
        tables.update(ACCOUNT)
                .set(ACCOUNT.ROLE, role.key())
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    public void setAllShops(UserId id, boolean allShops) {
        tables.update(ACCOUNT)
                .set(ACCOUNT.ALL_SHOPS, allShops)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    private Optional<Account> find(Condition condition) {
        return tables.selectFrom(ACCOUNT).where(condition).fetchOptional(JooqAccounts::account);
    }

    private static Account account(Record row) {
        return new Account(
                new UserId(row.get(ACCOUNT.ID)),
                new AgencyId(row.get(ACCOUNT.AGENCY_ID)),
                row.get(ACCOUNT.NAME),
                row.get(ACCOUNT.DISPLAY_NAME),
                Role.find(row.get(ACCOUNT.ROLE)).orElseThrow(),
                row.get(ACCOUNT.ALL_SHOPS),
                row.get(ACCOUNT.PASSWORD_HASH),
                row.get(ACCOUNT.MUST_CHANGE_PASSWORD),
                row.get(ACCOUNT.PASSWORD_SET_AT),
                row.get(ACCOUNT.LAST_LOGIN_AT) != null,
                row.get(ACCOUNT.ACTIVE));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
