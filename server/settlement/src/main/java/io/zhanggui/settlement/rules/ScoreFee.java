package io.zhanggui.settlement.rules;

import io.zhanggui.settlement.Fractions;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.Kpi;
import io.zhanggui.settlement.contract.Score;
import io.zhanggui.settlement.contract.Score.Method;
import io.zhanggui.settlement.contract.Score.Share;
import io.zhanggui.settlement.statement.KpiResult;
import io.zhanggui.settlement.statement.Line;
import io.zhanggui.settlement.statement.LineKind;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** The fee that depends on the weighted mean of attainments. */
final class ScoreFee {

    private final Contract contract;
    private final Score score;

    ScoreFee(Contract contract, Score score) {
        this.contract = contract;
        this.score = score;
    }

    /** The line of the score's period that ends within the settlement period, if its KPIs were judged. */
    Optional<Line> line(Span period, List<KpiResult> results) {
        for (Span span : score.period().spans(contract.term())) {
            if (period.contains(span.lastDay())) {
                return line(period, span, results);
            }
        }
        return Optional.empty();
    }

    private Optional<Line> line(Span period, Span span, List<KpiResult> results) {
        BigFraction weights = BigFraction.ZERO;
        BigFraction sum = BigFraction.ZERO;
        for (Kpi kpi : contract.kpis()) {
            for (KpiResult result : results) {
                if (result.kpi().equals(kpi.id())
                        && result.span().equals(span)
                        && kpi.weight().isPresent()) {
                    weights = weights.add(kpi.weight().get());
                    sum = sum.add(kpi.weight().get().multiply(result.attainment()));
                }
            }
        }
        if (weights.isZero()) {
            return Optional.empty();
        }
        BigFraction reached = sum.divide(weights);
        BigFraction share = share(reached);
        BigFraction fee = score.fee().multiply(FeeAmounts.periods(score.period(), span, contract.term()));
        Words formula = new Words(
                "加权得分 " + Fractions.percent(reached) + "，付 " + Fractions.shown(fee) + " 元的 " + Fractions.percent(share),
                "score " + Fractions.percent(reached) + ": " + Fractions.percent(share) + " of " + Fractions.shown(fee)
                        + " yuan");
        return Optional.of(new Line(
                "score", LineKind.SCORE, period, Fractions.fen(fee.multiply(share), contract.rounding()), formula));
    }

    private BigFraction share(BigFraction reached) {
        List<Share> shares = score.shares();
        int at = -1;
        for (int i = 0; i < shares.size(); i++) {
            at = reached.compareTo(shares.get(i).from()) >= 0 ? i : at;
        }
        if (at < 0) {
            return BigFraction.ZERO;
        }
        Share low = shares.get(at);
        if (score.method() == Method.STEP || at + 1 == shares.size()) {
            return low.share();
        }
        Share high = shares.get(at + 1);
        BigFraction part = reached.subtract(low.from()).divide(high.from().subtract(low.from()));
        return low.share().add(high.share().subtract(low.share()).multiply(part));
    }
}
