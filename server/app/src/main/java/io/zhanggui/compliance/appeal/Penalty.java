package io.zhanggui.compliance.appeal;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a shop for a violation; people cite it as {@code PC4}.
 *
 * @param happenedOn the day of the violation
 * @param noticedAt when the notice came, from which the clock of an appeal runs
 * @param notice in the platform's words
 * @param classKey of the {@link io.zhanggui.compliance.RuleClass}
 * @param ruleKey of the {@link io.zhanggui.compliance.Rule}; null where none of ours covers it
 * @param item the listing, campaign or conversation; may be empty
 * @param points taken from the shop; null where none were
 * @param fineFen null where there was no fine
 * @param measures what else was done: 下架, 搜索降权; may be empty
 * @param cause how it came about; may be empty while unknown
 * @param lesson what is done differently since; may be empty
 * @param overturned whether an appeal against it was won
 * @param withdrawn why it is none of ours after all; null while it is
 */
public record Penalty(
        long id,
        AgencyId agency,
        ShopId shop,
        LocalDate happenedOn,
        Instant noticedAt,
        String notice,
        String classKey,
        @Nullable String ruleKey,
        String item,
        @Nullable BigDecimal points,
        @Nullable Long fineFen,
        String measures,
        String cause,
        String lesson,
        boolean overturned,
        @Nullable String withdrawn,
        UserId by,
        Instant at,
        List<Proposal> proposals) {

    public Penalty {
        proposals = List.copyOf(proposals);
    }

    /** Whether it counts: it was neither overturned nor withdrawn. */
    public boolean stands() {
        return !overturned && withdrawn == null;
    }

    /** How people cite it. */
    public String citation() {
        return "PC" + id;
    }
}
