package io.zhanggui.prove.settlement;

import io.zhanggui.prove.Proof;
import io.zhanggui.prove.settlement.Oracle.Owed;
import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.contract.ContractReader;
import io.zhanggui.settlement.contract.MetricBook;
import io.zhanggui.settlement.facts.FactReader;
import io.zhanggui.settlement.rules.SettlementRules;
import io.zhanggui.settlement.statement.Previous;
import io.zhanggui.settlement.statement.Statement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Drawn contracts, written as files and settled by the engine, owe to the fen what the oracle says. */
public final class SettleProof implements Proof {

    private static final int CONTRACTS = 1000;
    private static final SettlementRules RULES = SettlementRules.find(1).orElseThrow();

    @Override
    public String name() {
        return "settle";
    }

    @Override
    public String zh() {
        return "随机合同的结算与独立推算一分不差（每次一千份）";
    }

    @Override
    public String en() {
        return "drawn contracts owe to the fen what an independent oracle says (a thousand a trial)";
    }

    @Override
    public int fullCount() {
        return 1000;
    }

    @Override
    public int reducedCount() {
        return 3;
    }

    @Override
    public void tryOnce(Path folder, long seed, int number) {
        for (int i = 0; i < CONTRACTS; i++) {
            long drawn = seed * 1_000_000_007L + (long) number * CONTRACTS + i;
            compare(new RandomDeal(drawn).draw(), drawn);
        }
    }

    private static void compare(Deal deal, long drawn) {
        DealFiles files = new DealFiles(deal);
        ContractReader.Reading reading = new ContractReader(MetricBook.EMPTY).read(files.contract());
        ContractHistory history = ContractHistory.of(reading.contract()
                .orElseThrow(() -> new AssertionError(
                        "deal " + drawn + " is not read: " + reading.findings() + "\n" + files.contract())));
        List<Owed> expected = new Oracle(deal).statements();
        List<LocalDate> turns = deal.turns();
        if (history.turns().size() != turns.size() - 1) {
            throw new AssertionError(
                    "deal " + drawn + ": the engine settles " + history.turns() + ", the oracle " + turns);
        }
        Optional<Previous> previous = Optional.empty();
        for (int now = 0; now < expected.size(); now++) {
            Span period = new Span(turns.get(now), turns.get(now + 1));
            FactReader.Reading facts = FactReader.read(files.facts(now).getBytes(StandardCharsets.UTF_8));
            Outcome<Statement> outcome = RULES.settle(
                    history,
                    facts.facts()
                            .orElseThrow(
                                    () -> new AssertionError(facts.findings().toString())),
                    previous,
                    period);
            Owed owed = switch (outcome) {
                case Done<Statement> done -> of(done.value());
                case Refused<Statement> refused -> {
                    if (!refused.reasons().getFirst().code().equals("SETTLE-3010")) {
                        throw new AssertionError("deal " + drawn + " " + period + " is refused: " + refused.reasons());
                    }
                    yield new Owed(true, 0, 0, 0, 0);
                }
            };
            if (!owed.equals(expected.get(now))) {
                throw new AssertionError("deal " + drawn + " " + period + ": the engine says " + owed + ", the oracle "
                        + expected.get(now) + "\n" + files.contract() + files.facts(now) + outcome);
            }
            previous = outcome instanceof Done<Statement> done ? Optional.of(Previous.of(done.value())) : previous;
        }
    }

    private static Owed of(Statement statement) {
        return new Owed(
                false, statement.payableFen(), statement.carriedFen(), statement.taxFen(), statement.totalFen());
    }
}
