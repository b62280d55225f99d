package io.zhanggui.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.desk.live.LiveNews;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.OneTimePassword;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.FactsLanded;
import io.zhanggui.warehouse.LoadId;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A line that stands open, over HTTP. Each ends by itself, since a reader without a window reads to the end. */
class LiveTest {

    private final TestServer server = TestServer.shared();
    private final Caller agency = server.newAgency();
    private final Shop shop = server.newShop(agency, "直连店");
    private final Shop other = server.newShop(agency, "别的店");
    private final LiveNews news = server.get(LiveNews.class);

    /** Listens until the line is closed and answers all that was said. */
    private CompletableFuture<String> listen(Browser reader) throws InterruptedException {
        int before = news.listening();
        CompletableFuture<String> said = CompletableFuture.supplyAsync(
                () -> reader.get("/api/live?shop=" + shop.id().value()).body(),
                Executors.newVirtualThreadPerTaskExecutor());
        for (int tries = 0; news.listening() == before && tries < 500; tries++) {
            Thread.sleep(10);
        }
        assertThat(news.listening()).isEqualTo(before + 1);
        return said;
    }

    private void land(Shop whose) {
        server.context().publishEvent(new FactsLanded(agency.agency(), whose.id(), FactKind.ORDER, new LoadId(1)));
    }

    @Test
    void what_lands_is_told_until_the_reader_logs_out() throws Exception {
        Browser reader = server.newPerson(agency, Role.ANALYST, null);
        CompletableFuture<String> said = listen(reader);
        land(shop);
        Thread.sleep(600);
        land(other);
        land(shop);
        Thread.sleep(600);
        assertThat(reader.delete("/api/session").statusCode()).isEqualTo(204);
        String all = said.get(5, TimeUnit.SECONDS);
        assertThat(all.split("event: facts", -1)).hasSize(3);
        assertThat(all).contains("data: {\"shops\":[" + shop.id().value() + "]}");
    }

    @Test
    void nothing_is_told_of_a_shop_that_is_no_longer_the_readers() throws Exception {
        OneTimePassword password = server.newUser(agency, Role.ANALYST, Set.of(shop.id()));
        Browser reader = new Browser(server.address());
        reader.login(password.user(), password.password());
        reader.post(
                "/api/session/password", "{\"old\":\"" + password.password() + "\",\"new\":\"a long enough one 1\"}");
        CompletableFuture<String> said = listen(reader);
        Users users = server.get(Users.class);
        User person = users.listUsers(agency).stream()
                .filter(each -> each.name().equals(password.user()))
                .findFirst()
                .orElseThrow();
        users.giveShops(agency, person.id(), Set.of(other.id()));
        land(shop);
        assertThat(said.get(5, TimeUnit.SECONDS)).doesNotContain("event: facts");
    }
}
