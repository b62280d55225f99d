package io.zhanggui.settlement.contract;

import io.zhanggui.settlement.Rhythm;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * One measured promise.
 *
 * @param id its name within the contract
 * @param name Chinese name as it is printed
 * @param metric what is measured
 * @param variant whose number
 * @param scope labels of the shops, items or channels it is of; {@code all} for all shops of the contract
 * @param period how often it is judged
 * @param baseline what a change is counted from; none for levels and bands
 * @param target what shall be reached
 * @param measure how the distance to the target is counted
 * @param tolerance the distance within which neither reward nor penalty is due (dead band), not negative
 * @param weight its part of the score, from 0 to 1
 * @param reward what being better is worth
 * @param penalty what being worse costs
 * @param owner the role that answers for it; empty while open
 * @param source which export or feed the number comes from; empty while open
 */
public record Kpi(
        String id,
        String name,
        MetricTerms metric,
        Variant variant,
        List<String> scope,
        Rhythm period,
        Optional<Baseline> baseline,
        Target target,
        Measure measure,
        BigFraction tolerance,
        Optional<BigFraction> weight,
        Optional<Pay> reward,
        Optional<Pay> penalty,
        String owner,
        String source) {}
