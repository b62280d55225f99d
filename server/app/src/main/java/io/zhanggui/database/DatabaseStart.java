package io.zhanggui.database;

import io.zhanggui.shared.Period;
import java.time.Clock;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Opens the database on a thread of its own as soon as the settings are known, while Spring reads its classes. */
public final class DatabaseStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ZhangguiSettings settings =
                Binder.get(context.getEnvironment()).bindOrCreate("zhanggui", ZhangguiSettings.class);
        // Taken here and now: no other store may be opened in a folder that is somebody else's.
        Opening opening = new Opening(DataFolder.open(settings.data()), settings.database(), upgrade(context));
        context.getBeanFactory().registerSingleton("databaseOpening", opening);
        context.addApplicationListener(opening);
    }

    private static Upgrade upgrade(ConfigurableApplicationContext context) {
        List<NeighbourStore> neighbours = ServiceLoader.load(NeighbourStore.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        String version = context.getEnvironment().getRequiredProperty("zhanggui.version");
        return new Upgrade(version, neighbours, Clock.system(Period.BEIJING));
    }

    /** The database on its way. */
    static final class Opening implements ApplicationListener<ApplicationFailedEvent> {

        private final CompletableFuture<Database> database;

        Opening(DataFolder folder, ZhangguiSettings.Database settings, Upgrade upgrade) {
            database = CompletableFuture.supplyAsync(
                    () -> Database.open(folder, settings, upgrade),
                    task -> Thread.ofPlatform().name("database-start").daemon().start(task));
        }

        Database await() {
            try {
                return database.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw e;
            }
        }

        /** A start that fails elsewhere must leave no server behind. */
        @Override
        public void onApplicationEvent(ApplicationFailedEvent event) {
            database.handle((opened, failure) -> opened)
                    .thenAccept(opened -> {
                        if (opened != null) {
                            opened.close();
                        }
                    })
                    .join();
        }
    }
}
