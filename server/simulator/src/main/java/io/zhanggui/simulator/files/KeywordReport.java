package io.zhanggui.simulator.files;

import io.zhanggui.simulator.Dice;
import io.zhanggui.simulator.ItemDay;
import io.zhanggui.simulator.Order;
import io.zhanggui.simulator.OrderLine;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.Source;
import io.zhanggui.simulator.WallClock;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 生意参谋 引流搜索关键词: a word's share of the day's search visitors and of the orders that came by search. */
final class KeywordReport {
    private static final double UNLISTED = 0.6;

    private final ShopHistory history;
    private final double[] weights;

    private record Place(LocalDate day, int word) {}

    private static final class Bought {
        private final Set<Integer> buyers = new HashSet<>();
        private int quantity;
        private long amountFen;
    }

    KeywordReport(ShopHistory history) {
        this.history = history;
        int words = history.shop().keywords().size();
        this.weights = new double[words + 1];
        for (int i = 0; i < words; i++) {
            weights[i] = 1.0 / (i + 2);
        }
        weights[words] = UNLISTED;
    }

    void write(OutputStream out, Span span) throws IOException {
        Map<Place, Bought> bought = bought(span);
        List<String> words = history.shop().keywords();
        List<String> notes = Notes.of(history, "流量-引流搜索关键词", span);
        try (XlsSheet sheet = new XlsSheet(out, "引流搜索关键词", notes, Columns.of("keywords"))) {
            for (LocalDate day : span.reportedDays(history)) {
                int searched = history.itemDays().get(history.index(day)).stream()
                        .mapToInt((ItemDay item) -> item.visits(Source.SEARCH))
                        .sum();
                for (int word = 0; word < words.size(); word++) {
                    Bought paid = bought.getOrDefault(new Place(day, word), new Bought());
                    row(sheet, day, word, Math.max(visitors(day, word, searched), paid.buyers.size()), paid);
                }
            }
        }
    }

    private int visitors(LocalDate day, int word, int searched) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double wobble = Dice.of(history.seed(), 501, day.toEpochDay(), word).wobble(0.12);
        return (int) Math.round(searched * weights[word] / sum * wobble);
    }

    private void row(Sheet sheet, LocalDate day, int word, int visitors, Bought paid) throws IOException {
        double yuan = paid.amountFen / 100.0;
        sheet.set("统计日期", "%d年%02d月%02d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
                .set("搜索词", history.shop().keywords().get(word))
                .set("访客数", Figures.count(visitors))
                .set("加购人数", Figures.count(Math.round(visitors * 0.07)))
                .set("商品收藏人数", Figures.count(Math.round(visitors * 0.03)))
                .set("支付买家数", Figures.count(paid.buyers.size()))
                .set("支付转化率", Figures.percent(paid.buyers.size(), visitors))
                .set("支付件数", Figures.count(paid.quantity))
                .set("支付金额", Figures.grouped(paid.amountFen))
                .set("客单价", Figures.ratio(yuan, paid.buyers.size(), "-"))
                .set("UV价值", Figures.ratio(yuan, visitors, "-"))
                .end();
    }

    private Map<Place, Bought> bought(Span span) {
        Map<Place, Bought> bought = new HashMap<>();
        for (Order order : span.alive(history)) {
            if (order.source() == Source.SEARCH && order.paidBy(history.asOf()) && span.holds(order.paidAt())) {
                int word = Dice.of(history.seed(), 502, order.id()).pick(weights);
                Place place = new Place(WallClock.day(order.paidAt()), word);
                Bought paid = bought.computeIfAbsent(place, wanted -> new Bought());
                paid.buyers.add(order.buyer().number());
                paid.quantity +=
                        order.lines().stream().mapToInt(OrderLine::quantity).sum();
                paid.amountFen += order.totalFen();
            }
        }
        return bought;
    }
}
