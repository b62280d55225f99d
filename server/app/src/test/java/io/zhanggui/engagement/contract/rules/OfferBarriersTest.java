package io.zhanggui.engagement.contract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.contract.Revision;
import io.zhanggui.engagement.contract.RevisionState;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.ContractReader;
import io.zhanggui.settlement.contract.MetricBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OfferBarriersTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    /** A contract from June to August. */
    private static final Revision BEFORE = new Revision(
            1,
            1,
            1,
            RevisionState.CONFIRMED,
            "h",
            "N",
            "T",
            JUNE,
            SEPTEMBER,
            null,
            Instant.EPOCH,
            Instant.EPOCH,
            List.of());

    @Test
    void a_contract_whose_closings_began_is_not_made_longer() {
        LocalDate december = LocalDate.of(2026, 12, 1);

        assertThat(codes(amendment(december, "2026-10-01"), Set.of(JUNE, SEPTEMBER)))
                .containsExactly("ENGAGEMENT-9077");
        assertThat(codes(amendment(december, "2026-09-01"), Set.of(JUNE, LocalDate.of(2026, 8, 1))))
                .isEmpty();
        assertThat(codes(amendment(december, "2026-08-01"), Set.of(JUNE, LocalDate.of(2026, 8, 1))))
                .containsExactly("ENGAGEMENT-9074");
    }

    private static List<String> codes(Contract amendment, Set<LocalDate> settled) {
        return OfferBarriers.of(amendment, BEFORE, settled, Set.of(), LocalDate.of(2026, 11, 1)).stream()
                .map(Refusal::code)
                .toList();
    }

    private static Contract amendment(LocalDate to, String effective) {
        ContractReader.Reading reading = new ContractReader(MetricBook.EMPTY).read("""
                contract: N
                version: 2
                title: T
                provider: 甲
                merchant: 乙
                shops: [{id: s}]
                term: {from: 2026-06-01, to: %s}
                settle: month
                amends: {version: 1, effective: %s, hash: h}
                fees:
                  base: {amount: 1000, per: month}
                kpis:
                  - {kpi: k, metric: sales, variant: computed, scope: all, period: month, target: {kind: level, value: 5}}
                metrics:
                  - {metric: sales, unit: yuan, better: higher, adds: true}
                """.formatted(to, effective));
        return reading.contract()
                .orElseThrow(() -> new AssertionError(reading.findings().toString()));
    }
}
