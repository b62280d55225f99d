package io.zhanggui.metrics.catalogue;

import io.zhanggui.metrics.Note;
import java.util.List;

/** Reads the names and sentences of a metric. */
final class MetricTexts {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SENTENCE = 600;

    private final Faults faults;
    private final YamlFile.Entry entry;

    MetricTexts(Faults faults, YamlFile.Entry entry) {
        this.faults = faults;
        this.entry = entry;
    }

    String name(String field) {
        return text(field, LONGEST_NAME);
    }

    String name(String field, String otherwise) {
        return entry.has(field) ? name(field) : otherwise;
    }

    Note meaning() {
        return new Note(text("meaning", LONGEST_SENTENCE), text("means", LONGEST_SENTENCE));
    }

    /** Another meaning in both languages, or the one it has. */
    Note meaning(Note otherwise) {
        if (entry.has("meaning") != entry.has("means")) {
            String there = entry.has("meaning") ? "meaning" : "means";
            faults.add(
                    entry.placeOf(there),
                    BadEntry.of(FaultKind.BOTH_LANGUAGES, there, entry.has("meaning") ? "means" : "meaning"));
            return otherwise;
        }
        return entry.has("meaning") ? meaning() : otherwise;
    }

    List<Note> caveats() {
        return faults
                .attempt(entry.placeOf("caveats"), List.<YamlFile.Entry>of(), () -> entry.entries("caveats", faults))
                .stream()
                .map(note -> faults.attempt(
                        note.place(), new Note("", ""), () -> new Note(note.text("zh"), note.text("en"))))
                .toList();
    }

    private String text(String field, int longest) {
        return faults.attempt(entry.placeOfValue(field), "", () -> {
            String text = entry.text(field);
            if (text.isEmpty()) {
                throw BadEntry.of(FaultKind.MISSING, "").about(field);
            }
            if (text.length() > longest) {
                throw BadEntry.of(FaultKind.TOO_LONG, String.valueOf(text.length()), String.valueOf(longest));
            }
            return text;
        });
    }
}
