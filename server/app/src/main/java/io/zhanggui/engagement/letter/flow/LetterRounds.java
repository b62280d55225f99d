package io.zhanggui.engagement.letter.flow;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets letters draft themselves and turns of communication get their tasks; only a server does. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class LetterRounds {

    private final Drafting drafting;

    LetterRounds(Drafting drafting) {
        this.drafting = drafting;
    }

    @Scheduled(initialDelay = 15_000, fixedDelay = 600_000)
    void round() {
        drafting.round();
    }
}
