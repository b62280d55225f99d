package io.zhanggui.desk.items;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What items cost in each category: the bands, and where a buyer gets in.
 *
 * @param bounds where one band ends and the next begins, yuan
 * @param categories the one that sold most first
 * @param sales of all of them, yuan
 */
public record PriceLadder(List<String> bounds, List<Category> categories, String sales) {

    /**
     * One category.
     *
     * @param name as the master data says it; empty where it says none
     * @param entry the lowest mean price paid among its items
     * @param entryItem which item that is
     * @param dearest the highest
     * @param share of the sales of all categories, a fraction
     * @param bands one more than there are bounds
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Category(
            String name,
            int items,
            String entry,
            String entryItem,
            String dearest,
            String sales,
            @Nullable String share,
            List<Band> bands) {}

    /**
     * One band of one category.
     *
     * @param share of the category's sales, a fraction; null where nothing was sold
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Band(int items, String sales, @Nullable String share) {}
}
