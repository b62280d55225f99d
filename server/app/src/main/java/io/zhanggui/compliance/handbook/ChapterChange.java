package io.zhanggui.compliance.handbook;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.compliance.compare.WordMarks;
import java.util.List;
import java.util.Locale;

/** What two versions differ in within one chapter. */
public record ChapterChange(String key, String title, List<EntryChange> entries) {

    public ChapterChange {
        entries = List.copyOf(entries);
    }

    /**
     * An entry that is not as it was.
     *
     * @param pieces both texts in one
     */
    public record EntryChange(String key, String title, Kind kind, List<WordMarks.Piece> pieces) {

        public EntryChange {
            pieces = List.copyOf(pieces);
        }
    }

    /** What became of an entry. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
