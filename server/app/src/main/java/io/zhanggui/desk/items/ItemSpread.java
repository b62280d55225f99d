package io.zhanggui.desk.items;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.stats.customer.Concentration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How much hangs on few items, over the whole period.
 *
 * @param items with sales
 * @param topSales share of the sales that the best seller makes
 * @param topVisits share of the visits that the most visited item has; null where visits are not known
 * @param top20 share of the sales that the twenty best make
 * @param make80 how many items make 80 % of the sales
 * @param make80Share the same as a share of the items with sales
 * @param gini 0 where all sell the same
 * @param herfindahl sum of squared shares of the sales
 * @param curve place k: share of the sales that the best k % of the items make
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ItemSpread(
        int items,
        double topSales,
        @Nullable Double topVisits,
        double top20,
        int make80,
        double make80Share,
        double gini,
        double herfindahl,
        List<Double> curve) {

    private static final int TOP = 20;
    private static final double MOST_OF_IT = 0.8;

    static ItemSpread of(Concentration sales, double herfindahl, @Nullable Double topVisits) {
        int items = sales.customers();
        int make80 = (int) Math.ceil(sales.customersThatMake(MOST_OF_IT) * items - 1e-9);
        return new ItemSpread(
                items,
                sales.shareOfBest(1.0 / items),
                topVisits,
                sales.shareOfBest(Math.min(1, (double) TOP / items)),
                make80,
                (double) make80 / items,
                sales.gini(),
                herfindahl,
                IntStream.rangeClosed(0, 100)
                        .mapToObj(share -> sales.shareOfBest(share / 100.0))
                        .toList());
    }
}
