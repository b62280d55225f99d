package io.zhanggui.connect.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The calendar over HTTP. */
class CalendarTest {

    private final ShopBrowser at = new ShopBrowser("日历店");

    @Test
    void a_shop_without_files_is_told_what_to_download() {
        JsonNode calendar = at.get("/api/calendar?shop=" + at.id() + "&month=2026-06");
        assertThat(calendar.get("month").asString()).isEqualTo("2026-06");
        assertThat(StreamSupport.stream(calendar.get("reports").spliterator(), false)
                        .map(report -> report.get("format").asString()))
                .containsExactly(
                        "order_list", "refunds", "sycm_item_monitor", "sycm_item_list", "ad_wxt_subject", "shop_dsr");
        JsonNode orders = calendar.get("reports").get(0);
        assertThat(orders.get("formatZh").asString()).isEqualTo("订单报表");
        assertThat(orders.get("days").size()).isEqualTo(30);
        assertThat(orders.get("next").get("zh").asString()).startsWith("请在“千牛 > 交易 > 已卖出的宝贝");
    }

    @Test
    void a_loaded_day_leads_to_its_load() {
        JsonNode receipt = at.bring("dsr.csv", "物流服务,描述相符,服务态度\n4.8,4.7,4.9\n", "&asOf=2026-06-05")
                .get("receipt");
        JsonNode calendar = at.get("/api/calendar?shop=" + at.id() + "&month=2026-06");
        JsonNode scores = calendar.get("reports").get(5);
        JsonNode day = scores.get("days").get(4);
        assertThat(day.get("day").asString()).isEqualTo("2026-06-05");
        assertThat(day.get("state").asString()).isEqualTo("loaded");
        assertThat(day.get("rows").asLong()).isEqualTo(1);
        assertThat(day.get("load")).isEqualTo(receipt.get("load"));
        assertThat(scores.get("lastLoaded").asString()).isEqualTo("2026-06-05");
        assertThat(scores.get("days").get(3).get("state").asString()).isEqualTo("before");
        // A standing holds for its week.
        assertThat(scores.get("days").get(5).get("state").asString()).isEqualTo("carried");
        assertThat(scores.get("days").get(11).get("state").asString()).isEqualTo("missing");
    }
}
