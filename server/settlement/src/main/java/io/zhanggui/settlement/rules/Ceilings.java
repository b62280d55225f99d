package io.zhanggui.settlement.rules;

import io.zhanggui.settlement.Fractions;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.Limits.Limit;
import io.zhanggui.settlement.statement.Line;
import io.zhanggui.settlement.statement.LineKind;
import java.util.List;

/** The most that all rewards, and all penalties, of a period come to. */
final class Ceilings {

    private final Contract contract;

    Ceilings(Contract contract) {
        this.contract = contract;
    }

    /** Adds the corrections to the lines of the period. */
    void limit(Span period, long feesFen, List<Line> lines) {
        long rewards = sum(lines, LineKind.REWARD);
        long penalties = -sum(lines, LineKind.PENALTY);
        contract.limits().reward().ifPresent(limit -> {
            long most = most(limit, feesFen);
            if (rewards > most) {
                lines.add(new Line(
                        "reward_limit",
                        LineKind.REWARD_LIMIT,
                        period,
                        most - rewards,
                        formula("奖励", "rewards", rewards, most)));
            }
        });
        contract.limits().penalty().ifPresent(limit -> {
            long most = most(limit, feesFen);
            if (penalties > most) {
                lines.add(new Line(
                        "penalty_limit",
                        LineKind.PENALTY_LIMIT,
                        period,
                        penalties - most,
                        formula("扣罚", "penalties", penalties, most)));
            }
        });
    }

    private static long sum(List<Line> lines, LineKind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .mapToLong(Line::fen)
                .sum();
    }

    private long most(Limit limit, long feesFen) {
        long byAmount = limit.yuan()
                .map(yuan -> Fractions.fen(yuan, contract.rounding()))
                .orElse(Long.MAX_VALUE);
        long byShare = limit.shareOfFees()
                .map(share -> Fractions.fen(Fractions.yuan(feesFen).multiply(share), contract.rounding()))
                .orElse(Long.MAX_VALUE);
        return Math.min(byAmount, byShare);
    }

    private static Words formula(String zh, String en, long have, long most) {
        return new Words(
                zh + "合计 " + Fractions.money(have) + "，最多 " + Fractions.money(most),
                en + " " + Fractions.money(have) + ", at most " + Fractions.money(most));
    }
}
