package io.zhanggui.work.flow;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for deadlines and new turns of duties; only a server does. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class WorkRounds {

    private final AlarmBell bell;
    private final DutyDesk duties;

    WorkRounds(AlarmBell bell, DutyDesk duties) {
        this.bell = bell;
        this.duties = duties;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 15_000)
    void ring() {
        while (bell.ring() > 0) {
            // More than one round's worth may have come due while the program was off.
        }
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 600_000)
    void openTurns() {
        duties.openTurns();
    }
}
