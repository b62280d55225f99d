package io.zhanggui.notify.flow;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** The courier's rounds; only a server makes them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Courier courier;

    Rounds(Courier courier) {
        this.courier = courier;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        int begun = courier.release();
        if (begun > 0) {
            LOG.info("{} notices were being sent when the program ended; they are sent again", begun);
        }
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    void round() {
        while (courier.deliver() > 0) {
            // What became due while others were sent goes out at once.
        }
    }
}
