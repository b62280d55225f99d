package io.zhanggui.compliance.handbook.rules;

import io.zhanggui.compliance.compare.WordMarks;
import io.zhanggui.compliance.handbook.BookContent;
import io.zhanggui.compliance.handbook.BookContent.Chapter;
import io.zhanggui.compliance.handbook.BookContent.Entry;
import io.zhanggui.compliance.handbook.ChapterChange;
import io.zhanggui.compliance.handbook.ChapterChange.EntryChange;
import io.zhanggui.compliance.handbook.ChapterChange.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What two contents differ in, chapter by chapter and entry by entry, found again by their keys. */
public final class BookComparison {

    private static final Chapter NONE = new Chapter("", "", "", List.of());

    private BookComparison() {}

    /** Without the chapters that are as they were. */
    public static List<ChapterChange> compare(BookContent earlier, BookContent later) {
        Map<String, Chapter> before = byKey(earlier);
        Map<String, Chapter> after = byKey(later);
        Set<String> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        List<ChapterChange> changes = new ArrayList<>();
        for (String key : keys) {
            Chapter old = before.getOrDefault(key, NONE);
            Chapter now = after.getOrDefault(key, NONE);
            List<EntryChange> entries = entries(old, now);
            if (!entries.isEmpty()) {
                changes.add(new ChapterChange(key, now.title().isEmpty() ? old.title() : now.title(), entries));
            }
        }
        return changes;
    }

    private static Map<String, Chapter> byKey(BookContent content) {
        Map<String, Chapter> chapters = new LinkedHashMap<>();
        content.chapters().forEach(chapter -> chapters.put(chapter.key(), chapter));
        return chapters;
    }

    private static List<EntryChange> entries(Chapter before, Chapter after) {
        Map<String, Entry> old = entriesOf(before);
        Map<String, Entry> now = entriesOf(after);
        Set<String> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(old.keySet());
        List<EntryChange> changes = new ArrayList<>();
        if (!before.meaning().equals(after.meaning())) {
            changes.add(change("meaning", after.title(), before.meaning(), after.meaning()));
        }
        for (String key : keys) {
            Entry earlier = old.get(key);
            Entry later = now.get(key);
            String one = text(earlier);
            String other = text(later);
            if (!one.equals(other)) {
                Entry named = later == null ? earlier : later;
                changes.add(change(key, named == null ? key : named.title(), one, other));
            }
        }
        return changes;
    }

    private static Map<String, Entry> entriesOf(Chapter chapter) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        chapter.entries().forEach(entry -> entries.put(entry.key(), entry));
        return entries;
    }

    private static String text(@Nullable Entry entry) {
        return entry == null ? "" : entry.title() + "\n" + entry.text();
    }

    private static EntryChange change(String key, String title, String before, String after) {
        Kind kind = before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        return new EntryChange(key, title, kind, WordMarks.mark(before, after));
    }
}
