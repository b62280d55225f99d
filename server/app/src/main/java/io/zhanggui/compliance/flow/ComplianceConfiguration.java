package io.zhanggui.compliance.flow;

import io.zhanggui.compliance.Likenesses;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.rules.ShippedRules;
import io.zhanggui.compliance.rules.TextChecker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The rules are read and compiled with the first check: a start of the program does not wait for them. */
@Configuration(proxyBeanMethods = false)
class ComplianceConfiguration {

    @Bean
    @Lazy
    TextChecker textChecker() {
        return ShippedRules.checker();
    }

    @Bean
    @Lazy
    Likenesses likenesses() {
        return ShippedRules.likenesses();
    }

    @Bean
    @Lazy
    Rulebook rulebook(TextChecker checker) {
        return checker.rulebook();
    }
}
