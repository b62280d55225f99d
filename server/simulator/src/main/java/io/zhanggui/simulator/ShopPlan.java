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
        List<ItemPlan> items) {

    public ShopPlan {
        liveDays = List.copyOf(liveDays);
        keywords = List.copyOf(keywords);
        items = List.copyOf(items);
    }
}
