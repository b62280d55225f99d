package io.zhanggui.compliance.gate;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is to go out, or has.
 *
 * @param key the item's id on the platform, or what people call the campaign or session; unique within shop and kind
 * @param brand empty where it has none
 * @param price what it is to cost, in fen; null where not said
 * @param crossedOut the struck-through price beside it, in fen
 * @param texts the advertising texts that go out with it
 */
public record Publication(
        long id,
        AgencyId agency,
        ShopId shop,
        PublicationKind kind,
        String key,
        String title,
        Category category,
        String brand,
        @Nullable Long price,
        @Nullable Long crossedOut,
        State state,
        List<Words> texts,
        UserId createdBy,
        Instant createdAt,
        @Nullable UserId publishedBy,
        @Nullable Instant publishedAt) {

    public Publication {
        texts = List.copyOf(texts);
    }

    /** How people cite it. */
    public String citation() {
        return "P" + id;
    }

    /** What people said of it; whether it may go out is another matter. */
    public enum State {
        PREPARING,
        PUBLISHED,
        WITHDRAWN;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An advertising text.
     *
     * @param hash SHA-256 of the content, hexadecimal
     */
    public record Words(TextKind kind, String content, String hash) {}
}
