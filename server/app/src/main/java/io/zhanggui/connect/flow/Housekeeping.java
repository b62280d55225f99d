package io.zhanggui.connect.flow;

import io.zhanggui.connect.Imports;
import io.zhanggui.warehouse.Quarantine;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What a server does by night, and at its start since many are switched off at night: quarantined rows and files that
 * nobody answered for are kept no longer than promised.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final Quarantine quarantine;
    private final ImportQueue queue;
    private final Clock clock;

    Housekeeping(Quarantine quarantine, Imports queue, Clock clock) {
        this.quarantine = quarantine;
        this.queue = (ImportQueue) queue;
        this.clock = clock;
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Shanghai")
    void byNight() {
        tidy();
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        tidy();
    }

    private void tidy() {
        long rows = quarantine.purgeExpired(clock.instant());
        int files = queue.forget();
        if (rows + files > 0) {
            LOG.info("removed {} expired rows of the quarantine and {} files nobody needs", rows, files);
        }
    }
}
