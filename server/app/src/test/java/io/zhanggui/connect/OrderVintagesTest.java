package io.zhanggui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.testing.TestServer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The same orders through exports of several years, in any order of loading, and through taking them back. */
class OrderVintagesTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2027, 1, 1);
    private static final String[] MONEY = {
        "orders_created", "order_amount", "orders_paid", "pay_amount", "kept_amount", "refund_amount"
    };

    private static final String OF_2016 = "订单编号,买家会员名,总金额,买家实际支付金额,订单状态,收货地址 ,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,物流公司\n";
    private static final String OF_2019 = "订单编号,买家会员名,总金额,买家实际支付金额,订单状态,收货地址 ,订单创建时间,订单付款时间 ,退款金额,确认收货时间,打款商家金额\n";
    private static final String OF_2022 =
            "订单编号,买家会员名,买家会员昵称,总金额,买家实际支付金额,订单状态,收货地址,订单创建时间,订单付款时间,退款金额,确认收货时间,打款商家金额,发货时间,主订单编号\n";

    /** Before any refund; order 1003 is not paid yet. */
    private static final Export EARLY = new Export(
            "ExportOrderList202606050900.csv",
            OF_2016
                    + "=\"1001\",甲,100.00,100.00,\"买家已付款，等待卖家发货\",浙江省 杭州市,2026-06-01 08:00:00,2026-06-01 08:01:00,货,1,,\n"
                    + "=\"1002\",乙,50.00,50.00,\"卖家已发货，等待买家确认\",江苏省 南京市,2026-06-02 08:00:00,2026-06-02 08:01:00,货,1,,\n"
                    + "=\"1003\",丙,70.00,0.00,等待买家付款,上海 上海市,2026-06-04 23:50:00,,货,1,,\n");

    /** 1001 is finished, 1002 partly refunded, 1003 paid, 1004 new; 1000 lies before the others' dates. */
    private static final Export MIDDLE = new Export(
            "ExportOrderList202606100900.csv",
            OF_2019
                    + "=\"1000\",丁,10.00,10.00,交易成功,浙江省 杭州市,2026-05-30 08:00:00,2026-05-30 08:01:00,0.00,2026-06-06 08:00:00,10.00元\n"
                    + "=\"1001\",甲,100.00,100.00,交易成功,浙江省 杭州市,2026-06-01 08:00:00,2026-06-01 08:01:00,0.00,2026-06-08 08:00:00,100.00元\n"
                    + "=\"1002\",乙,50.00,30.00,\"卖家已发货，等待买家确认\",江苏省 南京市,2026-06-02 08:00:00,2026-06-02 08:01:00,20.00,,\n"
                    + "=\"1003\",丙,70.00,70.00,\"买家已付款，等待卖家发货\",上海 上海市,2026-06-04 23:50:00,2026-06-05 10:00:00,0.00,,\n"
                    + "=\"1004\",甲,5.50,5.50,\"买家已付款，等待卖家发货\",浙江省 杭州市,2026-06-09 08:00:00,2026-06-09 08:01:00,0.00,,\n");

    /** 1001 was refunded after all, 1003 closed with its money back; 1000 and 1001's like are not in this export. */
    private static final Export LATE = new Export(
            "ExportOrderList202606200900.csv",
            OF_2022
                    + "=\"1001\",甲,,100.00,0.00,交易关闭,浙江省 杭州市,2026-06-01 08:00:00,2026-06-01 08:01:00,100.00,2026-06-08 08:00:00,0.00元,2026-06-02 08:00:00,=\"1001\"\n"
                    + "=\"1003\",丙,,70.00,0.00,交易关闭,上海 上海市,2026-06-04 23:50:00,2026-06-05 10:00:00,70.00,,,,=\"1003\"\n"
                    + "=\"1004\",甲,,5.50,5.50,交易成功,浙江省 杭州市,2026-06-09 08:00:00,2026-06-09 08:01:00,0.00,2026-06-18 08:00:00,5.50元,2026-06-10 08:00:00,=\"1004\"\n");

    private static final String AT_THE_END = figures("5", "235.50", "5", "235.50", "45.50", "190.00");

    private record Export(String file, String text) {}

    private final TestServer server = TestServer.shared();

    private static String figures(
            String created, String amount, String paid, String gross, String kept, String refunded) {
        return "{kept_amount=" + kept + ", order_amount=" + amount + ", orders_created=" + created + ", orders_paid="
                + paid + ", pay_amount=" + gross + ", refund_amount=" + refunded + "}";
    }

    private static String money(TestShop shop) {
        return shop.figures(FROM, TO, MONEY);
    }

    private TestShop shop() {
        return TestShop.in(server, "订单店");
    }

    @TestFactory
    Stream<DynamicTest> exports_of_three_years_say_the_same_in_every_order_of_loading() {
        return permutations(List.of(EARLY, MIDDLE, LATE)).stream()
                .map(order -> DynamicTest.dynamicTest(
                        String.join(", ", order.stream().map(Export::file).toList()), () -> loadedAndTakenBack(order)));
    }

    /** Loads in that order, then takes one after another back: what remains is what the rest says alone. */
    private void loadedAndTakenBack(List<Export> order) {
        TestShop shop = shop();
        Map<Export, String> loads = new LinkedHashMap<>();
        for (Export export : order) {
            JsonNode receipt = shop.load(export.file(), export.text());
            TestShop.assertWhole(receipt);
            assertThat(receipt.get("quarantined").asLong()).isZero();
            loads.put(export, receipt.get("load").asString());
        }
        assertThat(money(shop)).isEqualTo(AT_THE_END);

        List<Export> left = new ArrayList<>(order);
        for (Export export : order) {
            shop.undo(loads.get(export));
            left.remove(export);
            assertThat(money(shop)).as("without " + export.file()).isEqualTo(alone(left));
        }
    }

    /** What exports say in a shop that never saw another. */
    private String alone(List<Export> exports) {
        TestShop fresh = shop();
        exports.forEach(export -> fresh.load(export.file(), export.text()));
        return money(fresh);
    }

    @Test
    void the_middle_export_alone_is_what_it_says() {
        assertThat(alone(List.of(MIDDLE))).isEqualTo(figures("5", "235.50", "5", "235.50", "215.50", "20.00"));
        assertThat(alone(List.of(EARLY))).isEqualTo(figures("3", "220.00", "2", "150.00", "150.00", "0.00"));
    }

    @TestFactory
    Stream<DynamicTest> refund_cases_and_the_refund_column_are_never_added() {
        String header = "订单编号,退款编号,支付宝交易号,订单付款时间,退款完结时间,买家会员名称,买家实际支付金额,宝贝标题,买家退款金额,退款的申请时间,退款状态,部分退款/全部退款\n";
        Export cases = new Export(
                "天猫退款单202606200900.csv",
                header
                        + "1002,9001,,2026-06-02 08:01:00,2026-06-07 09:00:00,乙,30.00,货,12.00,2026-06-05 09:00:00,退款成功,部分退款\n"
                        + "1002,9002,,2026-06-02 08:01:00,2026-06-08 09:00:00,乙,30.00,货,8.00,2026-06-06 09:00:00,退款成功,部分退款\n"
                        + "1004,9003,,2026-06-09 08:01:00,,甲,5.50,货,5.50,2026-06-12 09:00:00,退款关闭,全部退款\n");
        return permutations(List.of(EARLY, MIDDLE, LATE, cases)).stream()
                .filter(order -> order.indexOf(EARLY) < order.indexOf(MIDDLE))
                .map(order -> DynamicTest.dynamicTest(
                        String.join(", ", order.stream().map(Export::file).toList()), () -> {
                            TestShop shop = shop();
                            String load = "";
                            for (Export export : order) {
                                JsonNode receipt = shop.load(export.file(), export.text());
                                load = export == cases ? receipt.get("load").asString() : load;
                            }
                            assertThat(money(shop)).isEqualTo(AT_THE_END);
                            shop.undo(load);
                            assertThat(money(shop)).isEqualTo(AT_THE_END);
                        }));
    }

    /** 超时时间 lies days ahead of the export that names it. */
    @Test
    void a_deadline_does_not_make_a_refund_export_newer_than_the_next_one() {
        String header = "订单编号,退款编号,支付宝交易号,订单付款时间,退款完结时间,买家会员名称,买家实际支付金额,宝贝标题,买家退款金额,退款的申请时间,超时时间,退款状态\n";
        String paid = "1002,9001,,2026-06-02 08:01:00,";
        Export open = new Export(
                "天猫退款单202606200900.csv",
                header + paid + ",乙,30.00,货,12.00,2026-06-19 09:00:00,2026-06-26 09:00:00,\"买家已经申请退款，等待卖家同意\"\n");
        Export handled = new Export(
                "天猫退款单202606210900.csv",
                header + paid + "2026-06-20 20:00:00,乙,30.00,货,12.00,2026-06-19 09:00:00,,退款成功\n");
        for (List<Export> order : permutations(List.of(open, handled))) {
            TestShop shop = shop();
            order.forEach(export -> shop.load(export.file(), export.text()));
            assertThat(shop.loads())
                    .extracting(load -> load.get("sourceTime").asString())
                    .containsExactlyInAnyOrder("2026-06-20T09:00:00+08:00", "2026-06-21T09:00:00+08:00");
            assertThat(shop.figures(FROM, TO, "refund_amount")).isEqualTo("{refund_amount=12.00}");
        }
    }

    private static final Export POOR_LINES = new Export(
            "ExportOrderDetailList202606050900.csv",
            "订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码\n"
                    + "=\"1001\",杯子,50.00,1,A1,颜色分类：白,,,\"买家已付款，等待卖家发货\",A1\n"
                    + "=\"1001\",杯子,50.00,1,A1,颜色分类：白,,,\"买家已付款，等待卖家发货\",A1\n"
                    + "=\"1002\",碟子,50.00,1,B1,,,,\"卖家已发货，等待买家确认\",B1\n");
    private static final Export GOOD_LINES = new Export(
            "ExportOrderDetailList202606100900.csv",
            "子订单编号,主订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码,支付单号,买家应付货款,买家实际支付金额,退款状态,退款金额,订单创建时间,订单付款时间\n"
                    + "=\"10011\",=\"1001\",杯子,50.00,1,A1,颜色分类：白,,,交易成功,A1,,50.00,50.00,没有申请退款,0.00,2026-06-01 08:00:00,2026-06-01 08:01:00\n"
                    + "=\"10012\",=\"1001\",杯子,50.00,1,A1,颜色分类：白,,,交易成功,A1,,50.00,50.00,没有申请退款,0.00,2026-06-01 08:00:00,2026-06-01 08:01:00\n");

    @Test
    void well_identified_lines_replace_poor_ones_whichever_came_first() {
        for (List<Export> order : permutations(List.of(POOR_LINES, GOOD_LINES, EARLY))) {
            TestShop shop = shop();
            Map<Export, String> loads = new LinkedHashMap<>();
            for (Export export : order) {
                JsonNode receipt = shop.load(export.file(), export.text());
                TestShop.assertWhole(receipt);
                loads.put(export, receipt.get("load").asString());
            }
            assertThat(lines(shop)).containsExactly("A1 2", "B1 1");
            assertThat(shop.figures(FROM, TO, "line_sales")).isEqualTo("{line_sales=100.00}");
            shop.undo(loads.get(GOOD_LINES));
            assertThat(lines(shop)).containsExactly("A1 2", "B1 1");
            assertThat(shop.figures(FROM, TO, "line_sales")).isNotEqualTo("{line_sales=100.00}");
            shop.undo(loads.get(POOR_LINES));
            assertThat(lines(shop)).isEmpty();
            shop.load(GOOD_LINES.file(), GOOD_LINES.text());
            assertThat(lines(shop)).containsExactly("A1 2");
        }
    }

    @Test
    void a_well_identified_export_taken_back_first_leaves_nothing_behind_the_poor_one() {
        TestShop shop = shop();
        shop.load(EARLY.file(), EARLY.text());
        JsonNode good = shop.load(GOOD_LINES.file(), GOOD_LINES.text());
        shop.undo(good.get("load").asString());
        shop.load(POOR_LINES.file(), POOR_LINES.text());
        assertThat(lines(shop)).containsExactly("A1 2", "B1 1");
    }

    /** Lines in force that stand under no item yet, as {@code code lines}. */
    private static List<String> lines(TestShop shop) {
        List<String> lines = new ArrayList<>();
        shop.get("/api/crosswalk?shop=" + shop.id)
                .get("proposals")
                .forEach(found -> lines.add(
                        found.get("code").asString() + " " + found.get("lines").asLong()));
        Collections.sort(lines);
        return lines;
    }

    private static <T> List<List<T>> permutations(List<T> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (T first : of) {
            List<T> rest = new ArrayList<>(of);
            rest.remove(first);
            for (List<T> tail : permutations(rest)) {
                List<T> whole = new ArrayList<>(Collections.singletonList(first));
                whole.addAll(tail);
                all.add(whole);
            }
        }
        return all;
    }
}
