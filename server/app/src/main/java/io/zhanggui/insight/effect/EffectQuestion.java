package io.zhanggui.insight.effect;

import io.zhanggui.insight.InsightError;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.ShopId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question about what an action achieved.
 *
 * @param name what was done
 * @param metric a metric whose days may be compared; {@code pay_amount} where none is named
 * @param shop the treated shop, one of the study's
 * @param item of this item only, for metrics split by item; null for the whole shop
 * @param kind {@code service} where none is named
 * @param from first day of the action
 * @param to the day after its last; null while it goes on
 * @param before days read before it, 14 to 730; 90 where none is named
 * @param controls whether the study's other shops are compared with; so where not said
 * @param waiting days before a promotion in which buyers may wait; 7 where none is named
 * @param stocked days after a promotion in which buyers may be stocked; 7 where none is named
 * @param recovery whether to follow the way back after it; so within 14 days of its end
 */
public record EffectQuestion(
        @Nullable String name,
        @Nullable String metric,
        @Nullable Long shop,
        @Nullable String item,
        @Nullable Kind kind,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer before,
        @Nullable Boolean controls,
        @Nullable Integer waiting,
        @Nullable Integer stocked,
        @Nullable Boolean recovery) {

    private static final int LONGEST_NAME = 100;
    private static final int DAYS_BEFORE = 90;
    private static final int MOST_BEFORE = 730;
    private static final int LEAST_BEFORE = 14;
    private static final int WINDOW = 7;
    private static final int LONGEST_WINDOW = 60;

    /** What kind of action. */
    public enum Kind {
        /** Something that is done from a day on: a service, a new page, an incident. */
        service,
        /** A promotion: buyers may wait before it and stay away after it. */
        promotion
    }

    public EffectQuestion {
        name = name == null ? "" : name.strip();
        metric = metric == null || metric.isBlank() ? "pay_amount" : metric.strip();
        item = item == null || item.isBlank() ? null : item.strip();
        kind = kind == null ? Kind.service : kind;
        before = before == null ? DAYS_BEFORE : before;
        controls = controls == null || controls;
        waiting = waiting == null ? WINDOW : waiting;
        stocked = stocked == null ? WINDOW : stocked;
        recovery = recovery != null && recovery;
        check(shop != null, "缺少店铺 shop");
        check(name.length() <= LONGEST_NAME, "名称最多 " + LONGEST_NAME + " 个字");
        check(from != null && from.getYear() >= 2000 && from.getYear() < 2100, "缺少行动的开始日 from");
        check(to == null || to.isAfter(from), "结束日要晚于开始日（截止日不含在内）");
        check(kind == Kind.service || to != null, "促销要写出结束日");
        check(before >= LEAST_BEFORE && before <= MOST_BEFORE, "行动前的天数应为 14–730");
        check(waiting >= 0 && waiting <= LONGEST_WINDOW, "促销前的观望天数应为 0–60");
        check(stocked >= 0 && stocked <= LONGEST_WINDOW, "促销后的回落天数应为 0–60");
        check(!recovery || to != null, "看恢复要写出事件的结束日");
    }

    ShopId treated() {
        return new ShopId(Objects.requireNonNull(shop));
    }

    boolean promotes() {
        return kind == Kind.promotion;
    }

    int daysBefore() {
        return Objects.requireNonNull(before);
    }

    /** Days in which buyers wait; none where there is no promotion. */
    int daysWaiting() {
        return promotes() ? Objects.requireNonNull(waiting) : 0;
    }

    /** Days in which buyers are stocked; none where there is no promotion. */
    int daysStocked() {
        return promotes() ? Objects.requireNonNull(stocked) : 0;
    }

    boolean comparesShops() {
        return Boolean.TRUE.equals(controls);
    }

    boolean asksForRecovery() {
        return Boolean.TRUE.equals(recovery);
    }

    /** Whether a day belongs to a promotion, with the days before and after it in which it is felt. */
    boolean promotesOn(LocalDate day) {
        return promotes()
                && to != null
                && !day.isBefore(from.minusDays(daysWaiting()))
                && day.isBefore(to.plusDays(daysStocked()));
    }

    private static void check(boolean fits, String otherwise) {
        if (!fits) {
            throw new Failure(InsightError.BAD_QUESTION, otherwise);
        }
    }
}
