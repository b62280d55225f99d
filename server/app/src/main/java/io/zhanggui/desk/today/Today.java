package io.zhanggui.desk.today;

import io.zhanggui.metrics.Note;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The page of the day.
 *
 * @param now the Beijing time it was made
 * @param headline all of it in one sentence
 * @param duties the most urgent first
 */
public record Today(LocalDateTime now, Note headline, List<Duty> duties) {}
