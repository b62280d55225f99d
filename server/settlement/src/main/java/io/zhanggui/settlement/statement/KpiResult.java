package io.zhanggui.settlement.statement;

import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.MetricTerms;
import io.zhanggui.settlement.facts.Measured.Input;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * How a KPI came out.
 *
 * @param kpi its id
 * @param name as printed
 * @param metric what was measured
 * @param span the days judged
 * @param days how many of them counted
 * @param value measured
 * @param baseline what a change is counted from
 * @param target what was to be reached, as a level; the nearer edge of a band
 * @param distance from the target, positive where better, as the clause counts it
 * @param verdict what follows
 * @param attainment share of the target reached, at most as the score allows
 * @param inputs the numbers behind the value
 */
public record KpiResult(
        String kpi,
        String name,
        MetricTerms metric,
        Span span,
        long days,
        BigFraction value,
        Optional<BigFraction> baseline,
        BigFraction target,
        BigFraction distance,
        Verdict verdict,
        BigFraction attainment,
        List<Input> inputs) {

    /** What follows from a distance. */
    public enum Verdict {
        BETTER("达成"),
        WITHIN("容差内"),
        WORSE("未达成");

        private final String zh;

        Verdict(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }

        /** The word in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
