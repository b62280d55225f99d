package io.zhanggui.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
        this.baskets = new Baskets(shop, Dice.of(seed, 3));
        this.fulfilment = new Fulfilment(Dice.of(seed, 4));
        double knownBefore = shop.stage() == Stage.START_UP ? 0 : shop.ordersPerDay() * KNOWN_BEFORE_DAYS;
        this.customers = new Customers(Dice.of(seed, 5), days, (int) knownBefore);
    }

    ShopHistory run() {
        List<List<ItemDay>> itemDays = new ArrayList<>();
        List<Integer> shopVisitors = new ArrayList<>();
        for (int index = 0; index < days; index++) {
            LocalDate day = plan.from().plusDays(index);
            List<ItemDay> items = live(index, day, effect(day));
            itemDays.add(items);
            shopVisitors.add(Traffic.shopVisitors(items));
        }
        orders.sort(Comparator.comparingLong(Order::createdAt).thenComparingLong(Order::id));
        return new ShopHistory(seed, shop, events, plan.from(), plan.today(), asOf, orders, itemDays, shopVisitors);
    }

    private DayEffect effect(LocalDate day) {
        DayEffect effect = DayEffect.NONE;
        for (Event event : events) {
            effect = event.covers(day) ? effect.and(event.on(day)) : effect;
        }
        return effect;
    }

    private List<ItemDay> live(int index, LocalDate day, DayEffect effect) {
        List<ItemDay> items = traffic.day(day, index / (double) days, effect);
        for (Customers.Customer customer : List.copyOf(customers.listDue(index))) {
            if (dice.chance(Math.min(1, effect.get(Lever.CONVERSION)))) {
                ItemDay item = baskets.choose(items);
                item.visit(Source.OWN, 1);
                buy(customer, item, Source.OWN, true, index, effect);
            } else {
                customers.postpone(customer, index);
            }
        }
        for (ItemDay item : items) {
            traffic.look(item, effect);
            convert(item, index, effect);
        }
        return items;
    }

    private void convert(ItemDay item, int index, DayEffect effect) {
        double price = StrictMath.pow(item.item().priceFactor(item.day()), ELASTICITY);
        double conversion = shop.stage().conversion() * price * effect.get(Lever.CONVERSION);
        for (Source source : Source.values()) {
            int buyers = dice.binomial(item.visits(source), Math.min(0.5, conversion * source.conversion()));
            for (int i = 0; i < buyers; i++) {
                buy(customers.newcomer(), item, source, false, index, effect);
            }
        }
    }

    private void buy(
            Customers.Customer customer, ItemDay item, Source source, boolean repeat, int index, DayEffect effect) {
        Order order = fulfilment.follow(baskets.fill(customer.buyer(), item, source, repeat, effect), effect);
        orders.add(order);
        if (order.paidAt() != WallClock.NEVER) {
            customers.bought(customer, index);
        }
    }
}
