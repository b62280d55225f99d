package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.BaseMeasures;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.warehouse.Facts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers from the catalogue of each agency. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    @Bean
    Metrics metrics(AgencyCatalogues catalogues, Facts facts) {
        return new AskChanges(new AskFacts(catalogues, facts));
    }

    @Bean
    BaseMeasures baseMeasures(AgencyCatalogues catalogues, Facts facts) {
        return new AskMeasures(catalogues, facts);
    }
}
