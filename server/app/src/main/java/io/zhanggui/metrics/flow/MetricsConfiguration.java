package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.catalogue.Catalogue;
import io.zhanggui.metrics.catalogue.CatalogueReader;
import io.zhanggui.metrics.catalogue.YamlFile;
import io.zhanggui.warehouse.Facts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the catalogue that is shipped and answers from it. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    /** The shipped files, in the order they are shown. */
    static final List<String> FILES = List.of(
            "trade.yaml",
            "buyers.yaml",
            "refunds.yaml",
            "traffic.yaml",
            "sources.yaml",
            "conversion.yaml",
            "funnel.yaml",
            "items.yaml",
            "advertising.yaml",
            "taoke.yaml",
            "live.yaml",
            "keywords.yaml",
            "service.yaml",
            "logistics.yaml",
            "scores.yaml",
            "reviews.yaml",
            "campaigns.yaml",
            "brand.yaml",
            "profit.yaml",
            "ledger.yaml",
            "behaviour.yaml",
            "goals.yaml");

    @Bean
    Metrics metrics(Facts facts) {
        return new AskChanges(new AskFacts(shipped(), facts));
    }

    static Catalogue shipped() {
        List<YamlFile> files = new ArrayList<>();
        for (String name : FILES) {
            try (Reader reader = new InputStreamReader(
                    Objects.requireNonNull(MetricsConfiguration.class.getResourceAsStream("/catalogue/" + name), name),
                    StandardCharsets.UTF_8)) {
                files.add(new YamlFile(name, reader));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return CatalogueReader.read(files);
    }
}
