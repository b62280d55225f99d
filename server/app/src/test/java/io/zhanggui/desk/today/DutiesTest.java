package io.zhanggui.desk.today;

import static io.zhanggui.warehouse.GivenRows.micros;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.connect.DataCalendar;
import io.zhanggui.connect.DataCalendars;
import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.Note;
import io.zhanggui.metrics.flow.TestMetrics;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.NewLoad;
import io.zhanggui.warehouse.duck.TestWarehouse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is to be done, on facts of a real store; it is noon of 29 November. */
class DutiesTest {

    private static final Scope SHOP = Scope.of(new AgencyId(1), new ShopId(7));
    private static final LocalDateTime NOON = LocalDateTime.parse("2026-11-29T12:00");
    private static final Period LATELY = new Period(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30"));

    private static final List<String> AD_KEYS =
            List.of("scene_id", "plan_id", "subject_id", "creative_id", "model", "attribution", "conversion_window");

    @TempDir
    Path folder;

    private TestWarehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = new TestWarehouse(folder);
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void without_an_export_nothing_is_claimed_but_what_to_import() {
        for (DutySource source : List.of(
                new UnshippedOrders(warehouse.facts()),
                new OpenRefunds(warehouse.facts()),
                new BadReviews(warehouse.facts()))) {
            Duty duty = source.look(SHOP, NOON);
            assertThat(duty.urgency()).isEqualTo(Urgency.UNKNOWN);
            assertThat(duty.advice()).isNotNull();
            assertThat(duty.knownAt()).isNull();
        }
    }

    @Test
    void orders_are_due_forty_eight_hours_after_payment_and_the_latest_comes_first() {
        load(
                FactKind.ORDER,
                order("in time", "2026-11-29T09:00", "WAIT_SELLER_SEND_GOODS"),
                order("late", "2026-11-27T11:59", "WAIT_SELLER_SEND_GOODS"),
                order("pressing", "2026-11-27T18:00", "SELLER_CONSIGNED_PART"),
                order("gone", "2026-11-20T09:00", "WAIT_BUYER_CONFIRM_GOODS"));
        Duty duty = new UnshippedOrders(warehouse.facts()).look(SHOP, NOON);
        assertThat(duty.urgency()).isEqualTo(Urgency.NOW);
        assertThat(duty.count()).isEqualTo(3);
        assertThat(duty.say().zh()).contains("1 笔已超过").contains("1 笔 12 小时内到期");
        assertThat(duty.rows().cells()).extracting(List::getFirst).containsExactly("late", "pressing", "in time");
        assertThat(duty.rows().cells()).extracting(cells -> cells.get(3)).containsExactly("-1", "6", "45");
        assertThat(duty.rows().pages().getFirst())
                .isEqualTo("/board?metric=orders_paid&shop=7&from=2026-11-27&to=2026-11-28");
    }

    @Test
    void orders_of_a_pre_sale_have_promises_of_their_own() {
        Map<String, Object> presale = order("presale", "2026-11-01T09:00", "WAIT_SELLER_SEND_GOODS");
        presale.put("presale", 1L);
        load(FactKind.ORDER, presale, order("other", "2026-11-29T09:00", "WAIT_SELLER_SEND_GOODS"));
        Duty duty = new UnshippedOrders(warehouse.facts()).look(SHOP, NOON);
        assertThat(duty.urgency()).isEqualTo(Urgency.SOON);
        assertThat(duty.say().zh()).startsWith("2 笔订单待发货").contains("其中 1 笔预售单");
    }

    @Test
    void refunds_come_by_the_time_the_platform_decides() {
        load(
                FactKind.REFUND,
                refund("later", "2026-12-03T10:00", "WAIT_SELLER_AGREE"),
                refund("soon", "2026-11-30T10:00", "WAIT_SELLER_CONFIRM_GOODS"),
                refund("buyer's turn", "2026-11-29T13:00", "WAIT_BUYER_RETURN_GOODS"),
                refund("over", "2026-11-29T13:00", "SUCCESS"));
        Duty duty = new OpenRefunds(warehouse.facts()).look(SHOP, NOON);
        assertThat(duty.urgency()).isEqualTo(Urgency.NOW);
        assertThat(duty.rows().cells()).extracting(List::getFirst).containsExactly("soon", "later");
        assertThat(duty.say().zh()).isEqualTo("2 笔退款等商家处理，1 笔 24 小时内超时");
        assertThat(duty.rows().words().get(duty.rows().cells().getFirst().get(2)))
                .isEqualTo(new Note("退货待收货", "goods to check in"));
    }

    @Test
    void bad_reviews_of_the_last_week_are_told_and_good_ones_are_not() {
        load(
                FactKind.REVIEW,
                review("1", "2026-11-28T10:00", "差评"),
                review("2", "2026-11-27T10:00", "中评"),
                review("3", "2026-11-27T10:00", "好评"),
                review("4", "2026-11-12T10:00", "差评"));
        Duty duty = new BadReviews(warehouse.facts()).look(SHOP, NOON);
        assertThat(duty.count()).isEqualTo(2);
        assertThat(duty.say().zh()).isEqualTo("近 7 天有 1 条差评、1 条中评");
    }

    @Test
    void what_is_done_is_said_to_be_done() {
        load(FactKind.ORDER, order("gone", "2026-11-20T09:00", "TRADE_FINISHED"));
        assertThat(new UnshippedOrders(warehouse.facts()).look(SHOP, NOON).urgency())
                .isEqualTo(Urgency.FINE);
        assertThat(new KeptAside(warehouse.quarantine()).look(SHOP, NOON).urgency())
                .isEqualTo(Urgency.FINE);
    }

    @Test
    void the_next_festival_is_prepared_ten_days_ahead() {
        assertThat(new Preparations().look(SHOP, NOON).say().zh()).isEqualTo("双十二还有 13 天，准备期从 2026-12-02 开始");
        assertThat(new Preparations()
                        .look(SHOP, LocalDateTime.parse("2026-12-03T08:00"))
                        .urgency())
                .isEqualTo(Urgency.TODAY);
    }

    @Test
    void the_page_leads_with_the_most_urgent() {
        load(FactKind.ORDER, order("late", "2026-11-26T09:00", "WAIT_SELLER_SEND_GOODS"));
        Clock clock = Clock.fixed(NOON.atZone(Period.BEIJING).toInstant(), Period.BEIJING);
        Today today = new Todays(
                        List.of(
                                new Preparations(),
                                new OpenRefunds(warehouse.facts()),
                                new UnshippedOrders(warehouse.facts())),
                        new EngagementDuties(List.of()),
                        caller -> Map.of(7L, "一店"),
                        clock)
                .of(Caller.local(SHOP.agency()), SHOP);
        assertThat(today.duties().getFirst().rows().columns().get(1).zh()).isEqualTo("付款时间");
        assertThat(today.duties()).extracting(Duty::key).containsExactly("unshipped", "preparations", "refunds");
        assertThat(today.headline().zh()).isEqualTo("今天有 1 件事要处理。先做：1 笔订单待发货，1 笔已超过付款后 48 小时；另有 1 项缺数据，不能检查。");
    }

    @Test
    void who_looks_at_several_shops_reads_whose_each_case_is() {
        Scope both = new Scope(SHOP.agency(), Set.of(new ShopId(7), new ShopId(8)));
        load(FactKind.ORDER, order("late", "2026-11-26T09:00", "WAIT_SELLER_SEND_GOODS"));
        load(
                Scope.of(SHOP.agency(), new ShopId(8)),
                FactKind.ORDER,
                List.of(order("later", "2026-11-29T09:00", "WAIT_SELLER_SEND_GOODS")));
        Clock clock = Clock.fixed(NOON.atZone(Period.BEIJING).toInstant(), Period.BEIJING);
        Today today = new Todays(
                        List.of(new UnshippedOrders(warehouse.facts())),
                        new EngagementDuties(List.of()),
                        caller -> Map.of(7L, "一店", 8L, "二店"),
                        clock)
                .of(Caller.local(SHOP.agency()), both);
        Duty.Rows rows = today.duties().getFirst().rows();
        assertThat(rows.columns().get(1)).isEqualTo(new Note("店铺", "Shop"));
        assertThat(rows.cells()).extracting(cells -> cells.get(1)).containsExactly("一店", "二店");
    }

    @Test
    void the_same_number_in_two_shops_is_two_items_and_each_leads_to_its_own() {
        Scope other = Scope.of(SHOP.agency(), new ShopId(8));
        Scope both = new Scope(SHOP.agency(), Set.of(new ShopId(7), new ShopId(8)));
        load(SHOP, FactKind.ITEM_PERIOD, List.of(sold("601", 28), sold("602", 14)));
        load(SHOP, FactKind.STOCK_DAY, List.of(stock("601", 500), stock("602", 3)));
        load(other, FactKind.ITEM_PERIOD, List.of(sold("601", 28)));
        load(other, FactKind.STOCK_DAY, List.of(stock("601", 0)));
        Duty duty = new LowStock(warehouse.facts(), TestMetrics.of(warehouse.facts()))
                .look(both, NOON)
                .named(Map.of(7L, "一店", 8L, "二店"));
        assertThat(duty.urgency()).isEqualTo(Urgency.NOW);
        assertThat(duty.rows().cells())
                .containsExactly(
                        List.of("601", "二店", "0", "2.0", "0.0", "商品 601"),
                        List.of("602", "一店", "3", "1.0", "3.0", "商品 602"));
        assertThat(duty.rows().pages()).containsExactly("/desk/items?shop=8&item=601", "/desk/items?shop=7&item=602");
        assertThat(duty.say().zh()).isEqualTo("2 个在卖的商品库存不足 7 天，其中 1 个已断货（二店 1、一店 1）");
    }

    @Test
    void a_report_that_one_shop_brought_is_missed_in_the_other() {
        Scope both = new Scope(SHOP.agency(), Set.of(new ShopId(7), new ShopId(8)));
        LocalDate last = LocalDate.parse("2026-11-26");
        DataCalendar.Next next = new DataCalendar.Next(last.plusDays(1), last.plusDays(3), "请下载", "Download");
        DataCalendars calendars = (scope, month) -> new DataCalendar(
                month,
                NOON.toLocalDate(),
                scope.onlyShop().value() == 7
                        ? List.of(new DataCalendar.Report("orders", List.of(), NOON.toLocalDate(), null))
                        : List.of(
                                new DataCalendar.Report("orders", List.of(), last, next),
                                new DataCalendar.Report("never", List.of(), null, next)));
        Duty duty = new MissingReports(calendars).look(both, NOON).named(Map.of(7L, "一店", 8L, "二店"));
        assertThat(duty.rows().cells()).containsExactly(List.of("请下载", "二店", "2026-11-26"));
        assertThat(duty.rows().pages()).containsExactly("/data/calendar?shop=8");
        assertThat(duty.say().en()).isEqualTo("1 report lacks its latest days (二店)");
        assertThat(duty.rows().words()).containsEntry("请下载", new Note("请下载", "Download"));
    }

    @Test
    void spend_is_unusual_beside_the_past_of_its_own_shop() {
        Scope other = Scope.of(SHOP.agency(), new ShopId(8));
        Scope both = new Scope(SHOP.agency(), Set.of(new ShopId(7), new ShopId(8)));
        load(SHOP, FactKind.AD_DAY, spends(100_00, 100_00));
        load(other, FactKind.AD_DAY, spends(100_00, 900_00));
        Duty duty = new UnusualSpend(TestMetrics.of(warehouse.facts()))
                .look(both, NOON)
                .named(Map.of(7L, "一店", 8L, "二店"));
        assertThat(duty.urgency()).isEqualTo(Urgency.TODAY);
        assertThat(duty.rows().cells()).hasSize(1);
        assertThat(duty.rows().cells().getFirst()).startsWith("无界", "二店", "2026-11-28", "900.03");
        assertThat(duty.rows().pages().getFirst())
                .isEqualTo("/board?metric=ad_spend&shop=8&from=2026-11-15&to=2026-11-29");
    }

    @Test
    void many_shops_are_counted_rather_than_listed() {
        List<Long> shops = List.of(1L, 2L, 2L, 3L, 3L, 3L, 4L, 5L);
        Map<Long, String> names = Map.of(1L, "甲", 2L, "乙", 3L, "丙", 4L, "丁", 5L, "戊");
        assertThat(WhoseCases.spoken(shops, names))
                .isEqualTo(new Note("（丙 3、乙 2、甲 1，另 2 家店）", " (丙 3, 乙 2, 甲 1, 2 more shops)"));
        assertThat(WhoseCases.spoken(List.of(), names)).isEqualTo(new Note("", ""));
    }

    private static Map<String, Object> sold(String item, long units) {
        LocalDate day = NOON.toLocalDate().minusDays(3);
        return new HashMap<>(Map.of(
                "item_id",
                item,
                "from_day",
                day.toEpochDay(),
                "to_day",
                day.toEpochDay() + 1,
                "title",
                "商品 " + item,
                "pay_quantity",
                units));
    }

    private static Map<String, Object> stock(String item, long quantity) {
        return new HashMap<>(Map.of(
                "item_id",
                item,
                "sku_id",
                "",
                "day",
                NOON.toLocalDate().minusDays(1).toEpochDay(),
                "quantity",
                quantity));
    }

    /** 84 days of one product's spend, which is another on the last. */
    private static List<Map<String, Object>> spends(long each, long last) {
        LocalDate end = NOON.toLocalDate().minusDays(1);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (LocalDate day = end.minusDays(83); !day.isAfter(end); day = day.plusDays(1)) {
            Map<String, Object> row = new HashMap<>();
            for (String part : AD_KEYS) {
                row.put(part, "");
            }
            row.put("product", "无界");
            row.put("level", "plan");
            row.put("day", day.toEpochDay());
            row.put("spend", (day.equals(end) ? last : each) + day.getDayOfMonth() % 5);
            rows.add(row);
        }
        return rows;
    }

    @SafeVarargs
    private void load(FactKind kind, Map<String, Object>... rows) {
        load(SHOP, kind, List.of(rows));
    }

    private void load(Scope of, FactKind kind, List<Map<String, Object>> rows) {
        GivenRows source = new GivenRows(kind, NOON.minusHours(1), rows).over(LATELY);
        warehouse.loads().load(of, new NewLoad(kind + ".csv", null, "test", 1, UserId.LOCAL), source);
    }

    private static Map<String, Object> order(String number, String paidAt, String status) {
        long moment = micros(LocalDateTime.parse(paidAt));
        return new HashMap<>(
                Map.of("order_no", number, "status", status, "created_at", moment, "paid_at", moment, "paid", 100_00L));
    }

    private static Map<String, Object> refund(String number, String timeoutAt, String status) {
        return new HashMap<>(Map.of(
                "refund_no",
                number,
                "order_no",
                "o" + number,
                "status",
                status,
                "applied_at",
                micros(LocalDateTime.parse("2026-11-28T10:00")),
                "timeout_at",
                micros(LocalDateTime.parse(timeoutAt)),
                "amount",
                10_00L));
    }

    private static Map<String, Object> review(String key, String at, String rating) {
        return new HashMap<>(Map.of(
                "item_id",
                "i" + key,
                "sku_id",
                "",
                "reviewer",
                5L,
                "reviewed_at",
                micros(LocalDateTime.parse(at)),
                "text_key",
                key,
                "rating",
                rating));
    }
}
