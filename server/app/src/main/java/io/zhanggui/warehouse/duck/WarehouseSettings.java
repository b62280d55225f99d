package io.zhanggui.warehouse.duck;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the store of facts.
 *
 * @param memory how much memory DuckDB may use before it spills to disk
 * @param threads how many threads it may use
 */
@ConfigurationProperties("zhanggui.warehouse")
public record WarehouseSettings(
        @DefaultValue("480MB") String memory,
        @DefaultValue("2") int threads) {}
