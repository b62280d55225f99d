package io.zhanggui.warehouse.duck;

import io.zhanggui.database.DataFolder;
import io.zhanggui.warehouse.Baskets;
import io.zhanggui.warehouse.BehaviourPaths;
import io.zhanggui.warehouse.BuyerHistories;
import io.zhanggui.warehouse.BuyerSegments;
import io.zhanggui.warehouse.Facts;
import io.zhanggui.warehouse.Listings;
import io.zhanggui.warehouse.LoadedDays;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.Quarantine;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the store under the data folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WarehouseSettings.class)
class WarehouseConfiguration {

    /** The folder is given out once an earlier release's data is saved, so that this opening may migrate it. */
    @Bean
    DuckStore duckStore(DataFolder data, WarehouseSettings settings) {
        return new DuckStore(data.root().resolve(DuckNeighbour.FOLDER), settings);
    }

    @Bean
    Loads loads(DuckStore store, Clock clock, ApplicationEventPublisher events) {
        return new DuckLoads(store, clock, events::publishEvent);
    }

    @Bean
    Facts facts(DuckStore store) {
        return new DuckFacts(store);
    }

    @Bean
    BuyerHistories buyerHistories(DuckStore store) {
        return new DuckBuyerHistories(store);
    }

    @Bean
    BehaviourPaths behaviourPaths(DuckStore store) {
        return new DuckBehaviourPaths(store);
    }

    @Bean
    BuyerSegments buyerSegments(DuckStore store) {
        return new DuckBuyerSegments(store);
    }

    @Bean
    Baskets baskets(DuckStore store) {
        return new DuckBaskets(store);
    }

    @Bean
    Listings listings(DuckStore store) {
        return new DuckListings(store);
    }

    @Bean
    LoadedDays loadedDays(DuckStore store) {
        return new DuckLoadedDays(store);
    }

    @Bean
    Quarantine quarantine(DuckStore store, Clock clock) {
        return new DuckQuarantine(store, clock);
    }
}
