package io.zhanggui.settlement.rules;

import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Rhythm;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Baseline;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.Kpi;
import io.zhanggui.settlement.facts.Measured;
import io.zhanggui.settlement.facts.Measuring;
import java.util.List;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/** Finds what a change is counted from. Baselines of sums are brought to the number of days that count. */
final class Baselines {

    private final Contract contract;
    private final Measuring measuring;

    Baselines(Contract contract, Measuring measuring) {
        this.contract = contract;
        this.measuring = measuring;
    }

    Outcome<BigFraction> of(Kpi kpi, Span span, long counted) {
        Baseline baseline = kpi.baseline().orElseThrow();
        BigFraction frozen = baseline.frozen().get(span);
        if (frozen != null) {
            return new Done<>(scaled(kpi, frozen, counted, span.days()));
        }
        return switch (baseline.kind()) {
            case FIXED -> new Done<>(scaled(kpi, baseline.fixed().orElseThrow(), counted, wholeDays(kpi, span)));
            case SAME_PERIOD_LAST_YEAR ->
                measured(kpi, span.plusYears(-1)).map(value -> scaled(kpi, value, counted, span.days()));
            case PREVIOUS_DAYS -> {
                Span window = new Span(
                        contract.term().from().minusDays(baseline.days()),
                        contract.term().from());
                yield measured(kpi, window).map(value -> scaled(kpi, value, counted, window.days()));
            }
            case WINDOW -> {
                Span window = baseline.window().orElseThrow();
                yield measured(kpi, window).map(value -> scaled(kpi, value, counted, window.days()));
            }
            case MATCHED_GROUP -> moved(kpi, baseline, span, counted);
        };
    }

    /** Our value of the stated days, moved as the group moved from those days to these. */
    private Outcome<BigFraction> moved(Kpi kpi, Baseline baseline, Span span, long counted) {
        Span window = baseline.window().orElseThrow();
        Outcome<BigFraction> own = measured(kpi, kpi.scope(), window);
        Outcome<BigFraction> before = measured(kpi, baseline.group(), window);
        Outcome<BigFraction> now = measured(kpi, baseline.group(), span);
        for (Outcome<BigFraction> each : List.of(own, before, now)) {
            if (each instanceof Refused<BigFraction>) {
                return each;
            }
        }
        BigFraction divisor = ((Done<BigFraction>) before).value();
        if (divisor.isZero()) {
            return Outcome.refused(new Refusal(
                    "SETTLE-3006",
                    kpi.id() + " " + window,
                    new Words(
                            "对照组在约定期间是 0，没有办法比较", "the matched group is 0 in the stated days: nothing to compare with"),
                    new Words("换一个对照组", "choose another group")));
        }
        BigFraction value = ((Done<BigFraction>) own)
                .value()
                .multiply(((Done<BigFraction>) now).value())
                .divide(divisor);
        return new Done<>(scaled(kpi, value, counted, span.days()));
    }

    private Outcome<BigFraction> measured(Kpi kpi, Span span) {
        return measured(kpi, kpi.scope(), span);
    }

    private Outcome<BigFraction> measured(Kpi kpi, List<String> scope, Span span) {
        return measuring
                .value(kpi.metric(), scope, kpi.variant(), span, Set.of())
                .map(Measured::value);
    }

    private static BigFraction scaled(Kpi kpi, BigFraction value, long counted, long days) {
        return kpi.metric().adds() && counted != days ? value.multiply(new BigFraction(counted, days)) : value;
    }

    private static long wholeDays(Kpi kpi, Span span) {
        return kpi.period() == Rhythm.TERM
                ? span.days()
                : kpi.period().around(span.from()).days();
    }
}
