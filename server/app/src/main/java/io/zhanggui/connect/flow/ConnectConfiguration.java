package io.zhanggui.connect.flow;

import io.zhanggui.connect.Imports;
import io.zhanggui.connect.QuarantinedRows;
import io.zhanggui.connect.store.JooqJobs;
import io.zhanggui.secrets.KeyFolder;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.Quarantine;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.json.JsonMapper;

/** Puts the parts of the import together. */
@Configuration(proxyBeanMethods = false)
class ConnectConfiguration {

    @Bean
    KeyFolder keyFolder(@Value("${zhanggui.data}") Path data) {
        return KeyFolder.in(data);
    }

    @Bean
    Workers importWorkers() {
        return new Workers();
    }

    @Bean
    Imports imports(
            @Value("${zhanggui.data}") Path data,
            Loads loads,
            KeyFolder keys,
            JsonMapper json,
            Recognitions recognitions,
            JooqJobs jobs,
            Clock clock,
            Workers workers) {
        return new ImportQueue(
                new TableImport(loads, keys, json),
                recognitions,
                jobs,
                new Spool(data.resolve("spool"), keys),
                clock,
                workers);
    }

    @Bean
    QuarantinedRows quarantinedRows(
            Quarantine quarantine, Loads loads, Recognitions recognitions, KeyFolder keys, JsonMapper json) {
        return new Mending(quarantine, loads, recognitions, keys, json);
    }

    /** Only a server takes up what was left; a single command has its own work. */
    @EventListener
    void resume(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
            ((ImportQueue) ready.getApplicationContext().getBean(Imports.class)).resume();
        }
    }
}
