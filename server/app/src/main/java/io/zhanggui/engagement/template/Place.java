package io.zhanggui.engagement.template;

import io.zhanggui.shared.Bilingual;
import java.util.List;

/**
 * Something of a template to fill.
 *
 * @param usual what stands there until somebody says otherwise; empty where it must be filled
 * @param choices what can be chosen, for {@link PlaceKind#CHOICE}
 */
public record Place(String key, PlaceKind kind, Bilingual name, String usual, List<Choice> choices) {

    public Place {
        choices = List.copyOf(choices);
    }

    /** One thing to choose. */
    public record Choice(String key, Bilingual name) {}
}
