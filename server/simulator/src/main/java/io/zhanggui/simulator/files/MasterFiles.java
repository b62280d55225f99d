package io.zhanggui.simulator.files;

import io.zhanggui.simulator.ItemPlan;
import io.zhanggui.simulator.Order;
import io.zhanggui.simulator.OrderLine;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.WallClock;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sheets of the template that a shop fills in itself: its items with their costs, its fee rates, its stock. */
final class MasterFiles {
    private static final int STOCK_WEEKS = 13;
    private static final int STOCK_FOR_DAYS = 10;
    private static final int LEAST_STOCK = 6;

    private final ShopHistory history;

    MasterFiles(ShopHistory history) {
        this.history = history;
    }

    /** The first days of the stock sheet: it is kept for a quarter. */
    static LocalDate stockFrom(ShopHistory history) {
        LocalDate quarter = history.to().minusWeeks(STOCK_WEEKS);
        return quarter.isBefore(history.from()) ? history.from() : quarter;
    }

    void items(OutputStream out) throws IOException {
        try (XlsxSheet sheet = new XlsxSheet(out, "商品主数据", Columns.of("master_items"))) {
            for (ItemPlan item : history.shop().items()) {
                for (ItemPlan.Variant variant : item.variants()) {
                    sheet.set("商品ID", Long.toString(item.itemId()))
                            .set("SKU ID", Long.toString(variant.skuId()))
                            .set("生效日期", history.from().toString())
                            .set("商家编码", variant.code())
                            .set("商品名称", item.title())
                            .set("类目", history.shop().category())
                            .set("商品角色", role(item))
                            .set("吊牌价", Figures.money(Math.round(item.priceFen() * variant.factor() * 1.3)))
                            .set("单位成本", Figures.money(Math.round(item.unitCostFen() * variant.factor())))
                            .end();
                }
            }
        }
    }

    /** What leads most visits is 主推款; of the others the cheap ones draw visitors and the dear ones earn. */
    private String role(ItemPlan item) {
        List<ItemPlan> items = history.shop().items();
        long heavier =
                items.stream().filter(other -> other.weight() > item.weight()).count();
        long cheaper = items.stream()
                .filter(other -> other.priceFen() < item.priceFen())
                .count();
        if (heavier * 4 < items.size()) {
            return "主推款";
        }
        return cheaper * 3 < items.size() ? "引流款" : cheaper * 3 > items.size() * 2L ? "利润款" : "活动款";
    }

    void fees(OutputStream out) throws IOException {
        boolean tmall = "tmall".equals(history.shop().platform());
        try (XlsxSheet sheet = new XlsxSheet(out, "费率", Columns.of("master_fees"))) {
            sheet.set("费用项目", "技术服务费")
                    .set("生效日期", history.from().toString())
                    .set("费率", tmall ? "5%" : "0.6%")
                    .end();
        }
    }

    /** Filled up each Monday to what sells in ten days; whatever sold beyond that was out of stock. */
    void stock(OutputStream out) throws IOException {
        LocalDate from = stockFrom(history);
        Map<ItemPlan.Variant, int[]> sold = sold(from);
        Map<ItemPlan.Variant, Integer> left = new HashMap<>();
        try (XlsxSheet sheet = new XlsxSheet(out, "每日库存", Columns.of("master_stock"))) {
            for (LocalDate day = from; day.isBefore(history.to()); day = day.plusDays(1)) {
                int index = (int) (day.toEpochDay() - from.toEpochDay());
                for (ItemPlan item : itemsOnSale(day)) {
                    for (ItemPlan.Variant variant : item.variants()) {
                        int[] units = sold.getOrDefault(variant, new int[index + 1]);
                        if (day.getDayOfWeek() == DayOfWeek.MONDAY || !left.containsKey(variant)) {
                            left.put(variant, full(units));
                        }
                        int quantity = Math.max(0, left.get(variant) - units[index]);
                        left.put(variant, quantity);
                        sheet.set("商品ID", Long.toString(item.itemId()))
                                .set("SKU ID", Long.toString(variant.skuId()))
                                .set("库存日期", day.toString())
                                .set("库存数量", quantity)
                                .set("锁定数量", Math.min(quantity, units[index] / 3))
                                .end();
                    }
                }
            }
        }
    }

    private List<ItemPlan> itemsOnSale(LocalDate day) {
        return history.shop().items().stream()
                .filter(item -> !item.launched().isAfter(day))
                .sorted(Comparator.comparing(ItemPlan::index))
                .toList();
    }

    private static int full(int[] units) {
        long all = 0;
        for (int sold : units) {
            all += sold;
        }
        return LEAST_STOCK + (int) (all * STOCK_FOR_DAYS / units.length);
    }

    private Map<ItemPlan.Variant, int[]> sold(LocalDate from) {
        int days = (int) (history.to().toEpochDay() - from.toEpochDay());
        Map<ItemPlan.Variant, int[]> sold = new HashMap<>();
        for (Order order : history.listAlive(from, history.to())) {
            if (order.paidBy(history.asOf()) && !WallClock.day(order.paidAt()).isBefore(from)) {
                int index = (int) (WallClock.day(order.paidAt()).toEpochDay() - from.toEpochDay());
                for (OrderLine line : order.lines()) {
                    if (index < days) {
                        sold.computeIfAbsent(line.variant(), variant -> new int[days])[index] += line.quantity();
                    }
                }
            }
        }
        return sold;
    }
}
