package io.zhanggui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.cli.Service.Query;
import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Agency;
import io.zhanggui.shared.Period;
import io.zhanggui.simulator.Scale;
import io.zhanggui.simulator.Shelf;
import io.zhanggui.simulator.ShopPlan;
import io.zhanggui.simulator.Simulator;
import io.zhanggui.simulator.World;
import io.zhanggui.simulator.files.ShelfFile;
import io.zhanggui.testing.TestServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo's compliance on a real server, held against what was planted. */
class DemoComplianceTest {

    @TempDir
    Path folder = Path.of("");

    private final TestServer server = TestServer.shared();
    private final Agency agency = server.get(Agencies.class).findOrCreate("演示合规机构");
    private final ServerFile file = ServerFile.find(server.data()).orElseThrow();
    private final Service service = new Service(file.address(), file.token(), Optional.of(agency.name()), () -> {});
    private final World world = Simulator.agency(DemoData.SEED, LocalDate.now(Period.BEIJING), Scale.TINY);
    private final Map<String, String> shops = new HashMap<>();

    @Test
    void the_first_check_finds_all_that_was_planted_and_none_of_the_innocent_twins_and_no_page_is_empty()
            throws Exception {
        for (ShopPlan shop : world.shops()) {
            shops.put(shop.name(), makeShop(shop));
            bring(shop);
        }
        DemoEngagement people = new DemoEngagement(service, URI.create(server.address()));
        DemoCompliance compliance = new DemoCompliance(service, people, server.data(), world, shops);
        compliance.fill();
        for (ShopPlan shop : world.shops()) {
            checkAgainstTheTruth(shop);
        }
        compliance.fill();
        assertThat(get("/api/compliance/policies").path("policies").findValuesAsString("colour"))
                .containsExactlyInAnyOrder("red", "yellow", "blue");
        assertThat(get("/api/compliance/plans").findValuesAsString("letter")).containsExactlyInAnyOrder("A", "B");
        assertThat(get("/api/compliance/gate/licences").path("licences").findValuesAsString("standing"))
                .contains("holds", "soon", "expired");
        assertThat(get("/api/compliance/penalties").path("penalties")).hasSize(2);
        assertThat(get("/api/compliance/watch").path("texts").findValuesAsString("level"))
                .containsExactly("high");
        for (String book : List.of("publishing", "marketing", "service")) {
            assertThat(get("/api/compliance/handbooks/" + book + "/versions")).hasSize(1);
        }
    }

    private void checkAgainstTheTruth(ShopPlan shop) throws InterruptedException {
        List<Shelf.Listing> shelf = Shelf.of(shop, world.plan().seed(), world.today());
        assertThat(shelf).hasSizeGreaterThan(4);
        JsonNode hit = awaitCheck(shop);
        for (Shelf.Listing listing : shelf) {
            List<String> classes = StreamSupport.stream(hit.spliterator(), false)
                    .filter(each -> each.path("item").asString("").equals(Long.toString(listing.itemId())))
                    .flatMap(each -> each.path("hits").findValuesAsString("class").stream())
                    .toList();
            if (listing.isInnocent()) {
                assertThat(classes).as(listing.title()).isEmpty();
            } else {
                assertThat(classes).as(listing.title()).contains(listing.breaks());
            }
        }
    }

    private JsonNode awaitCheck(ShopPlan shop) throws InterruptedException {
        Query of = Query.NONE.with("shop", shops.getOrDefault(shop.name(), ""));
        while (service.get("/api/check/shop", of).path("runs").isEmpty()) {
            Thread.sleep(100);
        }
        return service.get("/api/check/shop/listings", of).path("items");
    }

    private JsonNode get(String path) {
        Query of = Query.NONE;
        for (String shop : shops.values()) {
            of = of.with("shop", shop);
        }
        return service.get(path, of);
    }

    private String makeShop(ShopPlan plan) {
        return service.post(
                        "/api/shops",
                        Query.NONE,
                        JsonMapper.shared()
                                .createObjectNode()
                                .put("name", plan.name())
                                .put("platform", plan.platform()))
                .path("id")
                .asString("");
    }

    private void bring(ShopPlan shop) throws IOException, InterruptedException {
        Path sheet = folder.resolve(shop.number() + ".xlsx");
        try (OutputStream out = Files.newOutputStream(sheet)) {
            ShelfFile.write(Shelf.of(shop, world.plan().seed(), world.today()), out);
        }
        Query of = Query.NONE.with("shop", shops.getOrDefault(shop.name(), ""));
        service.upload("/api/imports", of.with("name", shop.name() + " 新品.xlsx"), sheet);
        while (!service.get("/api/imports", of.with("state", "open")).isEmpty()) {
            Thread.sleep(100);
        }
    }
}
