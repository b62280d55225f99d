package io.zhanggui.compliance.policy.flow;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks at running campaigns every hour: a policy begins to hold, or the program brought other rules. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class PlanRounds {

    private final PlanAlarm alarm;

    PlanRounds(PlanAlarm alarm) {
        this.alarm = alarm;
    }

    @Scheduled(initialDelay = 120_000, fixedDelay = 3_600_000)
    void round() {
        alarm.ringAll();
    }
}
