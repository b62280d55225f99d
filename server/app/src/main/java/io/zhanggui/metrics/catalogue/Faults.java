package io.zhanggui.metrics.catalogue;

import io.zhanggui.metrics.CatalogueFault;
import io.zhanggui.metrics.Note;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Gathers every fault of the catalogue's files, so that an author mends them all in one go. */
final class Faults {

    private static final Map<String, Note> WORDS = Map.of(
            "relation", new Note("数据表", "relation"),
            "unit", new Note("单位", "unit"),
            "better", new Note("方向", "direction"),
            "metrickind", new Note("种类", "kind"),
            "overdays", new Note("各日之间的关系", "relation over days"),
            "novalue", new Note("没有值的原因", "reason"),
            "level", new Note("档位", "level"));

    private final List<CatalogueFault> found = new ArrayList<>();

    /** The outcome of a reading; where it fails, its fault is noted at the place and the substitute stands in. */
    <T> T attempt(Place place, T substitute, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (BadEntry e) {
            found.add(e.fault(place));
            return substitute;
        }
    }

    void check(Place place, Runnable reading) {
        attempt(place, "", () -> {
            reading.run();
            return "";
        });
    }

    void add(Place place, BadEntry fault) {
        found.add(fault.fault(place));
    }

    int count() {
        return found.size();
    }

    /** All of them, in the order of the files' lines. */
    List<CatalogueFault> list() {
        return found.stream()
                .sorted(Comparator.comparing(CatalogueFault::file)
                        .thenComparing(CatalogueFault::line)
                        .thenComparing(CatalogueFault::column))
                .distinct()
                .toList();
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new FaultyCatalogue(list());
        }
    }

    /** The constant of that name in lower case. */
    static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /** The constant of that name in lower case; the fault names those there are. */
    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        String name = type.getSimpleName().toLowerCase(Locale.ROOT);
        return find(type, word)
                .orElseThrow(() -> unknown(
                        WORDS.getOrDefault(name, new Note(name, name)),
                        word,
                        Stream.of(type.getEnumConstants())
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .toList()));
    }

    /** The fault that a word is none of those known, with the close ones as a hint. */
    static BadEntry unknown(Note what, String word, Collection<String> known) {
        return BadEntry.of(FaultKind.UNKNOWN, word).about(what).expecting(CloseWords.of(word, known));
    }
}
