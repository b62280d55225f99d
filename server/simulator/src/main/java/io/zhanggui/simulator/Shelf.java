package io.zhanggui.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a shop put onto its shelf lately and has not sold yet. Some titles break a rule, and for each of them there is an
 * innocent one whose words look alike.
 */
public final class Shelf {

    private static final long IDS = 700_000_000_000L;
    private static final long SKU_IDS = 5_200_000_000_000L;
    private static final long BELOW = 90_000_000_000L;
    private static final int SINCE_DAYS = 12;
    private static final String INNOCENT = "-";

    private Shelf() {}

    /**
     * A listing.
     *
     * @param itemId the platform's 商品ID
     * @param breaks the class of rules that its title breaks; empty for none
     * @param since first day on sale
     */
    public record Listing(
            long itemId,
            long skuId,
            String code,
            String title,
            String category,
            long priceFen,
            long unitCostFen,
            String breaks,
            LocalDate since) {

        public boolean isInnocent() {
            return breaks.isEmpty();
        }
    }

    /** The new listings of a shop of the demonstration, as of a day. */
    public static List<Listing> of(ShopPlan shop, long seed, LocalDate today) {
        List<Listing> listings = new ArrayList<>();
        for (String line : Resources.lines("shelf.txt")) {
            List<String> parts = Resources.split(line, '|');
            if (Integer.parseInt(parts.get(0)) == shop.number()) {
                listings.add(listing(shop, seed, today, listings.size(), parts));
            }
        }
        return List.copyOf(listings);
    }

    private static Listing listing(ShopPlan shop, long seed, LocalDate today, int index, List<String> parts) {
        return new Listing(
                IDS + Long.remainderUnsigned(Dice.hash(seed, 8, shop.number(), index), BELOW),
                SKU_IDS + Long.remainderUnsigned(Dice.hash(seed, 9, shop.number(), index), BELOW),
                "NEW-" + shop.number() + "%02d".formatted(index + 1),
                parts.get(2),
                shop.category(),
                Long.parseLong(parts.get(3)),
                Long.parseLong(parts.get(4)),
                parts.get(1).equals(INNOCENT) ? "" : parts.get(1),
                today.minusDays(SINCE_DAYS));
    }
}
