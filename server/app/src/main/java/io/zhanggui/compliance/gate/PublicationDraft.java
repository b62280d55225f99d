package io.zhanggui.compliance.gate;

import io.zhanggui.compliance.TextKind;
import io.zhanggui.shared.ShopId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A publication as people write it.
 *
 * @param kind the word of a {@link PublicationKind}
 * @param category a category's word or name; empty where the title is to tell
 * @param price in yuan, such as {@code 129.00}; empty where not said
 */
public record PublicationDraft(
        ShopId shop,
        String kind,
        String key,
        String title,
        String category,
        String brand,
        String price,
        String crossedOut,
        List<Text> texts) {

    public PublicationDraft {
        texts = List.copyOf(texts);
    }

    /** An advertising text; {@code kind} is null where not said. */
    public record Text(@Nullable TextKind kind, String content) {}
}
