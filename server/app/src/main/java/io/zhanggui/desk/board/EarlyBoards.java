package io.zhanggui.desk.board;

import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Agency;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import io.zhanggui.metrics.Comparison;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.warehouse.FactsLanded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Opens the boards of a shop and of its whole agency before anyone does: after a start, and once no more facts come in.
 * Whoever opens them first then finds their figures read already, whatever days he looks at.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "zhanggui.early-boards", matchIfMissing = true)
class EarlyBoards {

    /** Files of a shop come one after another. */
    static final Duration QUIET = Duration.ofSeconds(5);

    /** So many shops after a start: a shop's figures of three years take about half of this in memory. */
    private static final long MOST = Runtime.getRuntime().maxMemory() / 640_000;

    /** So many shops in one round, so that readers get their turn beside. */
    static final int ROUND = 10;

    /** Of so many shops together at most. */
    private static final int TOGETHER = 50;

    private static final int DAYS = 30;
    private static final Logger LOG = LoggerFactory.getLogger(EarlyBoards.class);

    private final Clock clock;
    private final Function<AgencyId, Set<ShopId>> shops;
    private final Consumer<Scope> opening;
    private final Map<Scope, Instant> changed = new ConcurrentHashMap<>();

    EarlyBoards(Clock clock, Function<AgencyId, Set<ShopId>> shops, Consumer<Scope> opening) {
        this.clock = clock;
        this.shops = shops;
        this.opening = opening;
    }

    @Autowired
    EarlyBoards(Clock clock, Shops shops, Boards boards) {
        this(clock, agency -> shops(shops, agency), scope -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
            boards.of(scope, new Period(today.minusDays(DAYS), today), Comparison.PREVIOUS, Tiles.HOUSE);
        });
    }

    private static Set<ShopId> shops(Shops shops, AgencyId agency) {
        return shops.listShops(Caller.local(agency)).stream().map(Shop::id).collect(Collectors.toSet());
    }

    @EventListener
    void started(ApplicationReadyEvent ready) {
        ready.getApplicationContext().getBean(Agencies.class).listAgencies().stream()
                .map(Agency::id)
                .flatMap(agency -> shops.apply(agency).stream().map(shop -> Scope.of(agency, shop)))
                .limit(MOST)
                .forEach(shop -> changed.put(shop, Instant.EPOCH));
    }

    @EventListener
    void landed(FactsLanded news) {
        changed.put(Scope.of(news.agency(), news.shop()), clock.instant());
    }

    /** Shops with new facts come before those that a start finds. */
    @Scheduled(initialDelay = 1, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void round() {
        Instant quietSince = clock.instant().minus(QUIET);
        Set<AgencyId> agencies = new LinkedHashSet<>();
        Map.copyOf(changed).entrySet().stream()
                .filter(shop -> !shop.getValue().isAfter(quietSince))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(ROUND)
                .filter(shop -> changed.remove(shop.getKey(), shop.getValue()))
                .map(Map.Entry::getKey)
                .forEach(shop -> {
                    open(shop);
                    agencies.add(shop.agency());
                });
        agencies.stream().filter(this::isQuiet).forEach(this::openAll);
    }

    private boolean isQuiet(AgencyId agency) {
        return changed.keySet().stream().noneMatch(shop -> shop.agency().equals(agency));
    }

    private void openAll(AgencyId agency) {
        Set<ShopId> all = shops.apply(agency);
        if (all.size() > 1 && all.size() <= TOGETHER) {
            open(new Scope(agency, all));
        }
    }

    private void open(Scope scope) {
        try {
            opening.accept(scope);
        } catch (Failure notNow) {
            LOG.debug("no early board of {}", scope, notNow);
        }
    }
}
