package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.MetricError;
import io.zhanggui.shared.Failure;
import io.zhanggui.warehouse.FactQuestion.By;
import io.zhanggui.warehouse.FactQuestion.Grain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words a question may split by, and what they are to the store. */
final class Splits {

    private static final Map<String, Grain> TIMES =
            Map.of("hour", Grain.HOUR_OF_DAY, "day", Grain.DAY, "week", Grain.WEEK, "month", Grain.MONTH);
    private static final Map<String, String> COLUMNS = Map.of("shop", "shop_id", "item", "item_id");

    private Splits() {}

    /** The splits of a question, checked against what its facts can be split by. */
    static List<By> of(Plan plan) {
        List<String> allowed = allowed(plan);
        List<By> splits = new ArrayList<>();
        for (String word : plan.readBy()) {
            if (!allowed.contains(word)) {
                throw new Failure(MetricError.NO_SUCH_SPLIT, plan.definition().key(), word, String.join(", ", allowed));
            }
            Grain grain = findGrain(word);
            splits.add(grain == null ? new By.Column(column(word)) : new By.Time(grain));
        }
        return splits;
    }

    static @Nullable Grain findGrain(String word) {
        return TIMES.get(word);
    }

    private static List<String> allowed(Plan plan) {
        List<String> all = new ArrayList<>(List.of("day", "week", "month", "shop"));
        for (String dimension : plan.definition().dimensions()) {
            boolean everywhere = TIMES.containsKey(dimension)
                    || plan.measures().values().stream()
                            .allMatch(measure -> measure.relation().splits().contains(column(dimension)));
            if (everywhere) {
                all.add(dimension);
            }
        }
        return all;
    }

    private static String column(String word) {
        return COLUMNS.getOrDefault(word, word);
    }
}
