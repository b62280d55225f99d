package io.zhanggui.work.flow;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for new turns of duties; only a server does. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class WorkRounds {

    private final DutyDesk duties;

    WorkRounds(DutyDesk duties) {
        this.duties = duties;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 600_000)
    void openTurns() {
        duties.openTurns();
    }
}
