package io.zhanggui.compliance.policy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a proposed rule would hit today.
 *
 * @param words that were looked for
 * @param shops by how many listings are hit
 * @param listings hit ones, those that sold most first; at most as many as are shown
 */
public record Trial(List<String> words, List<OfShop> shops, List<Listing> listings) {

    public Trial {
        words = List.copyOf(words);
        shops = List.copyOf(shops);
        listings = List.copyOf(listings);
    }

    /**
     * One shop.
     *
     * @param listings how many titles are known
     * @param hit how many of them are hit
     * @param sales yuan that all sold in 30 days; null where nothing is loaded
     * @param salesHit of those hit
     */
    public record OfShop(
            long shop,
            String name,
            int listings,
            int hit,
            @Nullable BigDecimal sales,
            @Nullable BigDecimal salesHit) {}

    /**
     * A listing that is hit.
     *
     * @param terms pieces of its title
     * @param sales yuan in 30 days; null where it sold nothing or nothing is loaded
     */
    public record Listing(
            long shop,
            String item,
            String title,
            List<Place> terms,
            @Nullable BigDecimal sales) {

        public Listing {
            terms = List.copyOf(terms);
        }
    }

    /**
     * How far a word reaches.
     *
     * @param listings how many titles are known
     * @param hit how many of them hold it
     * @param samples a few of those
     */
    public record Reach(int listings, int hit, List<String> samples) {

        public Reach {
            samples = List.copyOf(samples);
        }
    }

    /** @param end behind the last character */
    public record Place(int start, int end, String word) {}
}
