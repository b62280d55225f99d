package io.zhanggui.metrics;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** Reads catalogue files on the shipped catalogue without any store. */
public interface CatalogueChecker {

    /** All faults of files, by name and text, in the order of their lines. */
    List<CatalogueFault> check(Map<String, String> files);

    /** The one there is. */
    static CatalogueChecker find() {
        return ServiceLoader.load(CatalogueChecker.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no catalogue checker"));
    }
}
