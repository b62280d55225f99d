package io.zhanggui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.simulator.Scale;
import io.zhanggui.simulator.ShopMonth;
import io.zhanggui.simulator.ShopPlan;
import io.zhanggui.simulator.Simulator;
import io.zhanggui.simulator.Truth;
import io.zhanggui.simulator.World;
import io.zhanggui.simulator.files.SellerFiles;
import io.zhanggui.testing.TestServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * All files of a small agency over HTTP: what the simulator knows for certain is what the metrics say; a second time
 * changes nothing; taking everything back leaves nothing.
 */
class WholeAgencyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final long SEED = 7;

    private final World world = Simulator.agency(SEED, TODAY, Scale.TINY);
    private final Random random = new Random(SEED);
    private final Map<String, TestShop> shops = new HashMap<>();

    /** A file of a shop. */
    private record Delivery(TestShop shop, Path file) {}

    @Test
    void an_agency_is_loaded_loaded_again_and_taken_back(@TempDir Path folder) throws IOException {
        Truth truth = SellerFiles.write(world, folder, (shop, file, done, total) -> {});
        TestServer server = TestServer.shared();
        Caller agency = server.newAgency();
        world.shops().forEach(shop -> shops.put(shop.name(), TestShop.in(server, agency, shop.name())));
        List<Delivery> deliveries = deliveries(folder);

        List<JsonNode> first = bringAll(deliveries);
        assertThat(first).hasSizeGreaterThanOrEqualTo(deliveries.size());
        for (JsonNode job : first) {
            assertThat(job.get("receipt").get("quarantined").asLong())
                    .as(job.toString())
                    .isZero();
        }
        assertTold(truth);
        Map<String, String> before = allFigures();

        for (JsonNode job : bringAll(deliveries)) {
            JsonNode receipt = job.get("receipt");
            assertThat(receipt.get("unchanged").asLong())
                    .as(job.toString())
                    .isEqualTo(receipt.get("read").asLong());
        }
        assertThat(allFigures()).isEqualTo(before);

        undoAll();
        for (Map.Entry<String, String> figure : allFigures().entrySet()) {
            // A reason, such as not_loaded or not_typed, and never a number.
            assertThat(figure.getValue()).as(figure.getKey()).matches("[a-z_]+");
        }
    }

    private List<Delivery> deliveries(Path folder) throws IOException {
        List<Delivery> found = new ArrayList<>();
        for (ShopPlan shop : world.shops()) {
            TestShop at = shops.get(shop.name());
            try (Stream<Path> files = Files.list(folder.resolve(shop.name()))) {
                files.sorted().forEach(file -> found.add(new Delivery(at, file)));
            }
        }
        return found;
    }

    /** Brings all files in some order; each must load, and each load's equation must hold. */
    private List<JsonNode> bringAll(List<Delivery> deliveries) {
        List<Delivery> shuffled = new ArrayList<>(deliveries);
        Collections.shuffle(shuffled, random);
        List<JsonNode> jobs = new ArrayList<>();
        for (Delivery delivery : shuffled) {
            for (String job : delivery.shop().submit(delivery.file(), "")) {
                JsonNode settled = delivery.shop().settled(job);
                assertThat(settled.get("state").asString())
                        .as(settled.toString())
                        .isEqualTo("done");
                TestShop.assertWhole(settled.get("receipt"));
                jobs.add(settled);
            }
        }
        return jobs;
    }

    private void undoAll() {
        for (TestShop shop : shops.values()) {
            List<JsonNode> loads = new ArrayList<>(shop.loads());
            Collections.shuffle(loads, random);
            loads.forEach(load -> shop.undo(load.get("id").asString()));
        }
    }

    private void assertTold(Truth truth) {
        for (ShopMonth month : truth.months()) {
            TestShop shop = shops.get(month.shop());
            LocalDate from = month.month().atDay(1);
            LocalDate to = month.month().plusMonths(1).atDay(1);
            assertCount(shop, "orders_created", from, to, month.ordersCreated());
            assertCount(shop, "orders_paid", from, to, month.ordersPaid());
            assertMoney(shop, "order_amount", from, to, month.orderAmountFen());
            assertMoney(shop, "pay_amount", from, to, month.payGrossFen());
            assertMoney(shop, "kept_amount", from, to, month.keptFen());
            BigDecimal spent =
                    new BigDecimal(shop.value("ad_spend", "reported", from, to).orElse("0"));
            assertThat(spent).as(month + " ad_spend").isEqualByComparingTo(BigDecimal.valueOf(month.adSpendFen(), 2));
            assertThat(visitorDays(shop, from, to)).as(month + " item_visitors").isEqualTo(month.visitorDays());
        }
        for (ShopPlan shop : world.shops()) {
            assertMoney(
                    shops.get(shop.name()),
                    "refund_amount",
                    world.from().minusYears(1),
                    TODAY.plusYears(1),
                    truth.total(shop.name()).refundFen());
        }
    }

    private static void assertCount(TestShop shop, String metric, LocalDate from, LocalDate to, long truth) {
        assertThat(new BigDecimal(shop.value(metric, "computed", from, to).orElse("0")))
                .as(metric + " " + from)
                .isEqualByComparingTo(BigDecimal.valueOf(truth));
    }

    private static void assertMoney(TestShop shop, String metric, LocalDate from, LocalDate to, long fen) {
        assertThat(new BigDecimal(shop.value(metric, "computed", from, to).orElse("0")))
                .as(metric + " " + from)
                .isEqualByComparingTo(BigDecimal.valueOf(fen, 2));
    }

    /** Visitors of days may be added only to be compared with a truth that was added the same way. */
    private static long visitorDays(TestShop shop, LocalDate from, LocalDate to) {
        long sum = 0;
        for (JsonNode row : shop.get(
                        "/api/metrics/item_visitors/values?by=day&shop=" + shop.id + "&from=" + from + "&to=" + to)
                .get("rows")) {
            sum += row.get("value").isNull()
                    ? 0
                    : Long.parseLong(row.get("value").asString());
        }
        return sum;
    }

    /** Of each shop one metric of each set of facts by every source, or why there is none. */
    private Map<String, String> allFigures() {
        Map<String, String> figures = new TreeMap<>();
        shops.forEach((name, shop) -> {
            Set<String> seen = new HashSet<>();
            for (JsonNode metric : shop.get("/api/metrics")) {
                String key = metric.get("key").asString();
                for (JsonNode source : metric.get("sources")) {
                    if (!seen.add(metric.path("reads") + source.asString())) {
                        continue;
                    }
                    JsonNode row = shop.get("/api/metrics/" + key + "/values?shop=" + shop.id + "&from="
                                    + world.from().minusYears(1) + "&to=" + TODAY.plusYears(1) + "&source="
                                    + source.asString())
                            .get("rows")
                            .get(0);
                    String value = row.get("value").isNull()
                            ? row.get("reason").asString()
                            : row.get("value").asString();
                    figures.put(name + " " + key + " " + source.asString(), value);
                }
            }
        });
        return figures;
    }
}
