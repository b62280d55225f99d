package io.zhanggui.compliance.policy;

import io.zhanggui.shared.ShopId;
import java.time.LocalDate;

/**
 * A design of a campaign.
 *
 * @param endsOn its last day
 * @param content its text, as it would go out
 * @param trigger when it is taken in the place of plan A; empty for plan A
 */
public record PlanDraft(
        ShopId shop,
        String campaign,
        LocalDate startsOn,
        LocalDate endsOn,
        Letter letter,
        String content,
        String trigger) {}
