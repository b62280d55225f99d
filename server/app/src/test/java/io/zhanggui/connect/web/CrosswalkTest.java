package io.zhanggui.connect.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From lines without an item to sales by item, over the whole program. */
class CrosswalkTest {

    private static final String LINES = """
            子订单编号,主订单编号,标题,价格,购买数量,外部系统编号,订单状态,商家编码,买家应付货款,买家实际支付金额,退款状态,退款金额,订单创建时间,订单付款时间
            2001,1001,棉袜男,10.00,2,,交易成功,A100-1,20.00,20.00,没有申请退款,0.00,2026-06-01 08:00:00,2026-06-01 08:01:00
            2002,1001,棉袜女,5.00,1,B7,交易成功,,5.00,3.00,退款成功,2.00,2026-06-01 08:00:00,2026-06-01 08:01:00
            """;
    private static final String MASTER = """
            商品ID,SKU ID,生效日期,商家编码,商品名称,单位成本
            600000000101,0,2026-01-01,A100,棉袜男款,3.00
            """;

    private final ShopBrowser at = new ShopBrowser("对应店");

    @Test
    void sales_move_from_unmatched_to_the_item_that_was_confirmed_and_back() {
        assertThat(at.bring("宝贝.csv", LINES, "").get("state").asString()).isEqualTo("done");
        assertThat(at.bring("商品.csv", MASTER, "").get("state").asString()).isEqualTo("done");

        JsonNode before = crosswalk();
        assertThat(before.get("unmatched").asLong()).isEqualTo(2);
        JsonNode first = before.get("proposals").get(0);
        assertThat(first.get("code").asString()).isEqualTo("A100-1");
        assertThat(first.get("amount").asString()).isEqualTo("20.00");
        assertThat(first.get("lines").asLong()).isEqualTo(1);
        assertThat(first.get("candidates").get(0).get("itemId").asString()).isEqualTo("600000000101");
        assertThat(first.get("candidates").get(0).get("how").asString()).isEqualTo("code");
        assertThat(before.get("proposals").get(1).get("code").asString()).isEqualTo("B7");
        assertThat(sales()).isEqualTo("unmatched 25.00");

        confirm("A100-1", "棉袜男", "600000000101");
        assertThat(sales()).isEqualTo("600000000101 20.00, unmatched 5.00");
        JsonNode confirmed = crosswalk().get("confirmed");
        assertThat(confirmed.size()).isEqualTo(1);
        assertThat(confirmed.get(0).get("itemId").asString()).isEqualTo("600000000101");
        assertThat(confirmed.get(0).get("by").asString()).isEqualTo("测试");
        assertThat(at.get("/api/audit").get("items").get(0).get("what").asString())
                .isEqualTo("crosswalk.confirmed");

        confirm("A100-1", "棉袜男", "600000000999");
        assertThat(sales()).isEqualTo("600000000999 20.00, unmatched 5.00");
        long loads = at.get("/api/loads?shop=" + at.id()).get("total").asLong();
        confirm("A100-1", "棉袜男", "600000000999");
        assertThat(at.get("/api/loads?shop=" + at.id()).get("total").asLong()).isEqualTo(loads);

        JsonNode latest = at.get("/api/loads?shop=" + at.id()).get("items").get(0);
        assertThat(latest.get("formatZh").asString()).isEqualTo("商品对应");
        at.post("/api/loads/" + latest.get("id").asString() + "/undo", "");
        assertThat(sales()).isEqualTo("600000000101 20.00, unmatched 5.00");
    }

    @Test
    void a_title_may_be_as_long_as_sellers_write_them() {
        String title = "棉袜".repeat(300);
        confirm("A1", title, "600000000101");
        assertThat(crosswalk().get("confirmed").get(0).get("title").asString()).isEqualTo(title);
    }

    @Test
    void only_digits_are_an_item() {
        String body = "{\"shop\":\"" + at.id() + "\",\"code\":\"A\",\"title\":\"t\",\"itemId\":\"6e11\"}";
        assertThat(at.manager.post("/api/crosswalk", body).statusCode()).isEqualTo(400);
    }

    private JsonNode crosswalk() {
        return at.get("/api/crosswalk?shop=" + at.id());
    }

    private void confirm(String code, String title, String item) {
        at.post(
                "/api/crosswalk",
                "{\"shop\":\"%d\",\"code\":\"%s\",\"title\":\"%s\",\"itemId\":\"%s\"}"
                        .formatted(at.id(), code, title, item));
    }

    private String sales() {
        JsonNode rows = at.get("/api/metrics/line_sales/values?shop=" + at.id()
                        + "&from=2026-06-01&to=2026-06-02&by=item&source=computed")
                .get("rows");
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get("dims").get("item").asString() + " "
                        + row.get("value").asString())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
