package io.zhanggui.simulator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The shops of the demonstration agency and what they sell, read from {@code catalogue.txt}. */
final class Catalogue {
    private static final long ITEM_IDS = 600_000_000_000L;
    private static final long SKU_IDS = 4_800_000_000_000L;
    private static final long SHOP_IDS = 100_000_000L;

    private final long seed;
    private final LocalDate from;
    private final long days;
    private final Scale scale;

    Catalogue(long seed, LocalDate from, LocalDate today, Scale scale) {
        this.seed = seed;
        this.from = from;
        this.days = ChronoUnit.DAYS.between(from, today);
        this.scale = scale;
    }

    List<ShopPlan> listShops() {
        List<ShopPlan> shops = new ArrayList<>();
        List<String> head = List.of();
        List<ItemPlan> items = new ArrayList<>();
        for (String line : Resources.lines("catalogue.txt")) {
            List<String> parts = Resources.split(line, '|');
            if (parts.get(0).equals("shop")) {
                if (!head.isEmpty()) {
                    shops.add(shop(head, items));
                }
                head = parts;
                items = new ArrayList<>();
            } else if (items.size() < scale.items()) {
                items.add(item(Integer.parseInt(head.get(1)), items.size(), parts));
            }
        }
        shops.add(shop(head, items));
        return shops;
    }

    private ShopPlan shop(List<String> parts, List<ItemPlan> items) {
        int number = Integer.parseInt(parts.get(1));
        List<Integer> liveDays = parts.get(8).isEmpty()
                ? List.of()
                : Resources.split(parts.get(8), ',').stream()
                        .map(Integer::valueOf)
                        .toList();
        return new ShopPlan(
                number,
                parts.get(2),
                parts.get(3),
                SHOP_IDS + number(SHOP_IDS, 1, number),
                parts.get(4),
                Stage.valueOf(parts.get(5)),
                scale.ordersPerDay(Double.parseDouble(parts.get(6))),
                liveDays,
                Resources.split(parts.get(9), ','),
                Long.parseLong(parts.get(7)),
                items);
    }

    private ItemPlan item(int shop, int index, List<String> parts) {
        String code = parts.get(1);
        double launched = scale == Scale.TINY ? 0 : Double.parseDouble(parts.get(6));
        return new ItemPlan(
                index,
                ITEM_IDS + number(200_000_000_000L, 2, shop, index),
                code,
                parts.get(2),
                Long.parseLong(parts.get(3)),
                Long.parseLong(parts.get(4)),
                Double.parseDouble(parts.get(5)),
                launched == 0 ? from.minusYears(1) : day(launched),
                variants(shop, index, code, parts.get(7)),
                steps(parts.get(8)));
    }

    private List<ItemPlan.Variant> variants(int shop, int index, String code, String text) {
        List<ItemPlan.Variant> variants = new ArrayList<>();
        for (String variant : Resources.split(text, ';')) {
            List<String> halves = Resources.split(variant, '*');
            int place = variants.size() + 1;
            long skuId = SKU_IDS + number(200_000_000_000L, 3, shop, index, place);
            double factor = Double.parseDouble(halves.get(1));
            variants.add(new ItemPlan.Variant(skuId, code + "-" + place, halves.get(0), factor));
        }
        return variants;
    }

    private List<ItemPlan.PriceStep> steps(String text) {
        List<ItemPlan.PriceStep> steps = new ArrayList<>();
        if (!text.isEmpty()) {
            List<String> halves = Resources.split(text, '*');
            steps.add(
                    new ItemPlan.PriceStep(day(Double.parseDouble(halves.get(0))), Double.parseDouble(halves.get(1))));
        }
        return steps;
    }

    private LocalDate day(double place) {
        return from.plusDays((long) (days * place));
    }

    private long number(long below, long... keys) {
        return Long.remainderUnsigned(Dice.hash(seed, keys), below);
    }
}
