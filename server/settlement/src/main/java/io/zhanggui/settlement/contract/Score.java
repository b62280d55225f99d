package io.zhanggui.settlement.contract;

import io.zhanggui.settlement.Rhythm;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * A fee that depends on all KPIs together: the weighted mean of their attainments decides its share.
 *
 * @param fee yuan for each period at a share of 1
 * @param period how often it is judged; the KPIs of this period count
 * @param most the attainment above which a KPI counts no more, such as 1.2
 * @param shares what share of the fee is due from which score on, ascending
 * @param method whether a share holds until the next, or grows in between
 */
public record Score(BigFraction fee, Rhythm period, BigFraction most, List<Share> shares, Method method) {

    /** From this score on, this share of the fee. */
    public record Share(BigFraction from, BigFraction share) {}

    /** How the share moves between two scores. */
    public enum Method {
        STEP,
        LINEAR
    }
}
