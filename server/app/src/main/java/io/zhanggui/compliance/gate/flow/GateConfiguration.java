package io.zhanggui.compliance.gate.flow;

import io.zhanggui.compliance.gate.rules.GateTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What gates ship is read with the first question: a start of the program does not wait for it. */
@Configuration(proxyBeanMethods = false)
class GateConfiguration {

    @Bean
    @Lazy
    GateTexts gateTexts() {
        return GateTexts.shipped();
    }
}
