package io.zhanggui.engagement.template.flow;

import io.zhanggui.engagement.CatalogueBook;
import io.zhanggui.engagement.template.ContractTemplates;
import io.zhanggui.engagement.template.rules.ShippedTemplates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The templates with the shipped catalogue: contracts are checked against the same. */
@Configuration
class TemplateBeans {

    @Bean
    @Lazy
    ContractTemplates contractTemplates() {
        return new ShippedTemplates(new CatalogueBook());
    }
}
