package io.zhanggui.identity.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Agency;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.NewUser;
import io.zhanggui.identity.OneTimePassword;
import io.zhanggui.identity.Platform;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Scopes;
import io.zhanggui.identity.Scopes.Access;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.ShopChoice;
import io.zhanggui.identity.Shops;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.testing.TestServer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class TenantsTest {

    private final TestServer server = TestServer.shared();
    private final Shops shops = server.get(Shops.class);
    private final Scopes scopes = server.get(Scopes.class);
    private final Caller agency = server.newAgency();
    private final Caller other = server.newAgency();
    private final LocalDate today = LocalDate.now(Period.BEIJING);

    @Test
    void the_default_agency_is_one_and_the_same() {
        Agency first = server.get(Agencies.class).getDefault();

        assertThat(first.name()).isEqualTo(Agencies.DEFAULT_NAME);
        assertThat(server.get(Agencies.class).getDefault()).isEqualTo(first);
    }

    @Test
    void a_shop_is_made_at_its_first_mention_and_found_after() {
        ShopChoice first = shops.findOrCreate(agency, "水星家纺旗舰店", Platform.TMALL);
        ShopChoice second = shops.findOrCreate(agency, " 水星家纺旗舰店 ", null);

        assertThat(first).isInstanceOf(ShopChoice.Created.class);
        assertThat(second)
                .isInstanceOfSatisfying(
                        ShopChoice.Found.class,
                        found -> assertThat(found.shop()).isEqualTo(((ShopChoice.Created) first).shop()));
    }

    @Test
    void the_same_name_on_two_platforms_is_ambiguous_until_the_platform_is_named() {
        shops.findOrCreate(agency, "双店", Platform.TMALL);
        shops.findOrCreate(agency, "双店", Platform.TAOBAO);

        assertThat(shops.findOrCreate(agency, "双店", null))
                .isInstanceOfSatisfying(
                        ShopChoice.Ambiguous.class,
                        choice -> assertThat(choice.shops())
                                .extracting(Shop::platform)
                                .containsExactlyInAnyOrder(Platform.TMALL, Platform.TAOBAO));
        assertThat(shops.findOrCreate(agency, "双店", Platform.TMALL)).isInstanceOf(ShopChoice.Found.class);
    }

    @Test
    void two_agencies_may_have_shops_of_one_name_which_are_two_shops() {
        Shop ours = server.newShop(agency, "同名店");
        Shop theirs = server.newShop(other, "同名店");

        assertThat(ours.id()).isNotEqualTo(theirs.id());
        assertThat(shops.listShops(agency)).containsExactly(ours);
    }

    @Test
    void a_shop_made_twice_is_refused() {
        server.newShop(agency, "一店");

        assertThat(shops.create(agency, "一店", Platform.TMALL, null))
                .isEqualTo(new ShopChoice.Refused(IdentityError.SHOP_EXISTS));
    }

    @Test
    void a_scope_over_a_shop_of_another_agency_is_refused_like_one_that_does_not_exist() {
        Shop ours = server.newShop(agency, "我店");
        Shop theirs = server.newShop(other, "他店");
        Access refused = new Access.Refused(IdentityError.NO_SUCH_SHOP);

        assertThat(scopes.scopeOf(agency, Set.of(ours.id())))
                .isEqualTo(new Access.Granted(Scope.of(agency.agency(), ours.id())));
        assertThat(scopes.scopeOf(agency, Set.of(theirs.id()))).isEqualTo(refused);
        assertThat(scopes.scopeOf(agency, Set.of(ours.id(), theirs.id()))).isEqualTo(refused);
        assertThat(scopes.scopeOf(agency, Set.of(new ShopId(Long.MAX_VALUE)))).isEqualTo(refused);
        assertThat(scopes.scopeOf(agency, Set.of())).isEqualTo(new Access.Refused(IdentityError.NO_SHOP_NAMED));
    }

    @Test
    void a_person_sees_the_shops_given_to_them_and_no_others() {
        Shop seen = server.newShop(agency, "可见店");
        Shop hidden = server.newShop(agency, "不可见店");
        Caller person = person(Role.ANALYST, Set.of(seen.id()));

        assertThat(shops.listShops(person)).containsExactly(seen);
        assertThat(scopes.scopeOf(person, Set.of(hidden.id()))).isInstanceOf(Access.Refused.class);
    }

    @Test
    void a_person_without_shops_gets_no_scope_at_all() {
        server.newShop(agency, "店");
        Caller person = person(Role.MERCHANT_LEADER, Set.of());

        assertThat(scopes.scopeOfAll(person)).isEqualTo(new Access.Refused(IdentityError.NO_SHOP_NAMED));
    }

    @Test
    void shops_taken_from_a_person_are_gone_today() {
        Shop shop = server.newShop(agency, "店");
        Caller person = person(Role.ANALYST, Set.of(shop.id()));

        server.get(Users.class).giveShops(agency, person.user(), Set.of());

        assertThat(shops.listShops(person)).isEmpty();
    }

    @Test
    void nobody_can_be_given_a_shop_of_another_agency() {
        Shop theirs = server.newShop(other, "他店");

        assertThatThrownBy(() -> person(Role.ANALYST, Set.of(theirs.id())))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(IdentityError.NO_SUCH_SHOP));
        assertThat(server.get(Users.class).listUsers(agency)).isEmpty();
    }

    @Test
    void a_shop_that_changes_agency_leaves_the_old_one_and_its_people() {
        Shop shop = server.newShop(agency, "转店");
        Caller person = person(Role.ANALYST, Set.of(shop.id()));

        shops.handOver(agency, shop.id(), other.agency(), today);

        assertThat(shops.listShops(agency)).isEmpty();
        assertThat(shops.listShops(person)).isEmpty();
        assertThat(shops.listShops(other)).extracting(Shop::id).containsExactly(shop.id());
    }

    @Test
    void a_shop_that_changes_agency_tomorrow_is_still_ours_today() {
        Shop shop = server.newShop(agency, "明天转店");

        shops.handOver(agency, shop.id(), other.agency(), today.plusDays(1));

        assertThat(shops.listShops(agency)).extracting(Shop::id).containsExactly(shop.id());
        assertThat(shops.listShops(other)).isEmpty();
    }

    @Test
    void a_shop_cannot_go_where_one_of_its_name_is() {
        Shop shop = server.newShop(agency, "同名店");
        server.newShop(other, "同名店");

        assertThatThrownBy(() -> shops.handOver(agency, shop.id(), other.agency(), today))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(IdentityError.SHOP_EXISTS));
        assertThat(shops.listShops(agency)).containsExactly(shop);
    }

    @Test
    void two_that_ask_for_a_new_shop_at_once_get_the_same_one() throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ShopChoice>> answers =
                    people.invokeAll(Collections.nCopies(8, () -> shops.findOrCreate(agency, "抢建店", Platform.TMALL)));
            for (Future<ShopChoice> answer : answers) {
                assertThat(answer.get()).isInstanceOfAny(ShopChoice.Created.class, ShopChoice.Found.class);
            }
        }
        assertThat(shops.listShops(agency)).hasSize(1);
    }

    @Test
    void a_login_name_is_taken_once_whatever_its_case() {
        OneTimePassword first = server.newUser(agency, Role.ANALYST, null);

        assertThatThrownBy(() -> server.get(Users.class)
                        .create(other, new NewUser(first.user().toUpperCase(Locale.ROOT), "某", Role.ANALYST, null)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(IdentityError.NAME_TAKEN));
    }

    @Test
    void the_last_director_cannot_be_shut_out() {
        server.newUser(agency, Role.DIRECTOR, null);
        Users users = server.get(Users.class);
        User director = users.listUsers(agency).getFirst();

        assertThatThrownBy(() -> users.setActive(agency, director.id(), false))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(IdentityError.LAST_DIRECTOR));
    }

    @Test
    void people_of_another_agency_cannot_be_touched() {
        server.newUser(other, Role.ANALYST, null);
        Users users = server.get(Users.class);
        User theirs = users.listUsers(other).getFirst();

        assertThatThrownBy(() -> users.setActive(agency, theirs.id(), false)).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> users.resetPassword(agency, theirs.name())).isInstanceOf(Failure.class);
        assertThat(users.listUsers(other)).containsExactly(theirs);
    }

    @Test
    void every_change_is_in_the_trail_of_its_own_agency_newest_first() {
        Shop shop = server.newShop(agency, "留痕店");
        server.newUser(agency, Role.ANALYST, Set.of(shop.id()));

        List<Audit.Entry> entries =
                server.get(Audit.class).listEntries(agency, 0).items();

        assertThat(entries)
                .extracting(Audit.Entry::what)
                .containsExactly("user.created", "shop.created", "agency.created");
        assertThat(entries.get(1).after()).isEqualTo("tmall 留痕店");
        assertThat(entries.get(1).whatZh()).isEqualTo("新建店铺");
        assertThat(entries.getFirst().at().toString()).endsWith("+08:00");
    }

    @Test
    void the_trail_can_be_neither_changed_nor_removed() {
        server.newShop(agency, "不可抹店");
        JdbcTemplate sql = new JdbcTemplate(server.get(DataSource.class));

        for (String attempt : List.of(
                "update identity.audit_entry set who_name = 'nobody'",
                "delete from identity.audit_entry",
                "truncate identity.audit_entry")) {
            assertThatThrownBy(() -> sql.execute(attempt)).hasMessageContaining("append-only");
        }
    }

    private Caller person(Role role, Set<ShopId> seen) {
        OneTimePassword password = server.newUser(agency, role, seen);
        User user = server.get(Users.class).listUsers(agency).stream()
                .filter(each -> each.name().equals(password.user()))
                .findFirst()
                .orElseThrow();
        return new Caller(user.id(), agency.agency(), role, user.name());
    }
}
