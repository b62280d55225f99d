package io.zhanggui.work;

import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * What leave is asked for.
 *
 * @param kind what sort of thing it is, such as {@code budget}; may be empty
 * @param fen how much money it is about; null where it is about none
 * @param weighed the amount that says whose decision it is: with what was asked for before and belongs together
 */
public record Ask(
        @Nullable ShopId shop,
        String title,
        String text,
        @Nullable SubjectRef subject,
        @Nullable String page,
        String kind,
        @Nullable Long fen,
        @Nullable Long weighed) {

    /** One that stands for itself. */
    public Ask(
            @Nullable ShopId shop,
            String title,
            String text,
            @Nullable SubjectRef subject,
            @Nullable String page,
            String kind,
            @Nullable Long fen) {
        this(shop, title, text, subject, page, kind, fen, fen);
    }
}
