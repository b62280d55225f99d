package io.zhanggui.engagement.paper;

import io.zhanggui.identity.Role;
import io.zhanggui.shared.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of document the engagement owes or needs (section T).
 *
 * @param stage of the work it belongs to
 * @param maker who makes it
 * @param source from which data
 * @param internal whether it stays within the agency
 * @param money whether it shows what the parties pay each other, so that only those see it who see fees
 * @param elsewhere whether its own page keeps its versions
 * @param page where it is made, with {@code :client} for the client; null where the register itself is the place
 * @param outline chapters it begins with where somebody writes it by hand
 */
public record Deliverable(
        String key,
        Bilingual name,
        PaperStage stage,
        Role maker,
        Rhythm rhythm,
        Bilingual source,
        boolean internal,
        boolean money,
        boolean elsewhere,
        @Nullable String page,
        List<String> outline) {

    public Deliverable {
        outline = List.copyOf(outline);
    }
}
