package io.zhanggui.desk.board;

import io.zhanggui.insight.PeriodTarget;
import io.zhanggui.insight.Targets;
import io.zhanggui.metrics.Comparison;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.NoValue;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.metrics.Unit;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the board together from answers of the catalogue. */
@Component
public class Boards {

    private static final int ANSWERS = 4;

    private final Metrics metrics;
    private final Targets targets;

    Boards(Metrics metrics, Targets targets) {
        this.metrics = metrics;
        this.targets = targets;
    }

    /** These metrics over a period, each beside the other period. */
    public Board of(Scope scope, Period period, Comparison how, List<String> wanted) {
        Beside beside = Beside.of(how, period);
        Period previous = beside.period();
        List<MetricQuestion> questions = new ArrayList<>();
        for (String metric : wanted) {
            questions.add(MetricQuestion.of(metric, period));
            questions.add(MetricQuestion.of(metric, previous));
            questions.add(MetricQuestion.of(metric, period, "day"));
            questions.add(MetricQuestion.of(metric, previous, "day"));
        }
        List<MetricAnswer> answers = metrics.ask(scope, questions);
        Map<String, PeriodTarget> goals = targets.findAll(scope, period);
        List<Board.Tile> tiles = new ArrayList<>();
        for (int i = 0; i < answers.size(); i += ANSWERS) {
            List<MetricAnswer> four = answers.subList(i, i + ANSWERS);
            tiles.add(tile(four, goals.get(four.getFirst().definition().key())));
        }
        return new Board(
                period,
                previous,
                beside.words(),
                beside.said(),
                Headlines.of(tiles, period, beside.words()),
                tiles,
                period.from().datesUntil(period.to()).toList(),
                latest(answers));
    }

    private static Board.Tile tile(List<MetricAnswer> answers, @Nullable PeriodTarget goal) {
        MetricDefinition metric = answers.getFirst().definition();
        MetricRow now = answers.get(0).rows().getFirst();
        MetricRow before = answers.get(1).rows().getFirst();
        Change change = new Change(answers.get(0), answers.get(1));
        NoValue reason = now.reason();
        return new Board.Tile(
                metric.key(),
                metric.zh(),
                metric.en(),
                metric.group(),
                metric.unit().name().toLowerCase(Locale.ROOT),
                metric.better().name().toLowerCase(Locale.ROOT),
                metric.overDays() == OverDays.AVERAGE
                        && metric.unit() == Unit.COUNT
                        && now.period().days() > 1,
                text(now),
                reason == null ? null : reason.zh(),
                reason == null ? null : reason.en(),
                text(before),
                change.fraction(),
                spark(answers.get(2)),
                spark(answers.get(3)),
                change.missingDays(),
                change.previousMissingDays(),
                BandMark.of(metric, now.value()),
                TargetMark.of(goal, now.value()),
                moment(answers.get(0).latestLoad()));
    }

    static @Nullable OffsetDateTime latest(List<MetricAnswer> answers) {
        return answers.stream()
                .map(MetricAnswer::latestLoad)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(Boards::moment)
                .orElse(null);
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant load) {
        return load == null ? null : load.atZone(Period.BEIJING).toOffsetDateTime();
    }

    private static List<@Nullable String> spark(MetricAnswer byDay) {
        List<@Nullable String> values = new ArrayList<>();
        byDay.rows().forEach(row -> values.add(text(row)));
        return values;
    }

    static @Nullable String text(MetricRow row) {
        return row.value() == null ? null : row.value().toPlainString();
    }
}
