package io.zhanggui.desk.web;

import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.NoValue;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the board together from answers of the catalogue. */
@Component
class Boards {

    /** What the first board shows, in this order. */
    static final List<String> METRICS = List.of(
            "pay_amount",
            "kept_amount",
            "orders_paid",
            "pay_buyers",
            "buyer_value",
            "order_value",
            "refund_rate",
            "item_visitors",
            "pay_conversion",
            "ad_spend",
            "roi",
            "dsr_description",
            "dsr_attitude",
            "dsr_logistics");

    private static final int CHANGE_DECIMALS = 4;

    private final Metrics metrics;

    Boards(Metrics metrics) {
        this.metrics = metrics;
    }

    Board of(Scope scope, Period period) {
        Period previous = period.previous();
        List<MetricQuestion> questions = new ArrayList<>();
        for (String metric : METRICS) {
            questions.add(MetricQuestion.of(metric, period));
            questions.add(MetricQuestion.of(metric, previous));
            questions.add(MetricQuestion.of(metric, period, "day"));
            questions.add(MetricQuestion.of(metric, previous, "day"));
        }
        List<MetricAnswer> answers = metrics.ask(scope, questions);
        List<Board.Tile> tiles = new ArrayList<>();
        for (int i = 0; i < answers.size(); i += 4) {
            tiles.add(tile(answers.subList(i, i + 4)));
        }
        return new Board(
                period,
                previous,
                Headlines.of(tiles, period),
                tiles,
                period.from().datesUntil(period.to()).toList());
    }

    private static Board.Tile tile(List<MetricAnswer> answers) {
        MetricDefinition metric = answers.getFirst().definition();
        MetricRow now = answers.get(0).rows().getFirst();
        MetricRow before = answers.get(1).rows().getFirst();
        NoValue reason = now.reason();
        return new Board.Tile(
                metric.key(),
                metric.zh(),
                metric.en(),
                metric.unit().name().toLowerCase(Locale.ROOT),
                metric.better().name().toLowerCase(Locale.ROOT),
                text(now),
                reason == null ? null : reason.zh(),
                reason == null ? null : reason.en(),
                text(before),
                comparable(answers.get(0), answers.get(1)) ? change(now.value(), before.value()) : null,
                spark(answers.get(2)),
                spark(answers.get(3)),
                missingDays(answers.get(0)),
                missingDays(answers.get(1)));
    }

    /** A sum over fewer days is not less business: where the gaps differ by more than a twentieth, nothing is compared. */
    private static boolean comparable(MetricAnswer now, MetricAnswer before) {
        long days = now.rows().getFirst().period().days();
        return Math.abs(missingDays(now) - missingDays(before)) * 20L <= days;
    }

    /** A standing is known from its last day: earlier days without one are no gap. */
    private static int missingDays(MetricAnswer answer) {
        boolean standing = answer.definition().overDays() == OverDays.LAST
                && answer.rows().getFirst().value() != null;
        return standing ? 0 : answer.missingDays().size();
    }

    private static @Nullable String change(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        if (now == null || before == null || before.signum() == 0) {
            return null;
        }
        return now.subtract(before)
                .divide(before.abs(), CHANGE_DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static List<@Nullable String> spark(MetricAnswer byDay) {
        List<@Nullable String> values = new ArrayList<>();
        byDay.rows().forEach(row -> values.add(text(row)));
        return values;
    }

    private static @Nullable String text(MetricRow row) {
        return row.value() == null ? null : row.value().toPlainString();
    }
}
