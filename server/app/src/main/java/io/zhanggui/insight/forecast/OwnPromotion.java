package io.zhanggui.insight.forecast;

import io.zhanggui.insight.InsightError;
import io.zhanggui.shared.Failure;
import io.zhanggui.stats.forecast.daily.Promotion;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A promotion of the shop's own, past or coming.
 *
 * @param kind the same word for promotions that work alike
 * @param to last day; the first where not said
 * @param uplift expected by the user as a share of usual sales, above -1; looked at where none of its kind was seen
 */
public record OwnPromotion(
        @Nullable String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Double uplift) {

    private static final int LONGEST_NAME = 40;

    public OwnPromotion {
        to = to == null ? from : to;
        if (kind == null || kind.isBlank() || kind.length() > LONGEST_NAME || from == null || to == null) {
            throw refused("活动要有名称（40 字以内）和日期");
        }
        if (to.isBefore(from)) {
            throw refused("活动“" + kind + "”的结束 " + to + " 早于开始 " + from);
        }
        if (uplift != null && !(uplift > -1 && uplift < 1000)) {
            throw refused("活动“" + kind + "”的预计增幅须大于 -1，见到 " + uplift);
        }
    }

    Promotion promotion() {
        if (kind == null || from == null || to == null) {
            throw new IllegalStateException("a promotion without kind or dates");
        }
        return new Promotion(
                kind.strip(), from, to, uplift == null ? OptionalDouble.empty() : OptionalDouble.of(uplift));
    }

    private static Failure refused(String what) {
        return new Failure(InsightError.BAD_QUESTION, what);
    }
}
