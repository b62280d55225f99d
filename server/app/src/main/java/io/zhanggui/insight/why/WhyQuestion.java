package io.zhanggui.insight.why;

import io.zhanggui.insight.InsightError;
import io.zhanggui.metrics.Comparison;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.stats.cause.Spans;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question why money moved, of the study's shops together.
 *
 * @param metric {@code pay_amount} where none is named; else {@code kept_amount} or {@code gross_profit}
 * @param from first day of the later period
 * @param to the day after its last
 * @param against what it is compared with; the previous period where not said
 * @param againstFrom first day of the earlier period, where that is given
 * @param againstTo the day after its last
 */
public record WhyQuestion(
        @Nullable String metric,
        LocalDate from,
        LocalDate to,
        @Nullable Against against,
        @Nullable LocalDate againstFrom,
        @Nullable LocalDate againstTo) {

    private static final int LONGEST = 366;

    /** What the period is compared with. */
    public enum Against {
        /** As many days right before. */
        previous,
        /** The same dates of the year before. */
        last_year,
        /** The year before, shifted so that the big sale of the period falls on the same place. */
        festival,
        /** Days that the question names. */
        given
    }

    public WhyQuestion {
        metric = metric == null || metric.isBlank() ? "pay_amount" : metric.strip();
        against = against == null ? Against.previous : against;
        check(from != null && from.getYear() >= 2000 && from.getYear() < 2100, "缺少开始日 from");
        check(to != null && to.isAfter(from), "结束日要晚于开始日（截止日不含在内）");
        check(from.plusDays(LONGEST).isAfter(to), "一段最多 " + LONGEST + " 天");
        check(
                against != Against.given || (againstFrom != null && againstTo != null),
                "请写出要对比的起止日 againstFrom、againstTo");
        if (againstFrom != null && againstTo != null) {
            check(againstFrom.isBefore(againstTo), "对比期的结束日要晚于开始日");
            check(againstFrom.plusDays(LONGEST).isAfter(againstTo), "对比期最多 " + LONGEST + " 天");
            check(!againstTo.isAfter(from), "对比期要在前面，不能与本期重叠");
        }
    }

    String asked() {
        return metric == null ? "pay_amount" : metric;
    }

    Period now() {
        return new Period(from, to);
    }

    Period before() {
        return switch (against == null ? Against.previous : against) {
            case previous -> Comparison.PREVIOUS.of(now()).period();
            case last_year -> Comparison.LAST_YEAR.of(now()).period();
            case festival -> Comparison.FESTIVAL.of(now()).period();
            case given -> new Period(Objects.requireNonNull(againstFrom), Objects.requireNonNull(againstTo));
        };
    }

    Spans spans() {
        return new Spans(new Spans.Span(before().from(), before().to()), new Spans.Span(from, to));
    }

    private static void check(boolean fits, String otherwise) {
        if (!fits) {
            throw new Failure(InsightError.BAD_QUESTION, otherwise);
        }
    }
}
