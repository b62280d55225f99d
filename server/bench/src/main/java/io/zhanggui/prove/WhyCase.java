package io.zhanggui.prove;

import io.zhanggui.simulator.Event;
import io.zhanggui.simulator.ItemPlan;
import io.zhanggui.simulator.Lever;
import io.zhanggui.simulator.Order;
import io.zhanggui.simulator.Scale;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.ShopPlan;
import io.zhanggui.simulator.Simulator;
import io.zhanggui.simulator.Source;
import io.zhanggui.simulator.WallClock;
import io.zhanggui.simulator.WorldPlan;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.stats.cause.CauseKind;
import io.zhanggui.stats.cause.FestivalDays;
import io.zhanggui.stats.cause.Spans;
import io.zhanggui.stats.numeric.Randomness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A simulated shop in which money moved for a reason that is known.
 *
 * @param seed it was drawn from
 * @param scenario what was planted
 * @param kind of the first cause; null where there is none to be named
 * @param name the item or channel it is of; empty for the shop
 * @param net whether the money asked about is that kept after refunds
 */
record WhyCase(
        long seed,
        Scenario scenario,
        ShopHistory history,
        Spans spans,
        boolean net,
        @Nullable CauseKind kind,
        String name) {

    private static final double NOTICEABLE = 0.25;

    /** What may be planted. */
    enum Scenario {
        CHANNEL,
        DELISTED,
        PRICE,
        ITEM_CONVERSION,
        AD_BUDGET,
        STOCK_OUT,
        REFUNDS,
        BIG_BUYER,
        FESTIVAL,
        TWO,
        MISSING_DAYS,
        NONE
    }

    /** A festival whose peak and dip even out within the period moves nothing: such cases are drawn again. */
    static WhyCase draw(long seed, Scenario scenario) {
        RandomGenerator random = Randomness.seeded(seed);
        WhyCase drawn = new Draft(random, seed, scenario).draw();
        while (scenario == Scenario.FESTIVAL && Math.abs(drawn.festivalShare()) < NOTICEABLE) {
            drawn = new Draft(random, seed, scenario).draw();
        }
        return drawn;
    }

    /** What festivals add to the change, as a share of the sales: the same shop is drawn again without them. */
    private double festivalShare() {
        WorldPlan quiet = new WorldPlan(seed, history.from(), history.to(), List.of(history.shop()), List.of());
        ShopHistory without = Simulator.world(quiet).history(history.shop());
        double level = paid(without, spans.before()) + paid(without, spans.now());
        double change = paid(history, spans.now()) - paid(history, spans.before());
        double ordinary = paid(without, spans.now()) - paid(without, spans.before());
        return 2 * (change - ordinary) / level;
    }

    private static double paid(ShopHistory of, Spans.Span span) {
        long fen = 0;
        for (Order order : of.orders()) {
            LocalDate day = WallClock.day(order.createdAt());
            boolean inside = !day.isBefore(span.from()) && day.isBefore(span.to());
            fen += inside && order.paidBy(of.asOf()) ? order.totalFen() : 0;
        }
        return fen;
    }

    private static final class Draft {
        private static final int PAST_DAYS = 300;
        private static final int SETTLED_DAYS = 30;
        private static final int MANY = 30;
        private static final double ELASTICITY = -1.6;
        private static final int[] LENGTHS = {7, 7, 14, 14, 28};

        private final RandomGenerator random;
        private final long seed;
        private final Scenario scenario;
        private final int length;
        private final FestivalDays festivals = new FestivalDays(SalesCalendar.china());
        private final List<Event> events = new ArrayList<>();
        private Spans spans;
        private ShopPlan shop;
        private LocalDate from;
        private LocalDate to;

        Draft(RandomGenerator random, long seed, Scenario scenario) {
            this.random = random;
            this.seed = seed;
            this.scenario = scenario;
            this.length = LENGTHS[random.nextInt(LENGTHS.length)];
            this.spans = spans();
            this.shop = shop();
            this.from = spans.now().from();
            this.to = spans.now().to();
        }

        /** Half a year of a shop, with the festivals that fall into it. */
        WhyCase draw() {
            LocalDate start = spans.before().from().minusDays(PAST_DAYS);
            LocalDate today = spans.now().to().plusDays(SETTLED_DAYS);
            if (scenario != Scenario.FESTIVAL && random.nextDouble() < 0.25) {
                over();
            } else if (random.nextBoolean()) {
                from = from.plusDays(random.nextInt(length / 3 + 1));
            }
            Planted planted = plant(scenario);
            WorldPlan whole = Simulator.agencyPlan(seed, today, Scale.DEMO);
            List<Event> all = new ArrayList<>(events);
            whole.events().stream()
                    .filter(event -> event.shop().equals(shop.name()))
                    .filter(Draft::isFestival)
                    .forEach(all::add);
            WorldPlan plan = new WorldPlan(seed, start, today, List.of(shop), all);
            ShopHistory history = Simulator.world(plan).history(shop);
            boolean came = scenario != Scenario.BIG_BUYER || isPaid(history);
            return new WhyCase(
                    seed,
                    scenario,
                    history,
                    spans,
                    scenario == Scenario.REFUNDS,
                    came ? planted.kind() : null,
                    planted.name());
        }

        /** One order in eight is never paid for, also a big one; then nothing happened. */
        private static boolean isPaid(ShopHistory history) {
            return history.orders().stream()
                    .filter(order -> order.lines().getFirst().quantity() >= MANY)
                    .anyMatch(order -> order.paidBy(history.asOf()));
        }

        /** It happened in the earlier period and was over in the later one. */
        private void over() {
            from = spans.before().from();
            to = spans.before().to();
        }

        /** Two neighbouring periods; with a festival in one of them only where that is the scenario, else in none. */
        private Spans spans() {
            while (true) {
                LocalDate now = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(640));
                Spans drawn = new Spans(
                        new Spans.Span(now.minusDays(length), now), new Spans.Span(now, now.plusDays(length)));
                long felt = felt(drawn.before()) + felt(drawn.now());
                if (scenario == Scenario.FESTIVAL ? isFestive(drawn) : felt == 0) {
                    return drawn;
                }
            }
        }

        /** The days of the festival itself, and some ordinary ones to tell it from, lie in the two periods. */
        private boolean isFestive(Spans drawn) {
            boolean peaks = holdsPeak(drawn.before()) != holdsPeak(drawn.now());
            return peaks && felt(drawn.before()) + felt(drawn.now()) < 1.6 * length;
        }

        private static boolean isFestival(Event event) {
            return event instanceof Event.BigSale || event instanceof Event.SpringFestival;
        }

        private boolean holdsPeak(Spans.Span span) {
            return span.from()
                    .datesUntil(span.to())
                    .anyMatch(day -> festivals
                            .on(day)
                            .filter(one -> one.date().equals(day))
                            .isPresent());
        }

        private long felt(Spans.Span span) {
            return span.from()
                    .datesUntil(span.to())
                    .filter(day -> festivals.on(day).isPresent())
                    .count();
        }

        /** A growing or mature shop of 60 to 300 orders a day, all of whose items have long been on sale. */
        private ShopPlan shop() {
            List<ShopPlan> shops =
                    Simulator.agencyPlan(seed, spans.now().to(), Scale.DEMO).shops();
            ShopPlan one = shops.get(1 + random.nextInt(2));
            List<ItemPlan> items = one.items().stream()
                    .map(item -> new ItemPlan(
                            item.index(),
                            item.itemId(),
                            item.code(),
                            item.title(),
                            item.priceFen(),
                            item.unitCostFen(),
                            item.weight(),
                            LocalDate.of(2020, 1, 1),
                            item.variants(),
                            List.of()))
                    .toList();
            return new ShopPlan(
                    one.number(),
                    one.name(),
                    one.platform(),
                    one.shopId(),
                    one.category(),
                    one.stage(),
                    random.nextDouble(60, 300),
                    one.liveDays(),
                    one.keywords(),
                    one.clickPriceFen(),
                    items);
        }

        private record Planted(@Nullable CauseKind kind, String name) {}

        private Planted plant(Scenario what) {
            return switch (what) {
                case CHANNEL -> channel();
                case DELISTED -> delisted();
                case PRICE -> price();
                case ITEM_CONVERSION -> conversion();
                case AD_BUDGET -> ads();
                case STOCK_OUT -> stockOut();
                case REFUNDS -> refunds();
                case BIG_BUYER -> bigBuyer();
                case FESTIVAL -> new Planted(CauseKind.FESTIVAL, "");
                case TWO -> two();
                case MISSING_DAYS -> missing();
                case NONE -> new Planted(null, "");
            };
        }

        private Planted channel() {
            List<Source> sources = List.of(Source.SEARCH, Source.RECOMMEND, Source.OWN);
            Source source = sources.get(random.nextInt(sources.size()));
            double factor = factor(0.2, 0.55, 1.7, 2.6);
            shift(factor, Map.of(source.lever(), factor));
            return new Planted(CauseKind.CHANNEL_TRAFFIC, source.zh());
        }

        private Planted ads() {
            double factor = factor(0.1, 0.5, 1.8, 2.6);
            shift(factor, Map.of(Lever.PAID_VISITS, factor));
            return new Planted(CauseKind.AD_BUDGET, Source.PAID.zh());
        }

        private Planted delisted() {
            Map<Lever, Double> levers = new EnumMap<>(Lever.class);
            for (Source source : Source.values()) {
                levers.put(source.lever(), 0.0);
            }
            levers.put(Lever.CONVERSION, 0.0);
            return item(CauseKind.ITEM_LISTING, 0, levers);
        }

        private Planted price() {
            double factor = factor(0.6, 0.82, 1.2, 1.5);
            double answer = StrictMath.pow(factor, ELASTICITY);
            return item(CauseKind.PRICE, factor, Map.of(Lever.PRICE, factor, Lever.CONVERSION, answer));
        }

        private Planted conversion() {
            double factor = factor(0.2, 0.45, 1.8, 2.4);
            return item(CauseKind.ITEM_CONVERSION, factor, Map.of(Lever.CONVERSION, factor));
        }

        private Planted stockOut() {
            return item(CauseKind.STOCK_OUT, 0, Map.of(Lever.CONVERSION, 0.0));
        }

        private Planted refunds() {
            shift(3, Map.of(Lever.REFUNDS, random.nextDouble(2.5, 4.5)));
            return new Planted(CauseKind.REFUNDS, "");
        }

        private Planted bigBuyer() {
            ItemPlan item = heavy();
            double usual = shop.ordersPerDay() * length * 100_00;
            int pieces = (int) Math.max(MANY, usual * random.nextDouble(0.15, 0.4) / item.priceFen());
            LocalDate day = from.plusDays(random.nextInt(Math.max(1, length / 2)));
            events.add(new Event.BigOrder(shop.name(), day, item.index(), pieces));
            return new Planted(CauseKind.BIG_BUYER, "");
        }

        /** A large cause and a smaller one of another kind. */
        private Planted two() {
            List<Scenario> large = List.of(Scenario.CHANNEL, Scenario.AD_BUDGET, Scenario.DELISTED, Scenario.STOCK_OUT);
            Scenario first = large.get(random.nextInt(large.size()));
            Planted planted = plant(first);
            if (first == Scenario.DELISTED || first == Scenario.STOCK_OUT) {
                shift(0.6, Map.of(Lever.TAOKE_VISITS, 0.6));
            } else {
                ItemPlan minor = bestSellers().get(2);
                double factor = random.nextDouble(0.4, 0.6);
                events.add(new Event.ItemShift(
                        shop.name(), "second", minor.index(), from, to, factor, Map.of(Lever.CONVERSION, factor)));
            }
            return planted;
        }

        /** One to three days are missing; in every second case something happened as well. */
        private Planted missing() {
            int days = 1 + random.nextInt(3);
            LocalDate day = spans.now().from().plusDays(random.nextInt(length - days));
            events.add(new Event.ReportGap(shop.name(), day, day.plusDays(days)));
            return random.nextBoolean() ? plant(Scenario.CHANNEL) : new Planted(null, "");
        }

        private Planted item(CauseKind kind, double size, Map<Lever, Double> levers) {
            ItemPlan item = heavy();
            events.add(new Event.ItemShift(shop.name(), "planted", item.index(), from, to, size, levers));
            return new Planted(kind, Long.toString(item.itemId()));
        }

        private void shift(double size, Map<Lever, Double> levers) {
            events.add(new Event.Shift(shop.name(), "planted", from, to, size, levers));
        }

        private double factor(double least, double less, double more, double most) {
            return random.nextDouble() < 0.65 ? random.nextDouble(least, less) : random.nextDouble(more, most);
        }

        /** One of the five items that sell most. */
        private ItemPlan heavy() {
            return bestSellers().get(random.nextInt(5));
        }

        private List<ItemPlan> bestSellers() {
            return shop.items().stream()
                    .sorted(Comparator.comparingDouble((ItemPlan item) -> -item.weight() * item.priceFen()))
                    .toList();
        }
    }
}
