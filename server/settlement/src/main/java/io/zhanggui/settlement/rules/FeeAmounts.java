package io.zhanggui.settlement.rules;

import io.zhanggui.settlement.Fractions;
import io.zhanggui.settlement.Rhythm;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Commission;
import io.zhanggui.settlement.contract.Commission.Method;
import io.zhanggui.settlement.contract.Commission.Rate;
import io.zhanggui.settlement.contract.Fees.Amount;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/** Fees before rounding, in yuan. */
final class FeeAmounts {

    private FeeAmounts() {}

    /** An amount for each calendar period, counted by days where a period is cut. */
    static BigFraction of(Amount amount, Span span, Span term) {
        return amount.yuan().multiply(periods(amount.per(), span, term));
    }

    /** How many whole periods a span is: the sum of its parts of each of them. */
    static BigFraction periods(Rhythm per, Span span, Span term) {
        if (per == Rhythm.TERM) {
            return new BigFraction(span.days(), term.days());
        }
        BigFraction sum = BigFraction.ZERO;
        for (Span part : per.spans(span)) {
            sum = sum.add(new BigFraction(part.days(), per.around(part.from()).days()));
        }
        return sum;
    }

    static Words formula(Amount amount, Span span) {
        String yuan = Fractions.shown(amount.yuan());
        return new Words(
                yuan + " 元/" + amount.per().zh() + " × " + span + " 的天数占比",
                yuan + " yuan a " + amount.per().word() + ", by the days of " + span);
    }

    /** The commission on a base above zero. */
    static BigFraction commission(Commission commission, BigFraction base) {
        List<Rate> tiers = commission.tiers();
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < tiers.size(); i++) {
            Rate tier = tiers.get(i);
            if (base.compareTo(tier.from()) < 0) {
                break;
            }
            boolean last =
                    i + 1 == tiers.size() || base.compareTo(tiers.get(i + 1).from()) < 0;
            if (commission.method() == Method.WHOLE) {
                sum = last ? base.multiply(tier.rate()) : sum;
            } else {
                BigFraction upper = last ? base : tiers.get(i + 1).from();
                sum = sum.add(upper.subtract(tier.from()).multiply(tier.rate()));
            }
        }
        return sum;
    }

    static Words formula(Commission commission, BigFraction base, BigFraction carried) {
        StringBuilder rates = new StringBuilder();
        for (Rate rate : commission.tiers()) {
            rates.append(rates.isEmpty() ? "" : "；")
                    .append(Fractions.shown(rate.from()))
                    .append(" 起 ")
                    .append(Fractions.percent(rate.rate()));
        }
        String before = carried.isZero() ? "" : " + 上期亏损结转 " + Fractions.shown(carried);
        String beforeEn = carried.isZero() ? "" : " + carried loss " + Fractions.shown(carried);
        String method = commission.tiers().size() == 1 ? "" : commission.method() == Method.WHOLE ? "（全额）" : "（分段）";
        return new Words(
                commission.kind().zh() + "基数（" + commission.state().zh() + "）" + Fractions.shown(base) + before + "，费率 "
                        + rates + method,
                "base " + Fractions.shown(base) + beforeEn + ", rates "
                        + rates.toString().replace("；", "; ").replace(" 起 ", " up: "));
    }
}
