package io.zhanggui.desk.people;

import io.zhanggui.metrics.Note;
import io.zhanggui.warehouse.SegmentRule;
import org.jspecify.annotations.Nullable;

/**
 * A segment of buyers.
 *
 * @param key of a shipped one, also where the agency changed it; null for one of its own
 * @param id of one that the agency keeps; null for a shipped one nobody changed
 * @param name what it is called; one of the agency has one name for both languages
 * @param note what it means and what it cannot tell
 * @param rule which orders belong to it
 */
public record Segment(@Nullable String key, @Nullable Long id, Note name, Note note, SegmentRule rule) {}
