package io.zhanggui.metrics.catalogue;

import io.zhanggui.metrics.CatalogueFault;
import io.zhanggui.metrics.Note;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something in a file that cannot be read as it stands; {@link Faults} notes it and reading goes on behind it. */
final class BadEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Note NOTHING = new Note("", "");

    private final FaultKind kind;
    private final String found;
    private final transient List<String> expected;
    private final transient Note what;
    private final transient @Nullable Place place;

    private BadEntry(FaultKind kind, String found, List<String> expected, Note what, @Nullable Place place) {
        super(kind + " " + found);
        this.kind = kind;
        this.found = found;
        this.expected = expected;
        this.what = what;
        this.place = place;
    }

    /**
     * A fault at a place that the reader round it knows.
     *
     * @param found what stands there
     * @param expected what could stand there
     */
    static BadEntry of(FaultKind kind, String found, String... expected) {
        return new BadEntry(kind, found, List.of(expected), NOTHING, null);
    }

    /** The same, naming what it is about. */
    BadEntry about(Note other) {
        return new BadEntry(kind, found, expected, other, place);
    }

    BadEntry about(String word) {
        return about(new Note(word, word));
    }

    BadEntry at(Place where) {
        return new BadEntry(kind, found, expected, what, where);
    }

    BadEntry expecting(List<String> words) {
        return new BadEntry(kind, found, words, what, place);
    }

    CatalogueFault fault(Place otherwise) {
        Place where = place == null ? otherwise : place;
        return new CatalogueFault(
                where.file(),
                where.line(),
                where.column(),
                kind.code(),
                found,
                expected,
                kind.said(found, what, expected),
                kind.hint(found, what, expected));
    }
}
