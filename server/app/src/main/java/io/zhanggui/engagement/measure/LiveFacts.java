package io.zhanggui.engagement.measure;

import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.facts.Facts;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The typed facts of contracts, collected from the shop's own. Each number is asked of {@code metrics}, so it is the one
 * that boards show; base measures that add up are given by day, others for the whole period of their clause.
 */
public interface LiveFacts {

    /**
     * Which contract, measured in which shops.
     *
     * @param scope what may be seen; the contract's shops lie within it
     * @param history all versions of the contract
     * @param shops the real shops by the ids the contract gives them ({@link ContractShops})
     * @param asOf as everything was known then; asked with the same moment, the same facts come again
     */
    record Asked(Scope scope, ContractHistory history, Map<String, ShopId> shops, Instant asOf) {

        public Asked {
            shops = Map.copyOf(shops);
        }
    }

    /**
     * What was collected.
     *
     * @param csv the facts as the engine reads them, in a stated order: the same facts give the same bytes
     * @param facts the same, read
     * @param asOf as known then
     * @param catalogue the version of the metric catalogue they were asked of
     * @param doubts which numbers are not there, and why; the engine refuses what needs them and names the days
     */
    record Collected(byte[] csv, Facts facts, Instant asOf, long catalogue, List<Refusal> doubts) {}

    /**
     * What a settlement of a period needs: every measure of its KPIs, commission and profit, their baselines that are not
     * frozen, what both sides typed and agreed, and the same of the earlier periods that may still be corrected.
     */
    Collected collect(Asked asked, Span period);

    /** What the clauses of all these periods need, and nothing of periods before them. */
    Collected collect(Asked asked, List<Span> periods);

    /** What the baselines of all periods of the contract's latest version are found from, frozen or not. */
    Collected collectBaselines(Asked asked);

    /**
     * The order lines behind collected facts, as {@code orders.csv} of a bundle: buyers under pseudonyms of this contract
     * only, no numbers of orders, no places. Empty where none of the facts is a sum of orders.
     */
    Optional<byte[]> orders(Asked asked, Collected collected);
}
