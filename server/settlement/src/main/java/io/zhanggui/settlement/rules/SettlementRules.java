package io.zhanggui.settlement.rules;

import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.facts.Facts;
import io.zhanggui.settlement.statement.Previous;
import io.zhanggui.settlement.statement.Statement;
import java.util.List;
import java.util.Optional;

/** One released version of how a contract is settled. A pure function: the same input gives the same bytes. */
public interface SettlementRules {

    /** Every released version, the newest last. A released version is never changed; another one is added. */
    List<SettlementRules> RELEASED = List.of(new RulesOne());

    int version();

    /**
     * What a period owes.
     *
     * @param previous the statement of the period before; none where this is the first one settled
     * @param facts all numbers as they are known now, those of earlier periods included where they may have changed
     */
    Outcome<Statement> settle(ContractHistory contract, Facts facts, Optional<Previous> previous, Span period);

    /** The version a contract names. */
    static Optional<SettlementRules> find(int version) {
        return RELEASED.stream().filter(rules -> rules.version() == version).findFirst();
    }

    /** The same, or why it cannot be settled by it. */
    static Outcome<SettlementRules> named(int version) {
        return find(version)
                .<Outcome<SettlementRules>>map(Done::new)
                .orElseGet(() -> Outcome.refused(new Refusal(
                        "SETTLE-3014",
                        "rules",
                        new Words("没有第 " + version + " 版结算规则", "there are no settlement rules of version " + version),
                        new Words("可用的版本：" + released(), "there are " + released()))));
    }

    private static String released() {
        return RELEASED.stream()
                .map(rules -> String.valueOf(rules.version()))
                .toList()
                .toString();
    }
}
