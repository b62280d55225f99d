package io.zhanggui.compliance.appeal;

import io.zhanggui.shared.ShopId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A penalty as somebody fills it in; what is null is missing or unknown. */
public record PenaltyDraft(
        @Nullable ShopId shop,
        @Nullable LocalDate happenedOn,
        @Nullable Instant noticedAt,
        @Nullable String notice,
        @Nullable String classKey,
        @Nullable String ruleKey,
        @Nullable String item,
        @Nullable BigDecimal points,
        @Nullable Long fineFen,
        @Nullable String measures,
        @Nullable String cause,
        @Nullable String lesson) {}
