package io.zhanggui.simulator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Draws who comes: visits by item and source, and what paid promotion costs. */
final class Traffic {
    private static final double[] WEEKDAYS = {0.98, 0.97, 0.98, 0.99, 1.0, 1.04, 1.06};
    private static final double REPEAT_SHARE = 0.2;
    private static final double MEAN_SOURCE_CONVERSION = 0.97;
    private static final double SOURCES_OVERLAP = 0.93;
    private static final int RAMP_DAYS = 45;

    private final ShopPlan shop;
    private final Dice dice;
    private final double visitsPerDay;
    private final double weights;
    private double mood = 1;

    Traffic(ShopPlan shop, Dice dice) {
        this.shop = shop;
        this.dice = dice;
        this.visitsPerDay =
                shop.ordersPerDay() * (1 - REPEAT_SHARE) / (shop.stage().conversion() * MEAN_SOURCE_CONVERSION);
        this.weights = shop.items().stream().mapToDouble(ItemPlan::weight).sum() * 0.93;
    }

    /** Visits of a day, before returning customers add theirs. */
    List<ItemDay> day(LocalDate day, double place, Influences today) {
        mood = StrictMath.exp(0.7 * StrictMath.log(mood)) * dice.wobble(0.05);
        double base = visitsPerDay
                * shop.stage().sizeAt(place)
                * WEEKDAYS[day.getDayOfWeek().getValue() - 1]
                * mood;
        List<ItemDay> items = new ArrayList<>();
        for (ItemPlan item : shop.items()) {
            if (!day.isBefore(item.launched())) {
                double ramp = Math.min(1, (ChronoUnit.DAYS.between(item.launched(), day) + 5.0) / RAMP_DAYS);
                items.add(item(day, item, base * item.weight() / weights * ramp, today.on(item)));
            }
        }
        return items;
    }

    private ItemDay item(LocalDate day, ItemPlan item, double base, DayEffect effect) {
        ItemDay drawn = new ItemDay(day, item);
        for (Source source : Source.values()) {
            double mean = base * source.share() * effect.get(source.lever());
            switch (source) {
                case PAID -> promote(drawn, mean, effect.get(Lever.CLICK_PRICE));
                case LIVE -> drawn.visit(source, dice.poisson(mean * sessionsFactor(day)));
                default -> drawn.visit(source, dice.poisson(mean));
            }
        }
        return drawn;
    }

    /** The week's live visitors come on its session days; a shop without a live room has none. */
    private double sessionsFactor(LocalDate day) {
        boolean session = shop.liveDays().contains(day.getDayOfWeek().getValue());
        return session ? 7.0 / shop.liveDays().size() : 0;
    }

    private void promote(ItemDay drawn, double wantedClicks, double priceFactor) {
        double clickPrice = shop.clickPriceFen() * priceFactor * dice.wobble(0.08);
        drawn.clicks = dice.poisson(wantedClicks * 1.06 / StrictMath.sqrt(priceFactor));
        drawn.spendFen = (long) StrictMath.rint(drawn.clicks * clickPrice);
        drawn.impressions = (int) (drawn.clicks / dice.between(0.035, 0.06));
        drawn.visit(Source.PAID, dice.binomial(drawn.clicks, 0.94));
    }

    /** Completes the item's day once all visits are known. */
    void look(ItemDay drawn, DayEffect effect) {
        int visits = drawn.visitsOfAllSources();
        drawn.visitors = (int) StrictMath.ceil(visits * SOURCES_OVERLAP);
        drawn.views = drawn.visitors + dice.poisson(drawn.visitors * 0.9);
        drawn.favourites = dice.binomial(drawn.visitors, 0.028);
        drawn.cartUsers = dice.binomial(drawn.visitors, Math.min(0.4, 0.075 * effect.get(Lever.CARTS)));
        drawn.cartQuantity = drawn.cartUsers + dice.binomial(drawn.cartUsers, 0.25);
    }

    /** Visitors of the whole shop: many look at several items. */
    static int shopVisitors(List<ItemDay> items) {
        int sum = 0;
        int most = 0;
        for (ItemDay item : items) {
            sum += item.visitors();
            most = Math.max(most, item.visitors());
        }
        return Math.max(most, (int) StrictMath.rint(sum * 0.76));
    }
}
