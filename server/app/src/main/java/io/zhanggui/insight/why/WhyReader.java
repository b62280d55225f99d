package io.zhanggui.insight.why;

import io.zhanggui.insight.StudyProgress;
import io.zhanggui.insight.why.CellTable.Figure;
import io.zhanggui.insight.why.WhyFacts.Basis;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.Source;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.cause.Cell;
import io.zhanggui.stats.cause.ShopDays;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Reads the money, the items and the channels of the shops by day, from more than a year before on. */
@Component
final class WhyReader {

    private static final int PAST_DAYS = 400;

    /** A report that lacks more of the days than this is not waited for: a coarser one tells them. */
    private static final double ENOUGH = 0.6;

    private static final List<String> PAID_WORDS = List.of("付费", "推广", "直通车", "引力魔方", "万相台", "超级推荐", "钻展", "品销宝");

    private final Metrics metrics;

    WhyReader(Metrics metrics) {
        this.metrics = metrics;
    }

    Estimate<WhyFacts> read(Scope scope, MetricDefinition metric, WhyQuestion question, StudyProgress progress) {
        Period period = new Period(question.before().from().minusDays(PAST_DAYS), question.to());
        for (Source source : metric.formulas().keySet()) {
            Reading reading = new Reading(scope, metric, source, question, period);
            if (reading.isKnown()) {
                progress.report(0.2, "读取商品与渠道", "reading items and channels");
                return Estimate.of(reading.facts());
            }
        }
        return Estimate.none(
                Doubt.Reason.TOO_LITTLE_DATA,
                "“%s”在两段时间里没有同时有数据的日子：%s 至 %s，%s 至 %s。请先导入订单或商品宏观监控"
                        .formatted(
                                metric.zh(),
                                question.before().from(),
                                question.before().to().minusDays(1),
                                question.from(),
                                question.to().minusDays(1)),
                "\"%s\" has no known days in both periods, %s to %s and %s to %s; import orders or the item overview first"
                        .formatted(
                                metric.en(),
                                question.before().from(),
                                question.before().to().minusDays(1),
                                question.from(),
                                question.to().minusDays(1)));
    }

    /** One question by one source. */
    private final class Reading {
        private final Scope scope;
        private final MetricDefinition metric;
        private final Source source;
        private final Period period;
        private final DayValues days;
        private final int[] before;
        private final int[] now;
        private final double[] net;
        private final double[] paid;
        private final double[] kept;
        private final double[] orders;
        private final double[] visitors;
        private final double[] buyers;
        private final double[] pieces;
        private final double[] spend;
        private final double[] largest;
        private final boolean[] money;
        private final boolean[] shopKnown;
        private final boolean[] itemKnown;

        Reading(Scope scope, MetricDefinition metric, Source source, WhyQuestion question, Period period) {
            this.scope = scope;
            this.metric = metric;
            this.source = source;
            this.period = period;
            this.days = new DayValues(period);
            this.before = places(question.before());
            this.now = places(question.now());
            this.net = days.zeros();
            this.paid = days.zeros();
            this.kept = days.zeros();
            this.orders = days.zeros();
            this.visitors = days.zeros();
            this.buyers = days.zeros();
            this.pieces = days.zeros();
            this.spend = days.zeros();
            this.largest = days.zeros();
            this.money = days.all();
            this.shopKnown = days.all();
            this.itemKnown = days.all();
            shops().forEach(this::readMoney);
        }

        private int[] places(Period of) {
            return IntStream.range(days.place(of.from()), days.place(of.to())).toArray();
        }

        private List<Scope> shops() {
            return scope.shops().stream()
                    .sorted(Comparator.comparingLong(ShopId::value))
                    .map(shop -> Scope.of(scope.agency(), shop))
                    .toList();
        }

        private MetricQuestion ask(String key, String... by) {
            return MetricQuestion.of(key, period, by);
        }

        /** A shop that does not know a day makes it unknown for all of them together. */
        private void readMoney(Scope shop) {
            boolean nets = !metric.key().equals("pay_amount");
            MetricAnswer asked = metrics.ask(shop, ask(metric.key(), "day").from(source));
            days.only(asked, money);
            days.add(asked, net);
            days.add(nets ? metrics.ask(shop, ask("pay_amount", "day")) : asked, paid);
            days.add(nets ? metrics.ask(shop, ask("kept_amount", "day")) : asked, kept);
        }

        boolean isKnown() {
            return holds(money, before) && holds(money, now);
        }

        private static boolean holds(boolean[] known, int... places) {
            return IntStream.of(places).anyMatch(place -> known[place]);
        }

        WhyFacts facts() {
            CellTable table = new CellTable(days);
            shops().forEach(shop -> readReports(shop, table));
            Basis basis = isEnough(itemKnown) ? Basis.items : isEnough(shopKnown) ? Basis.shop : Basis.orders;
            boolean[] known = new boolean[days.days()];
            for (int i = 0; i < known.length; i++) {
                known[i] = money[i]
                        && switch (basis) {
                            case items -> itemKnown[i];
                            case shop -> shopKnown[i];
                            case orders -> true;
                        };
            }
            List<Cell> cells = switch (basis) {
                case items ->
                    table.cells(
                            known,
                            IntStream.concat(IntStream.of(before), IntStream.of(now))
                                    .toArray());
                case shop -> List.of(new Cell("", "", visitors, buyers, pieces, paid));
                case orders -> List.of(new Cell("", "", orders, orders, orders, paid));
            };
            boolean counted = basis != Basis.orders && allKnown(known);
            if (basis == Basis.items && !counted) {
                addUp(cells);
            }
            Set<String> paidChannels =
                    cells.stream().map(Cell::channel).filter(WhyReader::isPaid).collect(Collectors.toSet());
            ShopDays shop = new ShopDays(period.from(), known, cells, paid, kept, net, spend, largest, paidChannels);
            return new WhyFacts(metric, source, basis, period, shop, visitors, buyers, counted, titles());
        }

        /** Whether the shop's own report knows all compared days that count. */
        private boolean allKnown(boolean[] known) {
            return IntStream.concat(IntStream.of(before), IntStream.of(now))
                    .allMatch(place -> !known[place] || shopKnown[place]);
        }

        private void addUp(List<Cell> cells) {
            for (int i = 0; i < visitors.length; i++) {
                visitors[i] = 0;
                buyers[i] = 0;
                for (Cell cell : cells) {
                    visitors[i] += cell.visitors()[i];
                    buyers[i] += cell.buyers()[i];
                }
            }
        }

        private void readReports(Scope shop, CellTable table) {
            List<MetricAnswer> daily = metrics.ask(
                    shop,
                    List.of(
                            ask("item_visitors", "day"),
                            ask("shop_pay_buyers", "day"),
                            ask("units_paid", "day").from(Source.REPORTED),
                            ask("ad_spend", "day"),
                            ask("orders_paid", "day"),
                            ask("largest_order", "day")));
            days.only(daily.get(0), shopKnown);
            days.add(daily.get(0), visitors);
            days.add(daily.get(1), buyers);
            days.add(daily.get(2), pieces);
            days.add(daily.get(3), spend);
            days.add(daily.get(4), orders);
            DayValues.each(daily.get(5), row -> {
                if (row.value() != null) {
                    int place = days.place(row.period().from());
                    largest[place] = Math.max(largest[place], row.value().doubleValue());
                }
            });
            List<MetricAnswer> items = metrics.ask(
                    shop,
                    List.of(
                            ask("item_visitors_each", "day", "item"),
                            ask("item_pay_buyers", "day", "item"),
                            ask("item_units", "day", "item"),
                            ask("item_sales", "day", "item")));
            days.only(items.get(3), itemKnown);
            List<MetricAnswer> channels = metrics.ask(
                    shop,
                    List.of(
                            ask("channel_visitors", "day", "item", "channel1"),
                            ask("channel_pay_buyers", "day", "item", "channel1"),
                            ask("channel_pieces", "day", "item", "channel1"),
                            ask("channel_amount", "day", "item", "channel1")));
            for (Figure figure : Figure.values()) {
                table.addItems(figure, items.get(figure.ordinal()));
                table.addChannels(figure, channels.get(figure.ordinal()));
            }
        }

        private boolean isEnough(boolean[] known) {
            return isEnough(known, before) && isEnough(known, now);
        }

        private boolean isEnough(boolean[] known, int... places) {
            long paidDays = IntStream.of(places).filter(place -> money[place]).count();
            long both = IntStream.of(places)
                    .filter(place -> money[place] && known[place])
                    .count();
            return both > 0 && both >= ENOUGH * paidDays;
        }

        private Map<String, String> titles() {
            Map<String, String> titles = new HashMap<>();
            LocalDate from = period.from().plusDays(before[0]);
            Period both = new Period(from, period.to());
            DayValues.each(metrics.ask(scope, MetricQuestion.of("item_sales", both, "item", "title")), row -> {
                String title = row.dims().getOrDefault("title", "");
                if (!title.isBlank()) {
                    titles.put(row.dims().getOrDefault("item", ""), title);
                }
            });
            return titles;
        }
    }

    static boolean isPaid(String channel) {
        return PAID_WORDS.stream().anyMatch(channel::contains);
    }
}
