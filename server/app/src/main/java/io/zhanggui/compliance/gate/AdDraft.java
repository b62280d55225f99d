package io.zhanggui.compliance.gate;

import io.zhanggui.compliance.TextKind;
import io.zhanggui.shared.ShopId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An advertising text as people write it.
 *
 * @param category a category's word or name; empty where the text is to tell
 * @param approvalNumber of the authority's review; empty where there is none
 */
public record AdDraft(
        ShopId shop,
        TextKind kind,
        String category,
        String title,
        String content,
        String approvalNumber,
        @Nullable LocalDate validUntil) {}
