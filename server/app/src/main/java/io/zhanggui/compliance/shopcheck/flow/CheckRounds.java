package io.zhanggui.compliance.shopcheck.flow;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What comes again by itself; only a server does it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class CheckRounds {

    private static final int HOUR = 3_600_000;
    private static final int NEVER_AGAIN = Integer.MAX_VALUE;

    private static final int ROUND = 20_000;

    private final BulkDesk files;
    private final ShopQueue shops;

    CheckRounds(BulkDesk files, ShopQueue shops) {
        this.files = files;
        this.shops = shops;
    }

    @Scheduled(initialDelay = 3_000, fixedDelay = NEVER_AGAIN)
    void begin() {
        files.resume();
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = HOUR)
    void expire() {
        files.expire();
    }

    @Scheduled(initialDelay = ROUND, fixedDelay = ROUND)
    void checkChangedShops() {
        shops.round();
    }
}
