package io.zhanggui.settlement.statement;

import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Fees.Tax;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one settlement period owes.
 *
 * @param contract number of the contract
 * @param version which version of it counted
 * @param rules by which released rules
 * @param period settled
 * @param lines amounts; they sum to {@code payableFen}
 * @param kpis how the KPIs judged in this period came out
 * @param caps how the cap stands
 * @param ledger what every period so far has come to
 * @param payableFen positive where the merchant pays the provider, as the contract states tax
 * @param carriedFen what is carried into the next statement, not positive
 * @param tax how tax is stated
 * @param taxFen tax on the payable
 * @param totalFen payable with tax
 * @param due last day of payment
 * @param previous SHA-256 of the statement before, as hex
 * @param notes what a reader must know
 */
public record Statement(
        String contract,
        int version,
        int rules,
        Span period,
        List<Line> lines,
        List<KpiResult> kpis,
        List<CapState> caps,
        List<LedgerEntry> ledger,
        long payableFen,
        long carriedFen,
        Tax tax,
        long taxFen,
        long totalFen,
        LocalDate due,
        Optional<String> previous,
        List<Words> notes) {}
