package io.zhanggui.engagement.contract.flow;

import io.zhanggui.engagement.contract.store.JooqAgreements.Kept;
import io.zhanggui.engagement.contract.store.JooqStatements.Computed;
import io.zhanggui.engagement.measure.LiveFacts;
import io.zhanggui.identity.Caller;
import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.bundle.Bundle;
import io.zhanggui.settlement.bundle.BundleFiles;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.rules.SettlementRules;
import io.zhanggui.settlement.statement.Previous;
import io.zhanggui.settlement.statement.PreviousReader;
import io.zhanggui.settlement.statement.Statement;
import io.zhanggui.settlement.statement.StatementJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Computes what a period owes from the shops' facts, and packs it with everything it was computed from. */
@Component
class Settling {

    private final LiveFacts live;
    private final ContractTexts texts;
    private final SigningKeys keys;

    Settling(LiveFacts live, ContractTexts texts, SigningKeys keys) {
        this.live = live;
        this.texts = texts;
        this.keys = keys;
    }

    /**
     * What a period owes.
     *
     * @param before the file of the statement of the period before; none for the first period
     */
    Outcome<Computed> settle(Caller caller, Kept kept, ContractHistory history, Span period, Optional<byte[]> before) {
        LiveFacts.Asked asked = texts.asked(caller, kept, history);
        LiveFacts.Collected collected = live.collect(asked, period);
        Optional<Previous> previous =
                before.map(file -> PreviousReader.read(file).previous().orElseThrow());
        Outcome<Statement> settled = SettlementRules.named(
                        history.during(period).rules())
                .flatMap(rules -> rules.settle(history, collected.facts(), previous, period));
        return switch (settled) {
            case Outcome.Refused<Statement> refused -> withDoubts(refused.reasons(), collected.doubts());
            case Outcome.Done<Statement> done ->
                new Outcome.Done<>(
                        pack(caller, kept, history, collected, live.orders(asked, collected), before, done.value()));
        };
    }

    /** What the facts lack says more than what the engine misses. */
    private static Outcome<Computed> withDoubts(List<Refusal> refused, List<Refusal> doubts) {
        List<Refusal> reasons = new ArrayList<>(refused);
        reasons.addAll(doubts);
        return new Outcome.Refused<>(reasons);
    }

    private Computed pack(
            Caller caller,
            Kept kept,
            ContractHistory history,
            LiveFacts.Collected facts,
            Optional<byte[]> orders,
            Optional<byte[]> before,
            Statement statement) {
        BundleFiles computed = BundleFiles.of(texts.files(kept), history, facts.csv(), List.of(statement), before);
        BundleFiles files = orders.map(computed::withOrders).orElse(computed);
        byte[] bundle = Bundle.write(files, Optional.of(keys.of(caller.agency())));
        return new Computed(statement, Bundle.root(files), StatementJson.bytes(statement), bundle);
    }
}
