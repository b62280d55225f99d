package io.zhanggui.settlement.rules;

import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.facts.Facts;
import io.zhanggui.settlement.statement.Previous;
import io.zhanggui.settlement.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settles a contract over facts, period after period, as it would be settled for real. */
public final class Trial {

    private final ContractHistory contract;
    private final Facts facts;

    public Trial(ContractHistory contract, Facts facts) {
        this.contract = contract;
        this.facts = facts;
    }

    /**
     * The statements of all periods that share a day with a fact, from the first to the last of them; the whole is refused
     * where one of them cannot be settled.
     */
    public Outcome<List<Statement>> all() {
        List<Span> periods = contract.periods().stream().filter(facts::hasDayIn).toList();
        if (periods.isEmpty()) {
            return Outcome.refused(new Refusal(
                    "SETTLE-3013",
                    contract.latest().term().toString(),
                    new Words("数据里没有合同期内的数", "no fact lies within the term of the contract"),
                    new Words("核对 from、to 两列与合同的 term", "compare the columns from and to with the contract's term")));
        }
        return between(periods.getFirst(), periods.getLast(), Optional.empty());
    }

    /**
     * The statement of one period, the last of those answered. Without the one before, earlier periods that have facts are
     * settled first and answered too.
     */
    public Outcome<List<Statement>> upTo(Span period, Optional<Previous> previous) {
        Span first = previous.isPresent()
                ? period
                : contract.periods().stream()
                        .filter(facts::hasDayIn)
                        .findFirst()
                        .filter(each -> each.compareTo(period) < 0)
                        .orElse(period);
        return between(first, period, previous);
    }

    private Outcome<List<Statement>> between(Span first, Span last, Optional<Previous> before) {
        List<Statement> statements = new ArrayList<>();
        Optional<Previous> previous = before;
        for (Span period : contract.turns()) {
            if (period.compareTo(first) >= 0 && period.compareTo(last) <= 0) {
                Outcome<Statement> outcome = one(previous, period);
                if (outcome instanceof Refused<Statement> refused) {
                    return new Refused<>(refused.reasons());
                }
                statements.add(((Done<Statement>) outcome).value());
                previous = Optional.of(Previous.of(statements.getLast()));
            }
        }
        return statements.isEmpty() ? one(before, last).map(List::of) : new Done<>(statements);
    }

    private Outcome<Statement> one(Optional<Previous> previous, Span period) {
        return SettlementRules.named(contract.during(period).rules())
                .flatMap(rules -> rules.settle(contract, facts, previous, period));
    }
}
