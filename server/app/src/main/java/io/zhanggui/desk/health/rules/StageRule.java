package io.zhanggui.desk.health.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which stage a shop is in: the highest for which all that must hold does. Where less than half of the rest that is known
 * holds for it too, it is one stage less. What is not known is left out, except that without everything that must hold
 * nothing is said.
 */
public final class StageRule {

    private StageRule() {}

    /**
     * What was found.
     *
     * @param stage null where it cannot be told
     * @param next the stage after it; null at the last, or where none can be told
     * @param lacking what the next stage asks for and the shop has not, those that must hold first
     */
    public record Found(@Nullable ShopStage stage, @Nullable ShopStage next, List<Criterion> lacking) {}

    /** The stage by the values of the criteria; one that is absent is not known. */
    public static Found of(List<Criterion> criteria, Map<String, BigDecimal> values) {
        if (criteria.stream().anyMatch(each -> each.must() && !values.containsKey(each.key()))) {
            return new Found(null, null, List.of());
        }
        ShopStage stage = ShopStage.START_UP;
        for (ShopStage higher : List.of(ShopStage.GROWTH, ShopStage.MATURE)) {
            stage = hasMusts(criteria, values, higher) ? higher : stage;
        }
        if (stage != ShopStage.START_UP && !hasHalf(criteria, values, stage)) {
            stage = ShopStage.values()[stage.ordinal() - 1];
        }
        if (stage == ShopStage.MATURE) {
            return new Found(stage, null, List.of());
        }
        ShopStage next = ShopStage.values()[stage.ordinal() + 1];
        return new Found(stage, next, lacking(criteria, values, next));
    }

    /** Whether a value is high enough for a stage; null where it is not known. */
    public static @Nullable Boolean meets(Criterion criterion, @Nullable BigDecimal value, ShopStage stage) {
        return value == null ? null : value.compareTo(criterion.of(stage).from()) >= 0;
    }

    private static boolean hasMusts(List<Criterion> criteria, Map<String, BigDecimal> values, ShopStage stage) {
        return lacking(criteria, values, stage).stream().noneMatch(Criterion::must);
    }

    private static boolean hasHalf(List<Criterion> criteria, Map<String, BigDecimal> values, ShopStage stage) {
        long known = criteria.stream()
                .filter(each -> !each.must() && values.containsKey(each.key()))
                .count();
        long missed = lacking(criteria, values, stage).stream()
                .filter(each -> !each.must())
                .count();
        return missed * 2 <= known;
    }

    private static List<Criterion> lacking(List<Criterion> criteria, Map<String, BigDecimal> values, ShopStage stage) {
        return criteria.stream()
                .filter(each -> Boolean.FALSE.equals(meets(each, values.get(each.key()), stage)))
                .sorted((one, other) -> Boolean.compare(other.must(), one.must()))
                .toList();
    }
}
