package io.zhanggui.settlement.contract;

import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.MetricTerms.Better;
import io.zhanggui.settlement.contract.Pay.Tiers;
import io.zhanggui.settlement.contract.Target.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** Clauses of KPIs that each can be read, and together say two things. */
final class Contradictions {

    private Contradictions() {}

    /** A tier below the tolerance pays where the tolerance says that nothing is owed. */
    static void within(Kpi kpi, Doc entry) {
        tier(kpi.penalty(), "penalty", kpi, entry);
        tier(kpi.reward(), "reward", kpi, entry);
    }

    private static void tier(Optional<Pay> pay, String name, Kpi kpi, Doc entry) {
        boolean below = pay.isPresent()
                && pay.get().scale() instanceof Tiers tiers
                && tiers.tiers().getFirst().from().compareTo(kpi.tolerance()) < 0
                && tiers.tiers().getFirst().from().signum() > 0;
        if (below) {
            entry.findings()
                    .open(
                            "2007",
                            entry.child(name),
                            entry.nodeOf(name),
                            "",
                            new Words(
                                    "第一级低于允许偏差：偏差之内不奖不罚，这一级却从偏差之内算起",
                                    "the first tier lies below the tolerance, within which nothing is owed"),
                            new Words(
                                    "把第一级的 from 写成不小于 tolerance",
                                    "let the first tier begin at the tolerance or above"));
        }
    }

    /** Two targets of one metric, over the same shops and periods, that no number can meet both. */
    static void between(List<Kpi> before, Kpi kpi, Doc entry) {
        before.stream()
                .filter(other -> isSameNumber(other, kpi))
                .filter(other -> excludes(other, kpi))
                .findFirst()
                .ifPresent(other -> entry.findings()
                        .open(
                                "2007",
                                entry.child("target"),
                                entry.nodeOf("target"),
                                "",
                                new Words(
                                        "与“" + other.name() + "”（" + other.id() + "）的目标互相矛盾：同一个数不可能两个都达到",
                                        "contradicts the target of \"" + other.id() + "\": no number meets both"),
                                new Words("改其中一条的目标，或删去一条", "change one of the targets, or take one away")));
    }

    private static boolean isSameNumber(Kpi one, Kpi other) {
        return one.metric().key().equals(other.metric().key())
                && one.variant() == other.variant()
                && one.period() == other.period()
                && new HashSet<>(one.scope()).equals(new HashSet<>(other.scope()));
    }

    private static boolean excludes(Kpi one, Kpi other) {
        return isAbove(least(one), most(other)) || isAbove(least(other), most(one));
    }

    private static boolean isAbove(Optional<BigFraction> least, Optional<BigFraction> most) {
        return least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0;
    }

    /** The least number that meets a target; none where any is low enough, or where it hangs on a baseline. */
    private static Optional<BigFraction> least(Kpi kpi) {
        boolean upward = kpi.target().kind() == Kind.LEVEL && kpi.metric().better() == Better.HIGHER;
        return upward || kpi.target().kind() == Kind.BAND
                ? Optional.of(kpi.target().value())
                : Optional.empty();
    }

    private static Optional<BigFraction> most(Kpi kpi) {
        if (kpi.target().kind() == Kind.BAND) {
            return kpi.target().upper();
        }
        boolean downward = kpi.target().kind() == Kind.LEVEL && kpi.metric().better() == Better.LOWER;
        return downward ? Optional.of(kpi.target().value()) : Optional.empty();
    }
}
