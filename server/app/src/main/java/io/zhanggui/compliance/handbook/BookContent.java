package io.zhanggui.compliance.handbook;

import java.util.List;

/** What stands in a handbook; kept with each version as it was. */
public record BookContent(List<Chapter> chapters) {

    public BookContent {
        chapters = List.copyOf(chapters);
    }

    /**
     * A class of violations.
     *
     * @param key of the class
     * @param meaning one sentence on what it covers
     */
    public record Chapter(String key, String title, String meaning, List<Entry> entries) {

        public Chapter {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A rule, a case or an addition.
     *
     * @param key the same in every version: a rule's key, {@code case:4}, {@code addition}
     */
    public record Entry(String key, String title, List<Line> lines) {

        public Entry {
            lines = List.copyOf(lines);
        }

        /** All it says, a line each: what versions are compared by. */
        public String text() {
            StringBuilder text = new StringBuilder();
            lines.forEach(line -> text.append(line.label().zh())
                    .append('：')
                    .append(line.text())
                    .append('\n'));
            return text.toString().strip();
        }
    }

    /** One thing of an entry. */
    public record Line(Label label, String text) {}

    /** How many entries there are that are rules. */
    public long countRules() {
        return count(Label.BASIS);
    }

    /** How many are penalty cases. */
    public long countCases() {
        return count(Label.HAPPENED);
    }

    private long count(Label label) {
        return chapters.stream()
                .flatMap(chapter -> chapter.entries().stream())
                .filter(entry -> entry.lines().stream().anyMatch(line -> line.label() == label))
                .count();
    }
}
