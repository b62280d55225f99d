package io.zhanggui.metrics.catalogue;

import io.zhanggui.metrics.CatalogueChecker;
import io.zhanggui.metrics.CatalogueFault;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The catalogue that comes with the program, and files read on it. */
public final class ShippedCatalogue implements CatalogueChecker {

    /** The shipped files, in the order they are shown. */
    public static final List<String> FILES = List.of(
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

    private static final class Holder {
        private static final Catalogue SHIPPED = read();
    }

    /** Read once; fails with every fault of the files. */
    public static Catalogue get() {
        return Holder.SHIPPED;
    }

    @Override
    public List<CatalogueFault> check(Map<String, String> files) {
        List<YamlFile> read = files.entrySet().stream()
                .map(file -> new YamlFile(file.getKey(), new StringReader(file.getValue())))
                .toList();
        return CatalogueReader.extend(get(), read).faults();
    }

    private static Catalogue read() {
        List<YamlFile> files = new ArrayList<>();
        for (String name : FILES) {
            try (Reader reader = new InputStreamReader(
                    Objects.requireNonNull(ShippedCatalogue.class.getResourceAsStream("/catalogue/" + name), name),
                    StandardCharsets.UTF_8)) {
                files.add(new YamlFile(name, reader));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return CatalogueReader.read(files);
    }
}
