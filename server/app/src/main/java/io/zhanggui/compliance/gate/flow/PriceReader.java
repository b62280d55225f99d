package io.zhanggui.compliance.gate.flow;

import io.zhanggui.compliance.gate.ChannelPrice;
import io.zhanggui.compliance.gate.DealPrice;
import io.zhanggui.compliance.gate.PriceFinding;
import io.zhanggui.compliance.gate.PricePolicy;
import io.zhanggui.compliance.gate.Publication;
import io.zhanggui.compliance.gate.PublicationKind;
import io.zhanggui.compliance.gate.flow.ItemReports.Key;
import io.zhanggui.compliance.gate.rules.Brands;
import io.zhanggui.compliance.gate.rules.PriceJudge;
import io.zhanggui.compliance.gate.store.JooqPrices;
import io.zhanggui.compliance.gate.store.JooqPublications;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings the prices of items together and has them judged: policies, what is planned, what was asked and sold for. */
@Component
class PriceReader {

    private final JooqPrices prices;
    private final JooqPublications publications;
    private final ItemReports reports;

    PriceReader(JooqPrices prices, JooqPublications publications, ItemReports reports) {
        this.prices = prices;
        this.publications = publications;
        this.reports = reports;
    }

    /** What is wrong with the prices of every item that anything is known of, the largest difference first. */
    List<PriceFinding> find(Scope scope, LocalDate today) {
        Known known = known(scope, today);
        Map<Key, Publication> planned = new HashMap<>();
        publications.list(scope).stream()
                .filter(each -> each.kind() == PublicationKind.ITEM && each.state() != Publication.State.WITHDRAWN)
                .forEach(each -> planned.put(new Key(each.shop(), each.key()), each));
        Set<Key> all = new LinkedHashSet<>(planned.keySet());
        all.addAll(known.channels().keySet());
        all.addAll(known.deals().keySet());
        return all.stream()
                .flatMap(key -> judge(key, planned.get(key), known, today).stream())
                .sorted(Comparator.comparing(PriceFinding::blocks)
                        .thenComparingLong(finding -> Math.abs(finding.difference()))
                        .reversed())
                .toList();
    }

    /**
     * What is to be said of an item's prices.
     *
     * @param unpriced the policy that holds for it while nobody said what it costs
     */
    record Priced(List<PriceFinding> findings, @Nullable PricePolicy unpriced) {

        /** Of what has no price of its own. */
        static final Priced NONE = new Priced(List.of(), null);
    }

    /** The same of some publications, by their number. */
    Map<Long, Priced> findOf(Scope scope, Collection<Publication> some, LocalDate today) {
        Known known = known(scope, today);
        Map<Long, Priced> found = new HashMap<>();
        for (Publication each : some) {
            if (each.kind() == PublicationKind.ITEM) {
                Key key = new Key(each.shop(), each.key());
                boolean unknown = PriceJudge.isUnknown(prices(key, each, known));
                found.put(
                        each.id(),
                        new Priced(judge(key, each, known, today), unknown ? policyOf(key, each, known) : null));
            }
        }
        return found;
    }

    private record Known(
            List<PricePolicy> policies, Map<Key, List<ChannelPrice>> channels, Map<Key, List<DealPrice>> deals) {}

    private Known known(Scope scope, LocalDate today) {
        Map<Key, Map<String, ChannelPrice>> latest = new LinkedHashMap<>();
        for (Map.Entry<ShopId, List<ChannelPrice>> shop :
                prices.listPrices(scope, today.minusDays(PriceDesk.DAYS)).entrySet()) {
            // The newest come first: what a channel asked before is past.
            shop.getValue()
                    .forEach(price -> latest.computeIfAbsent(
                                    new Key(shop.getKey(), price.item()), any -> new LinkedHashMap<>())
                            .putIfAbsent(price.channel(), price));
        }
        Map<Key, List<ChannelPrice>> channels = new LinkedHashMap<>();
        latest.forEach((key, each) -> channels.put(key, List.copyOf(each.values())));
        return new Known(
                prices.list(scope), channels, reports.deals(scope, new Period(today.minusDays(PriceDesk.DAYS), today)));
    }

    private static List<PriceFinding> judge(Key key, @Nullable Publication planned, Known known, LocalDate today) {
        return PriceJudge.judge(prices(key, planned, known), policyOf(key, planned, known), today);
    }

    /** A brand that is left out and stands in the title counts: leaving it out does not leave its policy. */
    private static @Nullable PricePolicy policyOf(Key key, @Nullable Publication planned, Known known) {
        String brand = planned == null
                ? ""
                : Brands.of(
                        planned,
                        known.policies().stream().map(PricePolicy::brand).toList());
        return PriceJudge.policyOf(known.policies(), key.shop(), key.item(), brand)
                .orElse(null);
    }

    private static PriceJudge.Prices prices(Key key, @Nullable Publication planned, Known known) {
        return new PriceJudge.Prices(
                key.shop(),
                key.item(),
                planned == null ? "" : planned.title(),
                planned == null ? null : planned.price(),
                planned == null ? null : planned.crossedOut(),
                known.deals().getOrDefault(key, List.of()),
                known.channels().getOrDefault(key, List.of()));
    }
}
