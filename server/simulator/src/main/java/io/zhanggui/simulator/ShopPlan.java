package io.zhanggui.simulator;

import java.util.List;

/**
 * A shop before anything has happened in it.
 *
 * @param number tells the shops of a world apart in ids; 1 to 9
 * @param name 店铺名称
 * @param platform {@code tmall} or {@code taobao}
 * @param shopId the platform's 店铺Id
 * @param category 主营类目
 * @param ordersPerDay average over the history, before events
 * @param liveDays days of the week with a live session, 1 = Monday; none for a shop without a live room
 * @param keywords words that buyers search
 * @param clickPriceFen what a paid click costs on an ordinary day
 * @param bundles items that are bought together; where there are any, other second items are drawn by how well they sell
 */
public record ShopPlan(
        int number,
        String name,
        String platform,
        long shopId,
        String category,
        Stage stage,
        double ordersPerDay,
        List<Integer> liveDays,
        List<String> keywords,
        long clickPriceFen,
        List<ItemPlan> items,
        List<Bundle> bundles) {

    /**
     * Two items that belong together.
     *
     * @param first index of one
     * @param second index of the other
     * @param share of the orders of either with a second item, how many take the other one
     */
    public record Bundle(int first, int second, double share) {

        boolean holds(int item) {
            return first == item || second == item;
        }

        int otherThan(int item) {
            return first == item ? second : first;
        }
    }

    /** A shop without bundles. */
    public ShopPlan(
            int number,
            String name,
            String platform,
            long shopId,
            String category,
            Stage stage,
            double ordersPerDay,
            List<Integer> liveDays,
            List<String> keywords,
            long clickPriceFen,
            List<ItemPlan> items) {
        this(
                number,
                name,
                platform,
                shopId,
                category,
                stage,
                ordersPerDay,
                liveDays,
                keywords,
                clickPriceFen,
                items,
                List.of());
    }

    public ShopPlan {
        liveDays = List.copyOf(liveDays);
        keywords = List.copyOf(keywords);
        items = List.copyOf(items);
        bundles = List.copyOf(bundles);
    }

    /** The same shop, in which these are bought together. */
    public ShopPlan withBundles(List<Bundle> together) {
        return new ShopPlan(
                number,
                name,
                platform,
                shopId,
                category,
                stage,
                ordersPerDay,
                liveDays,
                keywords,
                clickPriceFen,
                items,
                together);
    }
}
