package io.zhanggui.settlement.contract;

import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * What a distance beyond the tolerance is worth, in yuan.
 *
 * @param scale how it grows with the distance
 * @param floor the least that is paid once it is due
 * @param cap the most that is paid
 */
public record Pay(Scale scale, Optional<BigFraction> floor, Optional<BigFraction> cap) {

    /** How an amount grows with the distance. */
    public sealed interface Scale {}

    /** The same amount however far beyond. */
    public record Step(BigFraction amount) implements Scale {}

    /**
     * An amount for each unit of distance.
     *
     * @param per the unit, greater than 0
     * @param amount yuan for each
     * @param whole whether only whole units count
     * @param from where counting begins
     */
    public record Linear(BigFraction per, BigFraction amount, boolean whole, Edge from) implements Scale {}

    /** The amount of the highest tier reached. Tiers ascend by their distance. */
    public record Tiers(List<Tier> tiers) implements Scale {}

    /**
     * A share of the money between value and target, such as 5 % of sales beyond the plan; for metrics in yuan.
     *
     * @param share from 0 to 1
     * @param from where counting begins
     */
    public record Share(BigFraction share, Edge from) implements Scale {}

    /** One tier: from this distance on, this amount. */
    public record Tier(BigFraction from, BigFraction amount) {}

    /** Where counting begins once the tolerance is left. */
    public enum Edge {
        /** At the target itself. */
        TARGET,
        /** At the edge of the tolerance. */
        TOLERANCE
    }
}
