package io.zhanggui.simulator.files;

import static io.zhanggui.simulator.files.Reading.at;
import static io.zhanggui.simulator.files.Reading.fen;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.simulator.Event;
import io.zhanggui.simulator.Order;
import io.zhanggui.simulator.Scale;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.ShopMonth;
import io.zhanggui.simulator.ShopPlan;
import io.zhanggui.simulator.Simulator;
import io.zhanggui.simulator.Truth;
import io.zhanggui.simulator.World;
import io.zhanggui.simulator.files.Reading.Cells;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files say, read back with readers of the test's own, is the truth of the world. */
class SellerFilesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final World WORLD = Simulator.agency(42, TODAY, Scale.TINY);
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    static Path folder;

    private static Truth written = new Truth(List.of(), List.of());
    private static final List<String> PROGRESS = new ArrayList<>();

    @BeforeAll
    static void write() throws IOException {
        written = SellerFiles.write(WORLD, folder, (shop, file, done, total) -> PROGRESS.add(done + "/" + total));
    }

    @Test
    void the_truth_returned_is_the_worlds() {
        assertThat(written).isEqualTo(WORLD.truth());
    }

    @Test
    void an_earlier_download_knows_the_refunds_of_its_day_and_nothing_later() throws IOException {
        ShopPlan shop = WORLD.shops().getLast();
        ShopHistory whole = WORLD.history(shop);
        LocalDate day = LocalDate.of(2026, 10, 3);
        ShopHistory then = whole.asKnownOn(day);
        List<Path> files = SellerFiles.write(then, LocalDate.of(2026, 9, 1), folder.resolve("then"));
        long known = 0;
        long later = 0;
        for (Order order : whole.listCreated(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1))) {
            known += order.paidBy(then.asOf()) ? order.refundFen(then.asOf()) : 0;
            later += order.refundFen(whole.asOf());
        }
        long written = 0;
        for (Cells row : newestOrders(folder.resolve("then")).values()) {
            if (row.get("订单创建时间").startsWith("2026-09") && !row.get("订单付款时间").isEmpty()) {
                written += fen(row.get("退款金额"));
            }
            assertThat(row.get("订单创建时间")).isLessThan("2026-10-03");
        }
        assertThat(written).isEqualTo(known).isLessThan(later);
        assertThat(files).noneMatch(file -> file.toString().contains("2026-08-31"));
    }

    @Test
    void progress_counts_to_the_number_announced_at_the_start() {
        assertThat(PROGRESS.getFirst()).isEqualTo("1/" + PROGRESS.size());
        assertThat(PROGRESS.getLast()).isEqualTo(PROGRESS.size() + "/" + PROGRESS.size());
    }

    @Test
    void order_lists_say_the_truth_once_newer_exports_win() throws IOException {
        for (ShopPlan shop : WORLD.shops()) {
            Map<YearMonth, long[]> months = new TreeMap<>();
            for (Cells row : newestOrders(shop).values()) {
                long total = fen(row.get("总金额"));
                add(months, month(row.get("订单创建时间")), 1, total, 0, 0, 0, 0);
                if (!row.get("订单付款时间").isEmpty()) {
                    long kept = fen(row.get("买家实际支付金额"));
                    long refund = fen(row.get("退款金额"));
                    add(months, month(row.get("订单付款时间")), 0, 0, 1, kept + refund, kept, refund);
                }
            }
            months.forEach((month, sums) -> {
                ShopMonth truth = written.findMonth(shop.name(), month).orElseThrow();
                assertThat(sums)
                        .containsExactly(
                                truth.ordersCreated(),
                                truth.orderAmountFen(),
                                truth.ordersPaid(),
                                truth.payGrossFen(),
                                truth.keptFen(),
                                truth.refundFen());
            });
            assertThat(months.values().stream().mapToLong(sums -> sums[0]).sum())
                    .isEqualTo(written.total(shop.name()).ordersCreated());
        }
    }

    @Test
    void order_cells_look_as_recorded() throws IOException {
        Cells any = newestOrders(WORLD.shops().get(2)).values().iterator().next();
        assertThat(any.get("订单编号")).matches("=\"1\\d{18}\"");
        assertThat(any.get("联系手机")).matches("'12\\d{9}");
        assertThat(any.get("打款商家金额")).matches("\\d+\\.\\d\\d元");
        assertThat(any.get("收货地址").split(" ").length).isEqualTo(5);
    }

    @Test
    void an_earlier_export_holds_older_states_of_the_same_orders() throws IOException {
        ShopPlan shop = WORLD.shops().get(2);
        Map<String, Cells> newest = newestOrders(shop);
        List<Path> files = new ArrayList<>(Reading.files(folder.resolve(shop.name()), "ExportOrderList"));
        assertThat(files.getFirst().getFileName()).hasToString("ExportOrderList202611040902.csv");
        long moved = Reading.read(files.getFirst(), "订单编号").stream()
                .filter(row ->
                        !row.get("订单状态").equals(at(newest, row.get("订单编号")).get("订单状态")))
                .count();
        assertThat(moved).isGreaterThan(20);
    }

    @Test
    void lines_add_up_to_their_orders() throws IOException {
        for (ShopPlan shop : WORLD.shops()) {
            List<Path> orders = Reading.files(folder.resolve(shop.name()), "ExportOrderList");
            for (Path file : orders) {
                Map<String, long[]> sums = new HashMap<>();
                String name = file.getFileName().toString().replace("OrderList", "OrderDetailList");
                for (Cells line : Reading.read(file.resolveSibling(name), "子订单编号")) {
                    long[] sum = sums.computeIfAbsent(line.get("主订单编号"), wanted -> new long[3]);
                    sum[0] += fen(line.get("买家应付货款"));
                    sum[1] += fen(line.get("买家实际支付金额"));
                    sum[2] += fen(line.get("退款金额"));
                }
                for (Cells order : Reading.read(file, "订单编号")) {
                    assertThat(sums.get(order.get("订单编号")))
                            .containsExactly(fen(order.get("总金额")), fen(order.get("买家实际支付金额")), fen(order.get("退款金额")));
                }
            }
        }
    }

    @Test
    void refund_cases_agree_with_the_refund_column_of_the_orders() throws IOException {
        for (ShopPlan shop : WORLD.shops()) {
            Map<String, Cells> orders = newestOrders(shop);
            Map<String, Long> paidBack = new HashMap<>();
            for (Path file : Reading.files(folder.resolve(shop.name()), "天猫退款单")) {
                for (Cells row : Reading.read(file, "退款编号")) {
                    if (row.get("退款状态").equals("退款成功")) {
                        String id = "=\"" + row.get("订单编号") + "\"";
                        paidBack.put(id, fen(row.get("买家退款金额")));
                        assertThat(row.get("买家实际支付金额")).isEqualTo(at(orders, id).get("买家实际支付金额"));
                    }
                }
            }
            orders.forEach((id, order) -> assertThat(fen(order.get("退款金额"))).isEqualTo(paidBack.getOrDefault(id, 0L)));
            assertThat(paidBack).isNotEmpty();
        }
    }

    @Test
    void traffic_and_spend_reports_say_the_truth() throws IOException {
        for (ShopPlan shop : WORLD.shops()) {
            ShopMonth truth = written.total(shop.name());
            assertThat(sum(shop, "【生意参谋平台】商品_全部", "商品访客数")).isEqualTo(truth.itemVisitorDays() * 100);
            assertThat(sum(shop, "【生意参谋平台】商品_宏观监控", "商品访客数")).isEqualTo(truth.visitorDays() * 100);
            assertThat(sum(shop, "商品报表", "花费")).isEqualTo(truth.adSpendFen());
        }
    }

    @Test
    void reported_sales_agree_with_the_orders_on_the_day_of_payment() throws IOException {
        for (ShopPlan shop : WORLD.shops()) {
            Map<String, Long> paid = new TreeMap<>();
            for (Cells row : newestOrders(shop).values()) {
                String paidAt = row.get("订单付款时间");
                if (!paidAt.isEmpty() && paidAt.compareTo(TODAY.toString()) < 0) {
                    paid.merge(paidAt.substring(0, 10), fen(row.get("总金额")), Long::sum);
                }
            }
            assertThat(byDay(shop, "【生意参谋平台】商品_全部")).isEqualTo(paid);
            assertThat(byDay(shop, "【生意参谋平台】商品_宏观监控")).isEqualTo(paid);
        }
    }

    @Test
    void the_settlement_log_ties_each_income_to_an_order() throws IOException {
        ShopPlan shop = WORLD.shops().get(2);
        Map<String, Cells> orders = newestOrders(shop);
        long incomes = 0;
        for (Path file : Reading.files(folder.resolve(shop.name()), "支付宝账务明细")) {
            try (ZipFile zip = new ZipFile(file.toFile(), GB18030)) {
                assertThat(zip.size()).isEqualTo(2);
                String detail = new String(
                        zip.getInputStream(zip.stream().skip(1).findFirst().orElseThrow())
                                .readAllBytes(),
                        GB18030);
                List<String> lines = detail.lines().toList();
                assertThat(lines.subList(0, 4)).allMatch(line -> line.startsWith("#"));
                assertThat(lines.getLast()).startsWith("#");
                for (String line : lines) {
                    String[] cells = line.split("\t,", -1);
                    if (cells.length > 10 && cells[10].equals("交易付款")) {
                        assertThat(orders).containsKey("=\"" + cells[2].substring("T200P".length()) + "\"");
                        incomes++;
                    }
                }
            }
        }
        assertThat(incomes).isGreaterThan(100);
    }

    @Test
    void the_fine_leaves_the_deposit() throws IOException {
        Path file = Reading.files(folder.resolve(WORLD.shops().get(2).name()), "保证金账户明细")
                .getFirst();
        assertThat(Reading.read(file, "完成时间"))
                .anyMatch(row -> row.get("原因").equals("违规处罚") && fen(row.get("收支金额(元)")) == -2_000_000);
    }

    @Test
    void the_courier_score_falls_in_the_jam() throws IOException {
        List<Double> scores = new ArrayList<>();
        for (Path file : Reading.files(folder.resolve(WORLD.shops().get(2).name()), "店铺信息")) {
            scores.add(Double.valueOf(Reading.read(file, "物流服务").getFirst().get("物流服务")));
        }
        assertThat(scores.stream().min(Comparator.naturalOrder()).orElseThrow()).isLessThan(scores.getFirst() - 0.15);
    }

    @Test
    void the_accounts_of_the_service_add_up_to_the_team() throws IOException {
        for (ShopPlan shop : WORLD.shops()) {
            assertThat(sum(shop, "【生意参谋平台】客服账号绩效", "销售额")).isEqualTo(sum(shop, "【生意参谋平台】店铺客服", "客服销售额"));
        }
    }

    @Test
    void forgotten_days_are_missing_from_the_reports_and_not_from_the_orders(@TempDir Path other) throws IOException {
        ShopPlan shop = WORLD.shops().getFirst();
        LocalDate gap = LocalDate.of(2026, 10, 5);
        List<Event> events = new ArrayList<>(WORLD.plan().events());
        events.add(new Event.ReportGap(shop.name(), gap, gap.plusDays(3)));
        World holed = Simulator.world(WORLD.plan().withEvents(events));
        Truth truth = SellerFiles.write(holed, other, (name, file, done, total) -> {});
        Path month = Reading.files(other.resolve(shop.name()), "【生意参谋平台】商品_宏观监控_2026-10")
                .getFirst();
        assertThat(Reading.read(month, "统计日期"))
                .hasSize(28)
                .noneMatch(row -> row.get("统计日期").equals(gap.toString()));
        YearMonth october = YearMonth.from(gap);
        ShopMonth before = written.findMonth(shop.name(), october).orElseThrow();
        ShopMonth after = truth.findMonth(shop.name(), october).orElseThrow();
        assertThat(after.ordersCreated()).isEqualTo(before.ordersCreated());
        assertThat(after.visitorDays()).isLessThan(before.visitorDays());
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_seed_others(@TempDir Path again) throws IOException {
        SellerFiles.write(Simulator.agency(42, TODAY, Scale.TINY), again, (shop, file, done, total) -> {});
        Map<String, Integer> first = digests(folder);
        assertThat(digests(again)).isEqualTo(first).hasSize(PROGRESS.size());
        assertThat(Simulator.agency(43, TODAY, Scale.TINY).truth()).isNotEqualTo(written);
    }

    private static Map<String, Integer> digests(Path root) throws IOException {
        Map<String, Integer> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(root.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return digests;
    }

    private static Map<String, Cells> newestOrders(ShopPlan shop) throws IOException {
        return newestOrders(folder.resolve(shop.name()));
    }

    private static Map<String, Cells> newestOrders(Path of) throws IOException {
        Map<String, Cells> orders = new HashMap<>();
        for (Path file : Reading.files(of, "ExportOrderList")) {
            for (Cells row : Reading.read(file, "订单编号")) {
                orders.put(row.get("订单编号"), row);
            }
        }
        return orders;
    }

    private static long sum(ShopPlan shop, String report, String column) throws IOException {
        long sum = 0;
        for (Path file : Reading.files(folder.resolve(shop.name()), report)) {
            for (Cells row : Reading.read(file, column)) {
                sum += fen(row.get(column));
            }
        }
        return sum;
    }

    private static Map<String, Long> byDay(ShopPlan shop, String report) throws IOException {
        Map<String, Long> days = new TreeMap<>();
        for (Path file : Reading.files(folder.resolve(shop.name()), report)) {
            for (Cells row : Reading.read(file, "统计日期")) {
                days.merge(row.get("统计日期"), fen(row.get("支付金额")), Long::sum);
            }
        }
        days.values().removeIf(amount -> amount == 0);
        return days;
    }

    private static YearMonth month(String moment) {
        return YearMonth.parse(moment.substring(0, 7));
    }

    private static void add(Map<YearMonth, long[]> months, YearMonth month, long... more) {
        long[] sums = months.computeIfAbsent(month, wanted -> new long[more.length]);
        for (int i = 0; i < more.length; i++) {
            sums[i] += more[i];
        }
    }
}
