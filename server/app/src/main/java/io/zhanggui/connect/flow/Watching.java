package io.zhanggui.connect.flow;

import io.zhanggui.connect.Imports;
import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Shops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Watches a folder where {@code zhanggui.watch} names one; only a server does. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty("zhanggui.watch")
class Watching {

    private final WatchedFolder folder;

    Watching(
            @Value("${zhanggui.watch}") Path watch,
            Imports imports,
            Agencies agencies,
            Shops shops,
            Audit audit,
            Clock clock)
            throws IOException {
        this.folder = new WatchedFolder(Files.createDirectories(watch), imports, agencies, shops, audit, clock);
    }

    @Scheduled(fixedDelay = 2_000)
    void look() {
        folder.look();
    }
}
