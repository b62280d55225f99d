package io.zhanggui.simulator;

import java.util.List;

/** Plants which items of the demonstration are bought together, read from {@code bundles.txt}. */
final class Bundles {

    private Bundles() {}

    private record Line(int shop, String first, String second, double share) {}

    static WorldPlan plant(WorldPlan plan) {
        List<Line> lines =
                Resources.lines("bundles.txt").stream().map(Bundles::line).toList();
        return new WorldPlan(
                plan.seed(),
                plan.from(),
                plan.today(),
                plan.shops().stream()
                        .map(shop -> shop.withBundles(lines.stream()
                                .filter(line -> line.shop() == shop.number())
                                .map(line -> bundle(shop, line))
                                .toList()))
                        .toList(),
                plan.events());
    }

    private static ShopPlan.Bundle bundle(ShopPlan shop, Line line) {
        return new ShopPlan.Bundle(place(shop, line.first()), place(shop, line.second()), line.share());
    }

    private static int place(ShopPlan shop, String code) {
        return shop.items().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("bundles.txt: " + shop.name() + " sells no " + code))
                .index();
    }

    private static Line line(String text) {
        List<String> parts = Resources.split(text, '|');
        return new Line(Integer.parseInt(parts.get(0)), parts.get(1), parts.get(2), Double.parseDouble(parts.get(3)));
    }
}
