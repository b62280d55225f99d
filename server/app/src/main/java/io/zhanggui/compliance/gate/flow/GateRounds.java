package io.zhanggui.compliance.gate.flow;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for what runs out; only a server does. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class GateRounds {

    private final ExpiryNews news;

    GateRounds(ExpiryNews news) {
        this.news = news;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    void tell() {
        news.tell();
    }
}
