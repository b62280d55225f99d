package io.zhanggui.insight.flow;

import io.zhanggui.insight.HeadlineWriter;
import io.zhanggui.insight.StudyMethod;
import io.zhanggui.insight.store.JooqStudies;
import io.zhanggui.warehouse.Facts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.json.JsonMapper;

/** Puts the desk together with the methods there are. */
@Configuration(proxyBeanMethods = false)
class InsightConfiguration {

    @Bean
    StudyDesk studies(
            ObjectProvider<StudyMethod<?>> methods,
            ObjectProvider<HeadlineWriter<?, ?>> writers,
            JooqStudies studies,
            JsonMapper json,
            Facts facts,
            @Value("${zhanggui.version}") String program) {
        return new StudyDesk(
                methods.stream().toList(),
                new Headlines(writers.stream().toList(), json),
                studies,
                json,
                program,
                facts::version);
    }

    @EventListener
    void sweep(ApplicationReadyEvent ready) {
        ready.getApplicationContext().getBean(StudyDesk.class).sweep();
    }
}
