package io.zhanggui.settlement.rules;

import io.zhanggui.settlement.Fractions;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.Kpi;
import io.zhanggui.settlement.contract.Measure;
import io.zhanggui.settlement.contract.MetricTerms.Unit;
import io.zhanggui.settlement.contract.Pay;
import io.zhanggui.settlement.contract.Pay.Edge;
import io.zhanggui.settlement.contract.Pay.Linear;
import io.zhanggui.settlement.contract.Pay.Share;
import io.zhanggui.settlement.contract.Pay.Step;
import io.zhanggui.settlement.contract.Pay.Tier;
import io.zhanggui.settlement.contract.Pay.Tiers;
import io.zhanggui.settlement.statement.KpiResult;
import io.zhanggui.settlement.statement.KpiResult.Verdict;
import io.zhanggui.settlement.statement.Line;
import io.zhanggui.settlement.statement.LineKind;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** What a judged KPI pays or costs. */
final class KpiPay {

    private final Contract contract;
    private final Kpi kpi;

    KpiPay(Contract contract, Kpi kpi) {
        this.contract = contract;
        this.kpi = kpi;
    }

    /** One line where a reward or penalty is agreed for the verdict, also if it comes to nothing. */
    List<Line> lines(KpiResult result, Span period) {
        boolean better = result.verdict() == Verdict.BETTER;
        Optional<Pay> pay = switch (result.verdict()) {
            case BETTER -> kpi.reward();
            case WORSE -> kpi.penalty();
            case WITHIN -> Optional.empty();
        };
        return pay.map(agreed -> line(agreed, better, result, period))
                .map(List::of)
                .orElse(List.of());
    }

    private Line line(Pay pay, boolean better, KpiResult result, Span period) {
        long fen = Fractions.fen(amount(pay, result), contract.rounding());
        String id = (better ? "reward:" : "penalty:") + kpi.id() + ":"
                + result.span().from();
        return new Line(
                id, better ? LineKind.REWARD : LineKind.PENALTY, period, better ? fen : -fen, formula(pay, result));
    }

    private BigFraction amount(Pay pay, KpiResult result) {
        BigFraction amount = scale(pay.scale(), result);
        BigFraction floored =
                pay.floor().filter(floor -> floor.compareTo(amount) > 0).orElse(amount);
        return pay.cap().filter(cap -> cap.compareTo(floored) < 0).orElse(floored);
    }

    private BigFraction scale(Pay.Scale scale, KpiResult result) {
        BigFraction distance = result.distance().abs();
        return switch (scale) {
            case Step step -> step.amount();
            case Linear linear -> {
                BigFraction units = beyond(linear.from(), distance).divide(linear.per());
                yield linear.amount().multiply(linear.whole() ? whole(units) : units);
            }
            case Tiers tiers -> {
                BigFraction reached = BigFraction.ZERO;
                for (Tier tier : tiers.tiers()) {
                    reached = distance.compareTo(tier.from()) >= 0 ? tier.amount() : reached;
                }
                yield reached;
            }
            case Share share -> share.share().multiply(money(share.from(), result));
        };
    }

    private BigFraction beyond(Edge from, BigFraction distance) {
        return from == Edge.TOLERANCE ? distance.subtract(kpi.tolerance()) : distance;
    }

    /** The money between value and target, or between value and the edge of the tolerance. */
    private BigFraction money(Edge from, KpiResult result) {
        BigFraction money = result.value().subtract(result.target()).abs();
        if (from == Edge.TARGET) {
            return money;
        }
        BigFraction tolerance = kpi.measure() == Measure.RELATIVE
                ? kpi.tolerance().multiply(result.target().abs())
                : kpi.tolerance();
        return money.subtract(tolerance);
    }

    private static BigFraction whole(BigFraction units) {
        return new BigFraction(units.getNumerator().divide(units.getDenominator()));
    }

    private Words formula(Pay pay, KpiResult result) {
        String distance = shown(result.distance());
        String head = kpi.name() + " " + value(result.value()) + "，目标 " + value(result.target()) + "，偏差 " + distance;
        String headEn = result.metric().en() + " " + value(result.value()) + ", target " + value(result.target())
                + ", distance " + distance;
        return switch (pay.scale()) {
            case Step step ->
                new Words(
                        head + "，一次性 " + Fractions.shown(step.amount()) + " 元" + bounds(pay),
                        headEn + ": " + Fractions.shown(step.amount()) + " yuan");
            case Linear linear ->
                new Words(
                        head + (linear.from() == Edge.TOLERANCE ? "，减容差 " + shown(kpi.tolerance()) : "") + "，每 "
                                + shown(linear.per()) + (linear.whole() ? "（满）" : "") + " "
                                + Fractions.shown(linear.amount()) + " 元" + bounds(pay),
                        headEn + ": " + Fractions.shown(linear.amount()) + " yuan for each " + shown(linear.per()));
            case Tiers tiers -> new Words(head + "，按阶梯" + bounds(pay), headEn + ", by tiers");
            case Share share ->
                new Words(
                        head + "，差额的 " + Fractions.percent(share.share()) + bounds(pay),
                        headEn + ": " + Fractions.percent(share.share()) + " of the difference");
        };
    }

    private static String bounds(Pay pay) {
        return pay.floor().map(floor -> "，最少 " + Fractions.shown(floor)).orElse("")
                + pay.cap().map(cap -> "，最多 " + Fractions.shown(cap)).orElse("");
    }

    private String value(BigFraction value) {
        return kpi.metric().unit() == Unit.PERCENT ? Fractions.percent(value) : Fractions.shown(value);
    }

    private String shown(BigFraction distance) {
        return switch (kpi.measure()) {
            case RELATIVE -> Fractions.percent(distance);
            case POINTS -> Fractions.percent(distance).replace("%", " 个百分点");
            case UNITS -> value(distance);
        };
    }
}
