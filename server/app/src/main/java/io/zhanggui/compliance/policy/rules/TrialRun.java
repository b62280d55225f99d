package io.zhanggui.compliance.policy.rules;

import io.zhanggui.compliance.policy.Trial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tries words on the listings of shops. */
public final class TrialRun {

    /** More are counted but not shown. */
    public static final int SHOWN = 200;

    private final WordFinder finder;
    private final List<String> words;
    private final List<Trial.OfShop> shops = new ArrayList<>();
    private final List<Trial.Listing> listings = new ArrayList<>();

    public TrialRun(List<String> words) {
        this.words = words;
        this.finder = new WordFinder(words);
    }

    /**
     * Adds a shop.
     *
     * @param titles by item
     * @param sales yuan of 30 days by item; null where nothing is loaded
     */
    public void add(long shop, String name, Map<String, String> titles, @Nullable Map<String, BigDecimal> sales) {
        List<Trial.Listing> hit = new ArrayList<>();
        titles.forEach((item, title) -> {
            List<Trial.Place> places = finder.find(title);
            if (!places.isEmpty()) {
                hit.add(new Trial.Listing(shop, item, title, places, sales == null ? null : sales.get(item)));
            }
        });
        shops.add(new Trial.OfShop(
                shop,
                name,
                titles.size(),
                hit.size(),
                sales == null ? null : sum(sales.values().stream().toList()),
                sales == null
                        ? null
                        : sum(hit.stream()
                                .map(Trial.Listing::sales)
                                .filter(Objects::nonNull)
                                .toList())));
        listings.addAll(hit);
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public Trial end() {
        return new Trial(
                words,
                shops.stream()
                        .sorted(Comparator.comparingInt(Trial.OfShop::hit).reversed())
                        .toList(),
                listings.stream()
                        .sorted(Comparator.comparing(
                                Trial.Listing::sales, Comparator.nullsLast(Comparator.reverseOrder())))
                        .limit(SHOWN)
                        .toList());
    }
}
