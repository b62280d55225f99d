package io.zhanggui.cli;

import io.zhanggui.cli.Service.Query;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The demo's targets of the year, set the way a manager sets them: a total for each shop, split over the months as the
 * shop's own past suggests, the running month over its items.
 */
final class DemoTargets {

    private static final String PATH = "/api/insight/targets";
    /** What a year should bring more than the one that ends today. */
    private static final BigDecimal GROWTH = new BigDecimal("1.08");
    /** A target is a round number of ten thousands of yuan. */
    private static final int ROUND = -4;

    private final Service service;
    private final LocalDate today;

    DemoTargets(Service service, LocalDate today) {
        this.service = service;
        this.today = today;
    }

    /** Sets the year's target of a shop that has sold and has none. */
    void set(String shop) {
        Query of = Query.NONE.with("shop", shop);
        String year = Integer.toString(today.getYear());
        boolean isSet = !service.get(PATH + "/versions", of.with("year", year)).isEmpty();
        BigDecimal total = sold(of).multiply(GROWTH).setScale(ROUND, RoundingMode.HALF_UP);
        if (isSet || total.signum() == 0) {
            return;
        }
        ObjectNode asked = JsonMapper.shared().createObjectNode().put("total", total.toPlainString());
        IntStream.rangeClosed(1, 12)
                .forEach(month -> asked.withArray("months")
                        .add(YearMonth.of(today.getYear(), month).toString()));
        JsonNode cells = service.post(PATH + "/proposal", of, asked).path("cells");
        ObjectNode kept = JsonMapper.shared()
                .createObjectNode()
                .put("year", today.getYear())
                .put("reason", "年度会议");
        kept.set("cells", cells);
        kept.set("items", items(of, cells));
        service.post(PATH, of, kept);
    }

    private BigDecimal sold(Query shop) {
        Query year = shop.with("from", today.minusYears(1)).with("to", today);
        return service.get("/api/metrics/pay_amount/values", year)
                .path("rows")
                .path(0)
                .path("value")
                .asString("0")
                .transform(text -> new BigDecimal(text.isBlank() ? "0" : text));
    }

    private JsonNode items(Query shop, JsonNode cells) {
        JsonNode month = cells.path(today.getMonthValue() - 1);
        ObjectNode asked = JsonMapper.shared()
                .createObjectNode()
                .put("month", month.path("month").asString(""))
                .put("amount", month.path("amount").asString(""));
        return service.post(PATH + "/items", shop, asked);
    }
}
