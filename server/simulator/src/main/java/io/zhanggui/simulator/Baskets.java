package io.zhanggui.simulator;

import java.util.ArrayList;
import java.util.List;

/** Draws what goes into an order, when it is placed, and its number. */
final class Baskets {
    private static final double[] HOURS = {
        2.2, 1.2, 0.7, 0.4, 0.3, 0.5, 1.1, 2.2, 3.6, 5.0, 6.0, 5.6, 5.4, 5.2, 5.4, 5.5, 5.3, 4.8, 4.6, 5.6, 7.4, 8.3,
        7.4, 4.6
    };
    private static final long ID_EPOCH = 1_420_070_400L;
    private static final long ID_FIRST = 1_000_000_000L;
    private static final double SECOND_LINE = 0.13;

    private final ShopPlan shop;
    private final Dice dice;
    /** Of their own, so that planting bundles changes nothing but which second item it is. */
    private final Dice second;

    private int counter;

    Baskets(ShopPlan shop, Dice dice, Dice second) {
        this.shop = shop;
        this.dice = dice;
        this.second = second;
    }

    /** An item that a returning customer asks for. */
    ItemDay choose(List<ItemDay> items) {
        return items.get(dice.pick(
                items.stream().mapToDouble(item -> item.item().weight()).toArray()));
    }

    Fulfilment.Basket fill(Buyer buyer, ItemDay item, Source source, boolean repeat, Influences today) {
        long createdAt = WallClock.at(item.day()) + secondOfDay(today.ofShop());
        List<ItemPlan> items = new ArrayList<>();
        items.add(item.item());
        if (dice.chance(SECOND_LINE)) {
            ItemPlan other = shop.items().get(dice.below(shop.items().size()));
            if (fits(other, item, today)) {
                items.add(shop.bundles().isEmpty() ? other : together(other, item, today));
            }
        }
        long id = number(createdAt, buyer, items.size());
        List<OrderLine> lines = new ArrayList<>();
        for (ItemPlan chosen : items) {
            long lineId = items.size() == 1 ? id : id + (lines.size() + 1) * 10_000L;
            lines.add(line(lineId, chosen, item, today));
        }
        return new Fulfilment.Basket(id, buyer, source, repeat, dice.chance(0.94), createdAt, List.copyOf(lines));
    }

    private static boolean fits(ItemPlan other, ItemDay item, Influences today) {
        return !item.day().isBefore(other.launched())
                && today.sells(other)
                && other.index() != item.item().index();
    }

    /** The item that belongs to this one, as often as its bundle says; else one by how well it sells. */
    private ItemPlan together(ItemPlan drawn, ItemDay item, Influences today) {
        double luck = second.unit();
        for (ShopPlan.Bundle bundle : shop.bundles()) {
            if (bundle.holds(item.item().index())) {
                ItemPlan partner = shop.items().get(bundle.otherThan(item.item().index()));
                if (luck < bundle.share() && fits(partner, item, today)) {
                    return partner;
                }
            }
        }
        List<ItemPlan> others =
                shop.items().stream().filter(other -> fits(other, item, today)).toList();
        return others.isEmpty()
                ? drawn
                : others.get(second.pick(
                        others.stream().mapToDouble(ItemPlan::weight).toArray()));
    }

    /** Many pieces of one item, by search, as no usual buyer takes them; paid and kept like any. */
    Fulfilment.Basket fillWith(Buyer buyer, ItemDay item, int pieces, Influences today) {
        long createdAt = WallClock.at(item.day()) + 10 * WallClock.HOUR;
        long id = number(createdAt, buyer, 1);
        OrderLine one = line(id, item.item(), item, today);
        OrderLine many =
                new OrderLine(id, one.item(), one.variant(), pieces, one.unitPriceFen(), one.unitPriceFen() * pieces);
        return new Fulfilment.Basket(id, buyer, Source.SEARCH, false, true, createdAt, List.of(many));
    }

    private OrderLine line(long id, ItemPlan chosen, ItemDay item, Influences today) {
        ItemPlan.Variant variant =
                chosen.variants().get(dice.below(chosen.variants().size()));
        double price = chosen.priceFen()
                * variant.factor()
                * chosen.priceFactor(item.day())
                * today.on(chosen).get(Lever.PRICE)
                * (dice.chance(0.25) ? 0.97 : 1);
        long unit = ((long) StrictMath.rint(price / 10)) * 10;
        int quantity = 1 + dice.pick(0.86, 0.1, 0.03, 0.01);
        return new OrderLine(id, chosen, variant, quantity, unit, unit * quantity);
    }

    private int secondOfDay(DayEffect effect) {
        int hour = dice.chance(effect.get(Lever.MIDNIGHT_RUSH)) ? 0 : dice.pick(HOURS);
        return hour * (int) WallClock.HOUR + dice.below((int) WallClock.HOUR);
    }

    /** Ten digits of time, one of the shop, four that count, four of the buyer, as the platform does it alike. */
    private long number(long createdAt, Buyer buyer, int lines) {
        long sequence = counter % 10_000;
        if (lines > 1 && sequence > 9_990) {
            counter += 10;
            sequence = counter % 10_000;
        }
        counter += lines + (lines > 1 ? 1 : 0);
        long time = ID_FIRST + createdAt - ID_EPOCH;
        return ((time * 10 + shop.number()) * 10_000 + sequence) * 10_000 + buyer.number() % 10_000;
    }
}
