package io.zhanggui.work.flow;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for new turns of duties and for approvals that nobody decides; only a server does. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class WorkRounds {

    private final DutyDesk duties;
    private final ApprovalDesk approvals;

    WorkRounds(DutyDesk duties, ApprovalDesk approvals) {
        this.duties = duties;
        this.approvals = approvals;
    }

    @Scheduled(initialDelay = 7_000, fixedDelay = 30_000)
    void escalate() {
        approvals.escalate();
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 600_000)
    void openTurns() {
        duties.openTurns();
    }
}
