package io.zhanggui.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lives through one shop's days: who comes, who buys, what becomes of it. */
final class ShopSimulation {
    private static final double ELASTICITY = -1.6;
    private static final int KNOWN_BEFORE_DAYS = 60;

    private final WorldPlan plan;
    private final ShopPlan shop;
    private final List<Event> events;
    private final long asOf;
    private final long seed;
    private final Dice dice;
    private final Traffic traffic;
    private final Baskets baskets;
    private final Fulfilment fulfilment;
    private final Customers customers;
    private final int days;
    private final List<Order> orders = new ArrayList<>();

    ShopSimulation(WorldPlan plan, ShopPlan shop, long asOf) {
        this.plan = plan;
        this.shop = shop;
        this.asOf = asOf;
        this.events = plan.listEvents(shop);
        this.days = (int) (plan.today().toEpochDay() - plan.from().toEpochDay());
        this.seed = Dice.hash(plan.seed(), shop.number());
        this.dice = Dice.of(seed, 1);
        this.traffic = new Traffic(shop, Dice.of(seed, 2));
        this.baskets = new Baskets(shop, Dice.of(seed, 3), Dice.of(seed, 6));
        this.fulfilment = new Fulfilment(Dice.of(seed, 4));
        double knownBefore = shop.stage() == Stage.START_UP ? 0 : shop.ordersPerDay() * KNOWN_BEFORE_DAYS;
        this.customers = new Customers(Dice.of(seed, 5), days, (int) knownBefore);
    }

    ShopHistory run() {
        List<List<ItemDay>> itemDays = new ArrayList<>();
        List<Integer> shopVisitors = new ArrayList<>();
        for (int index = 0; index < days; index++) {
            LocalDate day = plan.from().plusDays(index);
            List<ItemDay> items = live(index, day, new Influences(day, events));
            itemDays.add(items);
            shopVisitors.add(Traffic.shopVisitors(items));
        }
        orders.sort(Comparator.comparingLong(Order::createdAt).thenComparingLong(Order::id));
        return new ShopHistory(seed, shop, events, plan.from(), plan.today(), asOf, orders, itemDays, shopVisitors);
    }

    private List<ItemDay> live(int index, LocalDate day, Influences today) {
        List<ItemDay> items = traffic.day(day, index / (double) days, today);
        for (Customers.Customer customer : List.copyOf(customers.listDue(index))) {
            ItemDay wanted = comesBack(items, today);
            if (wanted != null) {
                wanted.visit(Source.OWN, 1);
                buy(customer, wanted, Source.OWN, true, index, today);
            } else {
                customers.postpone(customer, index);
            }
        }
        for (ItemDay item : items) {
            traffic.look(item, today.on(item.item()));
            convert(item, index, today);
        }
        for (Event event : today.felt()) {
            if (event instanceof Event.BigOrder big) {
                buyMany(big, items, index, today);
            }
        }
        return items;
    }

    /** What a returning customer buys today; null where nothing. */
    private @Nullable ItemDay comesBack(List<ItemDay> items, Influences today) {
        if (!dice.chance(Math.min(1, today.ofShop().get(Lever.CONVERSION)))) {
            return null;
        }
        ItemDay wanted = baskets.choose(items);
        double own = today.ofItem(wanted.item()).get(Lever.CONVERSION);
        return own >= 1 || dice.chance(own) ? wanted : null;
    }

    private void convert(ItemDay item, int index, Influences today) {
        double price = StrictMath.pow(item.item().priceFactor(item.day()), ELASTICITY);
        double conversion =
                shop.stage().conversion() * price * today.on(item.item()).get(Lever.CONVERSION);
        for (Source source : Source.values()) {
            int buyers = dice.binomial(item.visits(source), Math.min(0.5, conversion * source.conversion()));
            for (int i = 0; i < buyers; i++) {
                buy(customers.newcomer(), item, source, false, index, today);
            }
        }
    }

    private void buy(
            Customers.Customer customer, ItemDay item, Source source, boolean repeat, int index, Influences today) {
        follow(customer, baskets.fill(customer.buyer(), item, source, repeat, today), index, today);
    }

    private void buyMany(Event.BigOrder big, List<ItemDay> items, int index, Influences today) {
        for (ItemDay item : items) {
            if (item.item().index() == big.item()) {
                Customers.Customer customer = customers.newcomer();
                follow(customer, baskets.fillWith(customer.buyer(), item, big.pieces(), today), index, today);
            }
        }
    }

    private void follow(Customers.Customer customer, Fulfilment.Basket basket, int index, Influences today) {
        Order order =
                fulfilment.follow(basket, today.on(basket.lines().getFirst().item()));
        orders.add(order);
        if (order.paidAt() != WallClock.NEVER) {
            customers.bought(customer, index);
        }
    }
}
