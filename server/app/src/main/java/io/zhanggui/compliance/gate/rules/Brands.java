package io.zhanggui.compliance.gate.rules;

import io.zhanggui.compliance.gate.Publication;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Which brand a publication bears. */
public final class Brands {

    /** A single character says too little: it stands in titles of other goods. */
    private static final int SHORTEST = 2;

    private Brands() {}

    /** As people said; where nobody did, the longest known one that its title names; empty where it names none. */
    public static String of(Publication publication, Collection<String> known) {
        if (!publication.brand().isEmpty()) {
            return publication.brand();
        }
        String title = publication.title().toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(brand -> brand.length() >= SHORTEST && title.contains(brand.toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }
}
