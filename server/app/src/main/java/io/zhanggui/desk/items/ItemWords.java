package io.zhanggui.desk.items;

import static io.zhanggui.desk.figure.FigureWords.count;
import static io.zhanggui.desk.figure.FigureWords.money;
import static io.zhanggui.desk.figure.FigureWords.percent;

import io.zhanggui.metrics.Note;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the items say in one sentence. */
final class ItemWords {

    private static final BigDecimal FALLEN = new BigDecimal("-0.20");
    private static final BigDecimal SOON = BigDecimal.valueOf(7);

    private ItemWords() {}

    static Note headline(List<ItemTable.Row> rows, int total, @Nullable BigDecimal sales, @Nullable ItemSpread spread) {
        if (rows.isEmpty() || sales == null || spread == null) {
            return new Note(
                    "这段时间没有商品数据：请导入生意参谋“商品排行”的日报，或换一个时段。",
                    "No items are known for these days: import the daily item ranking of 生意参谋 (商品排行), or choose another period.");
        }
        ItemTable.Row first = rows.getFirst();
        String top = percent(BigDecimal.valueOf(spread.topSales()), 1);
        String make80 = percent(BigDecimal.valueOf(spread.make80Share()), 0);
        long fallen = rows.stream()
                .filter(row -> row.change() != null && new BigDecimal(row.change()).compareTo(FALLEN) <= 0)
                .count();
        long soon = rows.stream()
                .filter(row -> row.stockDays() != null && new BigDecimal(row.stockDays()).compareTo(SOON) < 0)
                .count();
        return new Note(
                count(total) + " 个商品，支付 " + money(sales) + " 元；" + count(spread.make80()) + " 个（" + make80
                        + "）做了 80% 的金额，第一名“"
                        + first.title() + "”占 " + top + "。"
                        + (fallen > 0 ? count(fallen) + " 个比上期少两成以上。" : "")
                        + (soon > 0 ? count(soon) + " 个库存不够卖 7 天。" : ""),
                count(total) + " items, " + money(sales) + " yuan paid; " + count(spread.make80()) + " of them ("
                        + make80
                        + ") make 80 %, the first, \"" + first.title() + "\", " + top + ". "
                        + (fallen > 0 ? count(fallen) + " fell by a fifth or more. " : "")
                        + (soon > 0 ? count(soon) + " have stock for less than 7 days." : ""));
    }
}
