package io.zhanggui.compliance.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which of the places that overlap one another are told: the gravest, and of those alike the longest. */
final class Overlaps {

    private static final Comparator<Broken> GRAVEST = Comparator.comparing(
                    (Broken broken) -> broken.rule().rule().severity())
            .reversed()
            .thenComparing(Comparator.comparingInt(Broken::length).reversed())
            .thenComparingInt(Broken::start);

    private Overlaps() {}

    /** Those told, by place. */
    static List<Broken> settle(List<Broken> found) {
        List<Broken> sorted = new ArrayList<>(found);
        sorted.sort(GRAVEST);
        List<Broken> kept = new ArrayList<>();
        for (Broken broken : sorted) {
            if (kept.stream().noneMatch(broken::overlaps)) {
                kept.add(broken);
            }
        }
        kept.sort(Comparator.comparingInt(Broken::start));
        return kept;
    }
}
