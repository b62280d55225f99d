package io.zhanggui.compliance.policy.flow;

import io.zhanggui.compliance.policy.Trial;
import io.zhanggui.compliance.policy.Trials;
import io.zhanggui.compliance.policy.rules.ProposedWords;
import io.zhanggui.compliance.policy.rules.TrialRun;
import io.zhanggui.compliance.policy.rules.WordFinder;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.Listings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries words on what the shops have on sale; what that sold in the last 30 days comes from {@code metrics}. */
@Component
class TrialDesk implements Trials {

    private static final String SALES = "item_sales";
    private static final int DAYS_OF_SALES = 30;
    private static final int SAMPLES = 3;

    private final Listings listings;
    private final Metrics metrics;
    private final Shops shops;
    private final Clock clock;

    TrialDesk(Listings listings, Metrics metrics, Shops shops, Clock clock) {
        this.listings = listings;
        this.metrics = metrics;
        this.shops = shops;
        this.clock = clock;
    }

    @Override
    public Trial run(Caller caller, Scope scope, String text) {
        TrialRun run = new TrialRun(ProposedWords.read(text));
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        for (Shop shop : shops.listShops(caller)) {
            if (scope.shops().contains(shop.id())) {
                Scope one = Scope.of(scope.agency(), shop.id());
                MetricAnswer sold = metrics.ask(
                                one,
                                List.of(MetricQuestion.of(
                                        SALES, new Period(today.minusDays(DAYS_OF_SALES), today), "item")))
                        .getFirst();
                run.add(shop.id().value(), shop.name(), titles(one), sales(sold));
            }
        }
        return run.end();
    }

    @Override
    public Trial.Reach reach(Scope scope, String word) {
        WordFinder finder = new WordFinder(List.of(word));
        Set<String> samples = new LinkedHashSet<>();
        int[] count = new int[2];
        listings.read(scope, listing -> {
            count[0]++;
            if (!finder.find(listing.title()).isEmpty()) {
                count[1]++;
                if (samples.size() < SAMPLES) {
                    samples.add(listing.title());
                }
            }
        });
        return new Trial.Reach(count[0], count[1], List.copyOf(samples));
    }

    /** The listings that a check of the shop reads, new and unsold ones among them. */
    private Map<String, String> titles(Scope one) {
        Map<String, String> titles = new LinkedHashMap<>();
        listings.read(one, listing -> titles.put(listing.item(), listing.title()));
        return titles;
    }

    /** Null where no day of the 30 is loaded. */
    private static @Nullable Map<String, BigDecimal> sales(MetricAnswer answer) {
        if (answer.missingDays().size() >= DAYS_OF_SALES) {
            return null;
        }
        Map<String, BigDecimal> sales = new HashMap<>();
        for (MetricRow row : answer.rows()) {
            BigDecimal value = row.value();
            if (value != null) {
                sales.merge(row.dims().getOrDefault("item", ""), value, BigDecimal::add);
            }
        }
        return sales;
    }
}
