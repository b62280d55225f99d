package io.zhanggui.desk.board;

import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Shops;
import io.zhanggui.metrics.Comparison;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.FactsLanded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Opens the board of a shop before anyone does: after a start, and once no more facts of it come in. Whoever opens it
 * first then finds its figures read already, whatever days he looks at.
 */
@Component
@ConditionalOnWebApplication
class EarlyBoards {

    /** Files of a shop come one after another. */
    static final Duration QUIET = Duration.ofSeconds(5);

    /** After a start only so many: more do not fit into a small server's memory. */
    private static final int MOST_AT_START = 50;

    private static final int DAYS = 30;
    private static final Logger LOG = LoggerFactory.getLogger(EarlyBoards.class);

    private final Clock clock;
    private final Consumer<Scope> opening;
    private final Map<Scope, Instant> changed = new ConcurrentHashMap<>();

    EarlyBoards(Clock clock, Consumer<Scope> opening) {
        this.clock = clock;
        this.opening = opening;
    }

    @Autowired
    EarlyBoards(Clock clock, Boards boards) {
        this(clock, scope -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
            boards.of(scope, new Period(today.minusDays(DAYS), today), Comparison.PREVIOUS, Tiles.HOUSE);
        });
    }

    @EventListener
    void started(ApplicationReadyEvent ready) {
        Shops shops = ready.getApplicationContext().getBean(Shops.class);
        ready.getApplicationContext().getBean(Agencies.class).listAgencies().stream()
                .flatMap(agency -> shops.listShops(Caller.local(agency.id())).stream())
                .limit(MOST_AT_START)
                .forEach(shop -> changed.put(Scope.of(shop.agency(), shop.id()), Instant.EPOCH));
    }

    @EventListener
    void landed(FactsLanded news) {
        changed.put(Scope.of(news.agency(), news.shop()), clock.instant());
    }

    @Scheduled(initialDelay = 1, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void round() {
        Instant quietSince = clock.instant().minus(QUIET);
        changed.forEach((scope, at) -> {
            if (!at.isAfter(quietSince) && changed.remove(scope, at)) {
                open(scope);
            }
        });
    }

    private void open(Scope scope) {
        try {
            opening.accept(scope);
        } catch (Failure notNow) {
            LOG.debug("no early board of {}", scope, notNow);
        }
    }
}
