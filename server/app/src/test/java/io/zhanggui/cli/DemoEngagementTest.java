package io.zhanggui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.cli.DemoEngagement.InForce;
import io.zhanggui.cli.Service.Query;
import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Agency;
import io.zhanggui.simulator.Scale;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.ShopPlan;
import io.zhanggui.simulator.Simulator;
import io.zhanggui.simulator.World;
import io.zhanggui.simulator.files.SellerFiles;
import io.zhanggui.testing.TestServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo's client on a real server: its exports go the way of any, and both sides confirm under their own logins. */
class DemoEngagementTest {

    private static final LocalDate FROM = LocalDate.of(2026, 7, 1);
    private static final Pattern NEEDED = Pattern.compile("ExportOrder|退款单|宏观监控|商品_全部|商品主数据|费率");

    @TempDir
    Path folder = Path.of("");

    private final TestServer server = TestServer.shared();
    private final Agency agency = server.get(Agencies.class).findOrCreate("演示机构");
    private final ServerFile file = ServerFile.find(server.data()).orElseThrow();
    private final Service service = new Service(file.address(), file.token(), Optional.of(agency.name()), () -> {});
    private final DemoEngagement engagement = new DemoEngagement(service, URI.create(server.address()));

    @Test
    void a_client_is_won_and_its_first_month_settled_and_corrected_by_what_came_late() throws Exception {
        World world = Simulator.agency(DemoData.SEED, LocalDate.of(2026, 10, 1), Scale.DEMO);
        ShopPlan plan = world.shops().getFirst();
        String shop = makeShop(plan);
        ShopHistory history = world.history(plan);
        assertThat(engagement.isMade(shop)).isFalse();

        bring(shop, history.asKnownOn(FROM), FROM.minusMonths(4));
        InForce contract = engagement.begin(shop, plan.name(), plan.platform(), FROM);
        bring(shop, history.asKnownOn(FROM.plusMonths(1)), FROM);
        engagement.settle(contract, FROM, true);
        bring(shop, history.asKnownOn(FROM.plusMonths(2)), FROM);
        engagement.settle(contract, FROM.plusMonths(1), false);

        assertThat(engagement.isMade(shop)).isTrue();
        theYearHasATargetThatItsMonthsAddUpTo(shop);
        JsonNode statements = service.get("/api/agreements/" + contract.id() + "/statements", Query.NONE);
        assertThat(statements.findValuesAsString("state")).contains("confirmed", "issued");
        assertThat(service.get("/api/agreements/" + contract.id(), Query.NONE)
                        .path("revisions")
                        .path(0)
                        .path("confirmations")
                        .findValuesAsString("who"))
                .anyMatch(who -> who.contains("周总监"))
                .anyMatch(who -> who.contains("林掌柜"))
                .noneMatch(who -> who.contains("local"));
        JsonNode client = service.get("/api/clients/" + contract.client(), Query.NONE);
        assertThat(client.path("stage").asString("")).isEqualTo("execute");
        JsonNode second = StreamSupport.stream(statements.spliterator(), false)
                .filter(each -> each.path("state").asString("").equals("issued"))
                .findFirst()
                .orElseThrow();
        JsonNode content = service.get("/api/statements/" + second.path("id").asString("") + "/content", Query.NONE);
        assertThat(content.path("lines").findValuesAsString("kind")).contains("base", "commission", "restatement");
        assertThat(engagement.merchantPassword()).isNotBlank();
        assertThat(monthlyReport(contract))
                .contains("合同目标", "净收金额（2026-07-01 至 2026-07-31）：", "支付买家数（2026-07-01 至 2026-07-31）：", "达成");
    }

    private void theYearHasATargetThatItsMonthsAddUpTo(String shop) {
        DemoTargets targets = new DemoTargets(service, FROM.plusMonths(2));
        targets.set(shop);
        targets.set(shop);
        Query of = Query.NONE.with("shop", shop).with("year", FROM.getYear());
        JsonNode versions = service.get("/api/insight/targets/versions", of);
        assertThat(versions).hasSize(1);
        JsonNode sheet = service.get("/api/insight/targets", of);
        BigDecimal months = StreamSupport.stream(sheet.path("cells").spliterator(), false)
                .map(cell -> new BigDecimal(cell.path("target").asString("0")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(months)
                .isPositive()
                .isEqualByComparingTo(versions.path(0).path("total").asString("0"));
    }

    /** What the merchant's leader would read of the first month. */
    private String monthlyReport(InForce contract) {
        String letters = "/api/clients/" + contract.client() + "/letters";
        JsonNode month =
                JsonMapper.shared().createObjectNode().put("kind", "monthly").put("day", FROM.toString());
        service.post(letters, Query.NONE, month);
        return StreamSupport.stream(service.get(letters, Query.NONE).spliterator(), false)
                .map(letter -> service.get(letters + "/" + letter.path("id").asString(""), Query.NONE)
                        .toString())
                .collect(Collectors.joining());
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

    private void bring(String shop, ShopHistory history, LocalDate since) throws IOException, InterruptedException {
        for (Path each :
                SellerFiles.write(history, since, folder.resolve(history.to().toString()))) {
            String name = each.getFileName().toString();
            if (NEEDED.matcher(name).find()) {
                service.upload("/api/imports", Query.NONE.with("shop", shop).with("name", name), each);
            }
        }
        while (!service.get("/api/imports", Query.NONE.with("shop", shop).with("state", "open"))
                .isEmpty()) {
            Thread.sleep(100);
        }
    }
}
