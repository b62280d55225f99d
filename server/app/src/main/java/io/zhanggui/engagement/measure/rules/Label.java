package io.zhanggui.engagement.measure.rules;

import io.zhanggui.metrics.Dimension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A label of a contract's scope, taken apart.
 *
 * @param text as it is written
 * @param shops the contract's ids of the shops; none for all of them
 * @param where what it is narrowed to within the shop, by the words of dimensions
 */
public record Label(String text, List<String> shops, Map<String, String> where) {

    private static final String SHOP = "shop:";
    private static final String ITEM = "item:";
    private static final String CHANNEL = "channel:";
    private static final List<Dimension> LEVELS = List.of(Dimension.CHANNEL1, Dimension.CHANNEL2, Dimension.CHANNEL3);

    /** Reads {@code all}, {@code shop:ID}, {@code shop:ID/item:ID} or {@code shop:ID/channel:LEVEL1>LEVEL2>LEVEL3}. */
    public static Label of(String text) {
        if (!text.startsWith(SHOP)) {
            return new Label(text, List.of(), Map.of());
        }
        int slash = text.indexOf('/');
        if (slash < 0) {
            return new Label(text, List.of(text.substring(SHOP.length())), Map.of());
        }
        return new Label(text, List.of(text.substring(SHOP.length(), slash)), where(text.substring(slash + 1)));
    }

    private static Map<String, String> where(String part) {
        if (part.startsWith(ITEM)) {
            return Map.of(Dimension.ITEM.word(), part.substring(ITEM.length()));
        }
        String path = part.startsWith(CHANNEL) ? part.substring(CHANNEL.length()) : part;
        Map<String, String> where = new LinkedHashMap<>();
        String[] names = path.split(">", -1);
        for (int i = 0; i < names.length && i < LEVELS.size(); i++) {
            where.put(LEVELS.get(i).word(), names[i].strip());
        }
        return where;
    }

    /** Several whole shops as one label, as the engine writes it. */
    public static Label together(List<String> shops) {
        return new Label(
                String.join("+", shops),
                shops.stream().flatMap(shop -> of(shop).shops().stream()).toList(),
                Map.of());
    }

    /** Whether it is of one shop or all as a whole. */
    public boolean isWhole() {
        return where.isEmpty();
    }
}
