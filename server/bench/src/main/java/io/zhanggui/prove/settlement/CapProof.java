package io.zhanggui.prove.settlement;

import io.zhanggui.prove.Proof;
import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.contract.ContractReader;
import io.zhanggui.settlement.contract.MetricBook;
import io.zhanggui.settlement.rules.SettlementRules;
import io.zhanggui.settlement.statement.Line;
import io.zhanggui.settlement.statement.LineKind;
import io.zhanggui.settlement.statement.Previous;
import io.zhanggui.settlement.statement.Statement;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Through losses, late refunds, carried fees and amendments, what is taken never exceeds the agreed share of the profit, in
 * any window, after any statement (row F030). What is taken is added up from the lines of all statements. Where what is held
 * back may be taken later, no fen less is taken than the share lets.
 */
public final class CapProof implements Proof {

    private static final int CONTRACTS = 278;

    /** 278 contracts of 36 months are the ten thousand contract-months of a trial. */
    static final int MONTHS = 36;

    private static final SettlementRules RULES = SettlementRules.find(1).orElseThrow();

    @Override
    public String name() {
        return "cap";
    }

    @Override
    public String zh() {
        return "亏损、退款、结转、变更之后，佣金从不超过利润的约定比例（每次一万个合同月）";
    }

    @Override
    public String en() {
        return "no fee exceeds its share of the profit, whatever happens (ten thousand contract-months a trial)";
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
            follow(new CappedDeal(drawn), drawn);
        }
    }

    private static void follow(CappedDeal deal, long drawn) {
        ContractHistory history = new ContractHistory(List.of(read(deal.first()), read(deal.amended())));
        Optional<Previous> previous = Optional.empty();
        long[] taken = new long[MONTHS];
        long[] claimed = new long[MONTHS];
        for (int month = 0; month < MONTHS; month++) {
            Span period = history.periods().get(month);
            Outcome<Statement> outcome = RULES.settle(history, deal.known(month), previous, period);
            if (!(outcome instanceof Done<Statement> done)) {
                throw new AssertionError("deal " + drawn + " " + period + ": " + outcome);
            }
            for (Line line : done.value().lines()) {
                deal.window(line).ifPresent(window -> {
                    taken[window] += line.fen();
                    claimed[window] += line.kind() == LineKind.CAP ? 0 : line.fen();
                });
            }
            check(deal, month, taken, claimed, drawn);
            previous = Optional.of(Previous.of(done.value(), "unhashed"));
        }
    }

    private static void check(CappedDeal deal, int month, long[] taken, long[] claimed, long drawn) {
        for (int window : deal.windows(month)) {
            long allowed = deal.allowed(window, month);
            boolean tooLittle = deal.givesBack() && taken[window] < Math.min(claimed[window], allowed);
            if (taken[window] > allowed || tooLittle) {
                throw new AssertionError("deal " + drawn + ", month " + month + ", window " + window + ": taken "
                        + taken[window] + " fen of " + claimed[window] + ", allowed " + allowed + "\n" + deal.first()
                        + deal.amended());
            }
        }
    }

    private static Contract read(String text) {
        ContractReader.Reading reading = new ContractReader(MetricBook.EMPTY).read(text);
        return reading.contract().orElseThrow(() -> new AssertionError(reading.findings() + "\n" + text));
    }
}
