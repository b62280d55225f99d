package io.zhanggui.engagement.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody typed. */
public record TypedDraft(
        String contract,
        String metric,
        String scope,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String number,
        String evidence) {}
