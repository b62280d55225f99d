package io.zhanggui.desk.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.metrics.Note;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who the buyers are, in one paragraph.
 *
 * @param parts the paragraph, piece by piece: words, and figures that lead to where they come from
 * @param unknown what cannot be known, and why
 * @param hints what follows for pages and activities, each with its ground
 */
public record Portrait(List<Part> parts, List<Note> unknown, List<Note> hints) {

    /**
     * A piece.
     *
     * @param metric the metric a figure is of, which explains it; null for words and for figures shown on the page
     * @param view the view of the page that shows where it comes from; null for words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(
            String zh,
            String en,
            @Nullable String metric,
            @Nullable String view) {}
}
