package io.zhanggui.compliance.gate.rules;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.Severity;
import io.zhanggui.compliance.gate.CheckPoint;
import io.zhanggui.compliance.gate.CheckPoint.EvidenceNeed;
import io.zhanggui.compliance.gate.Checklist;
import io.zhanggui.compliance.gate.PublicationKind;
import io.zhanggui.compliance.rules.RuleFile;
import io.zhanggui.shared.Bilingual;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a checklist written in YAML. Every fault is found at once, with its line and a hint. */
public final class ChecklistReader {

    private static final Set<String> FIELDS =
            Set.of("checklist", "zh", "en", "for", "required", "categories", "valid_days", "grades", "sections");
    private static final Set<String> POINT_FIELDS = Set.of("ask", "why", "severity", "evidence", "valid_days");
    private static final int LONGEST_ASK = 300;
    private static final int LONGEST_DAYS = 3_660;
    private static final int USUAL_DAYS = 365;

    private final List<String> faults = new ArrayList<>();
    private final List<CheckPoint> points = new ArrayList<>();

    private ChecklistReader() {}

    /** What was read, or why nothing could be. */
    public sealed interface Read {

        record Done(Checklist checklist) implements Read {}

        record Faulty(List<String> faults) implements Read {}
    }

    /** @param name how faults cite the file */
    public static Read read(String name, Reader yaml, int version) {
        ChecklistReader reader = new ChecklistReader();
        Checklist read = reader.attempt(name + ":1: ", () -> reader.checklist(new RuleFile(name, yaml), version));
        return reader.faults.isEmpty() && read != null ? new Read.Done(read) : new Read.Faulty(reader.faults);
    }

    private Checklist checklist(RuleFile file, int version) {
        RuleFile.Entry top = file.top();
        known(top, FIELDS);
        String key = text(top, "checklist");
        if (!key.matches("[a-z0-9-]{1,60}")) {
            faults.add(top.placeOf("checklist") + "a key has 1 to 60 of a–z, 0–9 and -, such as listing");
        }
        String zh = text(top, "zh");
        PublicationKind of = choice(top, "for", List.of(PublicationKind.values()), PublicationKind::word, null);
        Integer days = days(top);
        for (RuleFile.Entry section : entries(top, "sections")) {
            String named = text(section, "section");
            entries(section, "points").forEach(point -> points.add(point(point, named)));
        }
        if (points.isEmpty()) {
            faults.add(top.placeOf("sections") + "a checklist has at least one section with points");
        }
        if (points.size() > Checklist.MOST_POINTS) {
            faults.add(top.placeOf("sections") + "at most " + Checklist.MOST_POINTS + " points");
        }
        return new Checklist(
                key,
                version,
                new Bilingual(zh, top.has("en") ? text(top, "en") : zh),
                of == null ? PublicationKind.ITEM : of,
                flag(top),
                categories(top),
                days == null ? USUAL_DAYS : days,
                entries(top, "grades").stream().map(this::grade).toList(),
                points);
    }

    private CheckPoint point(RuleFile.Entry entry, String section) {
        known(entry, POINT_FIELDS);
        String ask = text(entry, "ask");
        if (ask.length() > LONGEST_ASK) {
            faults.add(entry.placeOf("ask") + "at most " + LONGEST_ASK + " characters");
        }
        Severity severity = choice(entry, "severity", List.of(Severity.values()), Severity::word, Severity.BLOCK);
        EvidenceNeed evidence =
                choice(entry, "evidence", List.of(EvidenceNeed.values()), EvidenceNeed::key, EvidenceNeed.OPTIONAL);
        return new CheckPoint(
                points.size() + 1,
                section,
                ask,
                entry.has("why") ? text(entry, "why") : "",
                severity == null ? Severity.BLOCK : severity,
                evidence == null ? EvidenceNeed.OPTIONAL : evidence,
                days(entry));
    }

    private Checklist.Grade grade(RuleFile.Entry entry) {
        Integer from = number(entry, "from", 0, 100);
        return new Checklist.Grade(text(entry, "grade"), from == null ? 0 : from);
    }

    private Set<Category> categories(RuleFile.Entry top) {
        Set<Category> found = EnumSet.noneOf(Category.class);
        for (String word : top.words("categories")) {
            Category category = Category.named(word);
            if (category == Category.OTHER && !word.equals(Category.OTHER.word())) {
                faults.add(top.placeOf("categories") + "there is no category \"" + word + "\"; there are: "
                        + String.join(
                                ", ",
                                Stream.of(Category.values()).map(Category::word).toList()));
            }
            found.add(category);
        }
        return found;
    }

    private boolean flag(RuleFile.Entry top) {
        String word = top.textOr("required", "false").toLowerCase(Locale.ROOT);
        if (!word.equals("true") && !word.equals("false")) {
            faults.add(top.placeOf("required") + "expected true or false");
        }
        return word.equals("true");
    }

    private @Nullable Integer days(RuleFile.Entry entry) {
        return entry.has("valid_days") ? number(entry, "valid_days", 1, LONGEST_DAYS) : null;
    }

    private @Nullable Integer number(RuleFile.Entry entry, String field, int from, int to) {
        String word = text(entry, field);
        if (word.matches("\\d{1,6}")) {
            int value = Integer.parseInt(word);
            if (value >= from && value <= to) {
                return value;
            }
        }
        faults.add(entry.placeOf(field) + "\"" + field + "\" is a whole number from " + from + " to " + to);
        return null;
    }

    private interface Worded<T> {
        String word(T each);
    }

    private <T> @Nullable T choice(
            RuleFile.Entry entry, String field, List<T> all, Worded<T> worded, @Nullable T otherwise) {
        if (!entry.has(field) && otherwise != null) {
            return otherwise;
        }
        String word = text(entry, field);
        return all.stream()
                .filter(each -> worded.word(each).equals(word))
                .findFirst()
                .orElseGet(() -> {
                    faults.add(entry.placeOf(field) + "there is no " + field + " \"" + word + "\"; there are: "
                            + String.join(", ", all.stream().map(worded::word).toList()));
                    return null;
                });
    }

    private void known(RuleFile.Entry entry, Set<String> fields) {
        entry.names().stream()
                .filter(name -> !fields.contains(name))
                .forEach(name -> faults.add(entry.placeOf(name) + "there is no field \"" + name + "\"; there are: "
                        + String.join(", ", fields.stream().sorted().toList())));
    }

    private String text(RuleFile.Entry entry, String field) {
        String found = attempt(entry.placeOf(field), () -> entry.text(field));
        return found == null ? "" : found;
    }

    private List<RuleFile.Entry> entries(RuleFile.Entry entry, String field) {
        List<RuleFile.Entry> found = attempt(entry.placeOf(field), () -> entry.entries(field));
        return found == null ? List.of() : found;
    }

    private <T> @Nullable T attempt(String place, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            faults.add(place + e.getMessage());
        } catch (RuntimeException e) {
            // The parser tells its line itself.
            faults.add(
                    place + String.valueOf(e.getMessage()).lines().limit(3).reduce("", (a, b) -> a + " " + b.strip()));
        }
        return null;
    }
}
