package io.zhanggui.settlement.contract;

import io.zhanggui.settlement.Rhythm;
import io.zhanggui.settlement.Span;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One version of a service contract as data.
 *
 * @param number its number
 * @param version 1 for the first, one more for each amendment
 * @param rules the released settlement rules it is computed by
 * @param title as printed
 * @param tier the service tier
 * @param provider the agency
 * @param merchant its client
 * @param shops the shops it is about
 * @param term from its first day to the day after its last
 * @param settle how often is settled
 * @param rounding how a line becomes fen
 * @param fees what the service costs
 * @param cap the most of the merchant's profit
 * @param kpis measured promises, at least one
 * @param score a fee by all of them together
 * @param limits the most of rewards and penalties
 * @param exclusions which agreed days do not count
 * @param restatable how many later statements may correct a period
 * @param disputes how a line is disputed
 * @param amends what it replaces; none for the first version
 */
public record Contract(
        String number,
        int version,
        int rules,
        String title,
        Tier tier,
        String provider,
        String merchant,
        List<Shop> shops,
        Span term,
        Rhythm settle,
        RoundingMode rounding,
        Fees fees,
        Optional<ProfitCap> cap,
        List<Kpi> kpis,
        Optional<Score> score,
        Limits limits,
        Set<Exclusion> exclusions,
        int restatable,
        Optional<Disputes> disputes,
        Optional<Amendment> amends) {

    /** The versions of the settlement rules that a contract can name. */
    public static final NavigableSet<Integer> RULES = Collections.unmodifiableNavigableSet(new TreeSet<>(Set.of(1)));

    /** The service tiers (row F018). */
    public enum Tier {
        BASIC("基础运营"),
        REFINED("精细化运营"),
        BRAND("品牌营销");

        private final String zh;

        Tier(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }
    }

    /**
     * A shop.
     *
     * @param id its label within facts: {@code shop:ID}
     * @param platform such as {@code tmall}
     * @param name as people call it
     */
    public record Shop(String id, String platform, String name) {

        public String label() {
            return "shop:" + id;
        }
    }

    /** Every metric a clause names, as the contract understands it. */
    public List<MetricTerms> metrics() {
        Stream<MoneyBase> money = Stream.concat(
                fees.commission().map(Commission::base).stream(), cap.flatMap(ProfitCap::profit).stream());
        return Stream.concat(
                        kpis.stream().map(Kpi::metric),
                        money.flatMap(base -> Stream.concat(base.plus().stream(), base.less().stream())))
                .distinct()
                .toList();
    }

    /** The settlement periods of the whole term. */
    public List<Span> periods() {
        return settle.spans(term);
    }

    /** The first day this version counts. */
    public LocalDate effective() {
        return amends.map(Amendment::effective).orElse(term.from());
    }
}
