package io.zhanggui.compliance.watch.flow;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks at sources when their time has come; only a server does, and none of its other rounds waits for peers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class WatchRounds {

    private final SourceLooks looks;

    WatchRounds(SourceLooks looks) {
        this.looks = looks;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 300_000)
    void round() {
        looks.lookAtDue();
    }
}
