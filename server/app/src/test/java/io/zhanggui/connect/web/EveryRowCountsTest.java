package io.zhanggui.connect.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Random order files with random faults, imported by the whole program: no row is lost or counted twice, and a file
 * whose bad rows are mended says to the last digit what the clean file says. A seed that fails is added to the list.
 */
class EveryRowCountsTest {

    private static final String HEADER = "订单编号,买家会员名,总金额,买家实际支付金额,退款金额,订单状态,收货地址,订单创建时间,订单付款时间,宝贝标题\n";
    private static final String METRICS = "order_amount pay_amount kept_amount orders_paid refund_amount pay_buyers";

    /** Faults that no row survives: each is a column and what stands in it. */
    private static final List<Fault> FAULTS = List.of(
            new Fault(0, "1.23457E+18"),
            new Fault(0, ""),
            new Fault(2, "abc"),
            new Fault(2, "1.234"),
            new Fault(3, "十元"),
            new Fault(5, "没听说过的状态"),
            new Fault(7, "2026-13-45"),
            new Fault(7, ""),
            new Fault(8, "昨天"));

    private record Fault(int column, String text) {}

    private record Row(List<String> cells) {
        String line() {
            return String.join(",", cells) + "\n";
        }

        Row with(Fault fault) {
            List<String> broken = new ArrayList<>(cells);
            broken.set(fault.column(), fault.text());
            return new Row(broken);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void mended_rows_bring_a_faulty_file_to_the_figures_of_the_clean_one(long seed) {
        Random random = new Random(seed);
        List<Row> rows = rows(random);
        ShopBrowser clean = new ShopBrowser("干净店");
        count(clean.bring("clean.csv", text(rows), "").get("receipt"), rows.size());

        ShopBrowser faulty = new ShopBrowser("有错店");
        List<Integer> broken = new ArrayList<>();
        List<Row> sent = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean fault = random.nextInt(100) < 30;
            if (fault) {
                broken.add(i);
            }
            sent.add(fault ? rows.get(i).with(FAULTS.get(random.nextInt(FAULTS.size()))) : rows.get(i));
        }
        if (broken.size() == rows.size()) {
            sent.set(0, rows.get(0));
            broken.removeFirst();
        }
        JsonNode receipt = faulty.bring("faulty.csv", text(sent), "").get("receipt");
        count(receipt, rows.size());
        assertThat(receipt.get("quarantined").asInt()).isEqualTo(broken.size());

        for (int place : broken) {
            ArrayNode cells = new JsonMapper().createArrayNode();
            rows.get(place).cells().forEach(cells::add);
            String at = "/api/quarantine/" + receipt.get("load").asString() + "/" + (place + 1) + "/mend";
            JsonNode mended = faulty.post(at, "{\"cells\":" + cells + "}");
            assertThat(mended.get("outcome").asString()).isIn("accepted", "updated", "unchanged");
        }
        assertThat(figures(clean).getFirst()).matches("order_amount \"\\d+\\.\\d{2}\"");
        assertThat(figures(faulty)).isEqualTo(figures(clean));
        JsonNode loads = faulty.get("/api/loads?shop=" + faulty.id()).get("items");
        loads.forEach(load -> count(load, load.get("read").asInt()));
    }

    private static void count(JsonNode receipt, int read) {
        assertThat(receipt.get("read").asInt()).isEqualTo(read);
        assertThat(receipt.get("accepted").asInt()
                        + receipt.get("updated").asInt()
                        + receipt.get("unchanged").asInt()
                        + receipt.get("quarantined").asInt())
                .isEqualTo(read);
    }

    private static List<Row> rows(Random random) {
        List<Row> rows = new ArrayList<>();
        int orders = 2 + random.nextInt(25);
        for (int i = 0; i < orders; i++) {
            if (i > 0 && random.nextInt(10) == 0) {
                rows.add(rows.get(random.nextInt(rows.size())));
            } else {
                rows.add(order(random, 5_000_000_000_000_000_000L + i));
            }
        }
        return rows;
    }

    private static Row order(Random random, long number) {
        int total = 1 + random.nextInt(100_000);
        int kept = random.nextInt(4) == 0 ? random.nextInt(total + 1) : total;
        String day = "2026-06-%02d ".formatted(1 + random.nextInt(28));
        String hour = "%02d:%02d:".formatted(random.nextInt(24), random.nextInt(60));
        boolean paid = random.nextInt(5) > 0;
        return new Row(List.of(
                String.valueOf(number),
                "tb" + random.nextInt(10),
                yuan(total),
                yuan(paid ? kept : 0),
                yuan(paid ? total - kept : 0),
                paid ? "交易成功" : "等待买家付款",
                "浙江省 杭州市 西湖区",
                day + hour + "00",
                paid ? day + hour + "59" : "",
                "棉袜" + random.nextInt(5)));
    }

    private static String yuan(int fen) {
        return fen / 100 + "." + "%02d".formatted(fen % 100);
    }

    private static String text(List<Row> rows) {
        StringBuilder text = new StringBuilder(HEADER);
        rows.forEach(row -> text.append(row.line()));
        return text.toString();
    }

    private static List<String> figures(ShopBrowser at) {
        List<String> figures = new ArrayList<>();
        for (String metric : METRICS.split(" ")) {
            JsonNode rows = at.get("/api/metrics/" + metric + "/values?shop=" + at.id()
                            + "&from=2026-06-01&to=2026-07-01&source=computed")
                    .get("rows");
            figures.add(metric + " " + (rows.isEmpty() ? "none" : rows.get(0).path("value")));
        }
        return figures;
    }
}
