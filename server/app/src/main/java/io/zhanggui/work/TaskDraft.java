package io.zhanggui.work;

import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task to be opened.
 *
 * @param note what else there is to know; may be empty
 * @param onceKey names the occasion: a second task of it is not opened; null for what people open
 */
public record TaskDraft(
        @Nullable ShopId shop,
        String title,
        String note,
        @Nullable SubjectRef subject,
        @Nullable String page,
        @Nullable UserId assignee,
        @Nullable Instant due,
        @Nullable String onceKey) {}
