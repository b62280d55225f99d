package io.zhanggui.desk.traffic.rules;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which ad product stands for a channel. The platform renames its products every few years, and source reports and ad
 * reports do not do so on the same day: names of one product are kept together here.
 */
public final class AdProducts {

    /** Affiliates, who take a commission instead of spend. */
    public static final String TAOKE = "淘宝客";

    private static final List<List<String>> SAME = List.of(
            List.of("万相台无界", "无界版"),
            List.of("直通车", "关键词推广"),
            List.of("引力魔方", "人群推广", "超级推荐", "钻石展位", "钻展"),
            List.of("万相台", "全站推广", "货品运营"),
            List.of("品销宝", "品牌专区"),
            List.of(TAOKE, "淘客"));

    private static final String WITHIN = " · ";

    private AdProducts() {}

    /** A scene of a product that runs several, such as 万相台无界版 · 关键词推广: it stands for the channel its scene names. */
    public static String sceneOf(String product, String scene) {
        return scene.isBlank() ? product : product + WITHIN + scene;
    }

    /**
     * The product that a channel's name means; empty where it means none, or several were run.
     *
     * @param channel the name of the channel itself, without those above it
     * @param products that something was spent on
     */
    public static Optional<String> find(String channel, Collection<String> products) {
        List<String> meant = products.stream()
                .filter(product -> !product.isBlank() && group(channel).equals(group(product)))
                .filter(product -> !group(channel).isEmpty())
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** The first name of the product a text speaks of; empty for none. */
    private static String group(String text) {
        String own = text.substring(text.indexOf(WITHIN) < 0 ? 0 : text.indexOf(WITHIN) + WITHIN.length());
        return SAME.stream()
                .filter(names -> names.stream().anyMatch(own::contains))
                .map(List::getFirst)
                .findFirst()
                .orElse("");
    }
}
