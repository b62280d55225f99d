package io.zhanggui.insight.promotion;

import io.zhanggui.insight.InsightError;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A promotion to account for.
 *
 * @param from its first day
 * @param to the day after its last
 * @param waiting days before it in which buyers may wait; by the rule of {@link FeltWindows} where none is named
 * @param stocked days after it in which buyers may be stocked; by the same rule
 * @param earlier first days of earlier runs of the same length; null for the same dates of the two years before
 * @param freight yuan an order that the shop pays; null where not known
 * @param feeRate of what is kept that the platform takes, as a fraction; null where not known
 * @param extra yuan of other costs it had, such as red packets and slot fees; null for none known
 */
public record PromotionQuestion(
        @Nullable String name,
        LocalDate from,
        LocalDate to,
        @Nullable Integer waiting,
        @Nullable Integer stocked,
        @Nullable List<LocalDate> earlier,
        @Nullable Double freight,
        @Nullable Double feeRate,
        @Nullable Double extra) {

    private static final int LONGEST_WINDOW = 60;
    private static final int LONGEST = 92;
    private static final int MOST_EARLIER = 4;
    private static final double LARGEST = 1e12;

    public PromotionQuestion {
        name = name == null ? "" : name.strip();
        check(name.length() <= 100, "名称最多 100 个字");
        check(from != null && from.getYear() >= 2012 && from.getYear() < 2100, "缺少开始日 from");
        check(to != null && to.isAfter(from) && !to.isAfter(from.plusDays(LONGEST)), "活动要有 1–92 天");
        FeltWindows rule = FeltWindows.of(new Period(from, to));
        waiting = waiting == null ? rule.waiting() : waiting;
        stocked = stocked == null ? rule.stocked() : stocked;
        check(waiting >= 0 && waiting <= LONGEST_WINDOW, "活动前的观望天数应为 0–60");
        check(stocked >= 0 && stocked <= LONGEST_WINDOW, "活动后的回落天数应为 0–60");
        LocalDate first = from;
        earlier = earlier == null ? List.of(first.minusYears(2), first.minusYears(1)) : List.copyOf(earlier);
        check(earlier.size() <= MOST_EARLIER, "最多比较 " + MOST_EARLIER + " 次以前的活动");
        check(earlier.stream().allMatch(day -> day.isBefore(first)), "以前的活动要在这次之前");
        check(isAmount(freight) && isAmount(extra), "费用要是不小于 0 的金额");
        check(feeRate == null || (feeRate >= 0 && feeRate <= 1), "平台费率应为 0–100%");
    }

    Period promotion() {
        return new Period(from, to);
    }

    /** The earlier runs, the oldest first. */
    List<Period> earlierRuns() {
        return Objects.requireNonNull(earlier).stream()
                .sorted()
                .map(day -> new Period(day, day.plusDays(promotion().days())))
                .toList();
    }

    int daysWaiting() {
        return Objects.requireNonNull(waiting);
    }

    int daysStocked() {
        return Objects.requireNonNull(stocked);
    }

    private static boolean isAmount(@Nullable Double amount) {
        return amount == null || (amount >= 0 && amount <= LARGEST);
    }

    private static void check(boolean fits, String otherwise) {
        if (!fits) {
            throw new Failure(InsightError.BAD_QUESTION, otherwise);
        }
    }
}
