package io.zhanggui.desk.today;

import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.Coverage;
import io.zhanggui.warehouse.FactAnswer;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.Facts;
import io.zhanggui.warehouse.Relation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Items whose stock lasts less than a week at the pace of the last two weeks that are known. */
@Component
@Order(5)
final class LowStock implements DutySource {

    private static final String KEY = "low_stock";
    private static final Note TITLE = new Note("快断货的商品", "Items running out");
    private static final String PAGE = "/insight/stock";
    private static final String SOLD = "item_units";
    private static final BigDecimal ENOUGH_DAYS = BigDecimal.valueOf(7);
    private static final int PACE_DAYS = 14;
    private static final int LOOK_BACK_DAYS = 30;

    /** An item of a shop: two shops may know the same number. */
    private record Place(String shop, String item) {}

    private record Cover(Place place, BigDecimal stock, BigDecimal pace, BigDecimal days) {}

    private final Facts facts;
    private final Metrics metrics;

    LowStock(Facts facts, Metrics metrics) {
        this.facts = facts;
        this.metrics = metrics;
    }

    @Override
    public Duty look(Scope scope, LocalDateTime now) {
        Period days = new Period(
                now.toLocalDate().minusDays(LOOK_BACK_DAYS), now.toLocalDate().plusDays(1));
        Coverage coverage = facts.coverage(scope, FactKind.STOCK_DAY, days, null);
        if (coverage.known().isEmpty()) {
            return Duty.unknown(
                    KEY,
                    TITLE,
                    new Note("近 30 天没有库存数据", "no stock of the last 30 days is loaded"),
                    new Note("用主数据模板的“每日库存”填写后导入", "Fill in the stock sheet of the master data template and import it"),
                    "/data/imports");
        }
        List<Cover> low = covers(scope, days);
        if (low.isEmpty()) {
            return Duty.fine(
                    KEY,
                    TITLE,
                    new Note("在卖的商品库存都够 7 天以上", "every item that sells has stock for a week and more"),
                    coverage.latestSource(),
                    PAGE);
        }
        return told(low, titles(scope, days), coverage.latestSource());
    }

    private static Duty told(List<Cover> low, Map<Place, String> titles, @Nullable LocalDateTime knownAt) {
        long gone = low.stream().filter(each -> each.stock().signum() <= 0).count();
        return new Duty(
                KEY,
                TITLE,
                gone > 0 ? Urgency.NOW : Urgency.TODAY,
                new Note(
                        low.size() + " 个在卖的商品库存不足 7 天" + (gone > 0 ? "，其中 " + gone + " 个已断货" : ""),
                        low.size() + " items have stock for less than a week"
                                + (gone > 0 ? ", " + gone + " have none" : "")),
                new Note("补货，或先停掉它们的推广", "Restock, or stop their ads"),
                low.size(),
                knownAt,
                PAGE,
                rows(low, titles));
    }

    private List<Cover> covers(Scope scope, Period days) {
        Map<Place, BigDecimal> stocks = stocks(scope, days);
        Period lately = new Period(days.to().minusDays(PACE_DAYS + 1L), days.to());
        List<Cover> low = new ArrayList<>();
        for (MetricRow row : metrics.ask(scope, MetricQuestion.of(SOLD, lately, "shop", "item"))
                .rows()) {
            Place place = place(row);
            BigDecimal stock = stocks.get(place);
            BigDecimal sold = row.value();
            if (stock != null && sold != null && sold.signum() > 0) {
                BigDecimal pace = sold.divide(BigDecimal.valueOf(PACE_DAYS), 4, RoundingMode.HALF_UP);
                BigDecimal lasts = stock.divide(pace, 1, RoundingMode.HALF_UP);
                if (lasts.compareTo(ENOUGH_DAYS) < 0) {
                    low.add(new Cover(place, stock, pace, lasts));
                }
            }
        }
        low.sort(Comparator.comparing(Cover::days));
        return low;
    }

    private static Place place(MetricRow row) {
        return new Place(row.dims().getOrDefault("shop", ""), row.dims().getOrDefault("item", ""));
    }

    /** What the items are called; of several titles the one that sold most. */
    private Map<Place, String> titles(Scope scope, Period days) {
        Map<Place, String> titles = new HashMap<>();
        Map<Place, BigDecimal> most = new HashMap<>();
        for (MetricRow row : metrics.ask(scope, MetricQuestion.of(SOLD, days, "shop", "item", "title"))
                .rows()) {
            String title = row.dims().getOrDefault("title", "");
            BigDecimal sold = row.value() == null ? BigDecimal.ZERO : row.value();
            BigDecimal before = most.get(place(row));
            if (!title.isEmpty() && (before == null || sold.compareTo(before) > 0)) {
                titles.put(place(row), title);
                most.put(place(row), sold);
            }
        }
        return titles;
    }

    /** What was last known of each item, its SKUs together, without what is reserved. */
    private Map<Place, BigDecimal> stocks(Scope scope, Period days) {
        FactQuestion question = new FactQuestion(
                Relation.STOCK_DAYS,
                List.of(
                        new Aggregate("quantity", Aggregate.Function.LAST, "quantity", List.of()),
                        new Aggregate("reserved", Aggregate.Function.LAST, "reserved", List.of())),
                "day",
                days,
                List.of(
                        new FactQuestion.By.Column("shop_id"),
                        new FactQuestion.By.Column("item_id"),
                        new FactQuestion.By.Column("sku_id")),
                null);
        Map<Place, BigDecimal> stocks = new HashMap<>();
        for (FactAnswer answer : facts.ask(scope, question)) {
            BigDecimal quantity = answer.values().getFirst();
            BigDecimal reserved = answer.values().getLast();
            if (quantity != null) {
                BigDecimal free = quantity.subtract(reserved == null ? BigDecimal.ZERO : reserved);
                Place place = new Place(
                        String.valueOf(answer.groups().get(0)),
                        String.valueOf(answer.groups().get(1)));
                stocks.merge(place, free, BigDecimal::add);
            }
        }
        return stocks;
    }

    private static Duty.Rows rows(List<Cover> low, Map<Place, String> titles) {
        return new Duty.Rows(
                        List.of(
                                new Note("商品 ID", "Item"),
                                new Note("可售库存", "Stock"),
                                new Note("日均销量", "Sold a day"),
                                new Note("够卖天数", "Days left"),
                                new Note("商品", "Goods")),
                        low.stream()
                                .map(each -> Arrays.<@Nullable String>asList(
                                        each.place().item(),
                                        each.stock().toPlainString(),
                                        each.pace()
                                                .setScale(1, RoundingMode.HALF_UP)
                                                .toPlainString(),
                                        each.days().toPlainString(),
                                        titles.get(each.place())))
                                .toList())
                .withPages(low.stream()
                        .map(each -> "/desk/items?shop=" + each.place().shop() + "&item="
                                + each.place().item())
                        .toList())
                .ofShops(low.stream()
                        .map(each -> Long.valueOf(each.place().shop()))
                        .toList());
    }
}
