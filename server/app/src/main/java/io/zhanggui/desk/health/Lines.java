package io.zhanggui.desk.health;

import io.zhanggui.desk.board.BandMark;
import io.zhanggui.desk.board.Change;
import io.zhanggui.desk.board.TargetMark;
import io.zhanggui.desk.health.rules.Doubt;
import io.zhanggui.desk.health.rules.Peers;
import io.zhanggui.desk.health.rules.Weakness;
import io.zhanggui.insight.PeriodTarget;
import io.zhanggui.metrics.Band;
import io.zhanggui.metrics.Better;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricKind;
import io.zhanggui.metrics.Note;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.metrics.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of a diagnosis: every metric that has a value. */
final class Lines {

    private static final int DECIMALS = 4;

    private Lines() {}

    static List<Diagnosis.Line> of(Map<String, Answers> all, Map<String, PeriodTarget> goals, Grounds grounds) {
        return all.values().stream()
                .flatMap(each -> line(each, goals.get(each.definition().key()), grounds))
                .toList();
    }

    /** Where a metric stands among the other shops; null where too few have it. */
    static @Nullable Peers peers(Answers answers) {
        BigDecimal value = answers.value();
        return value == null
                ? null
                : Peers.of(value, answers.others(), answers.definition().better())
                        .orElse(null);
    }

    private static Stream<Diagnosis.Line> line(Answers answers, @Nullable PeriodTarget goal, Grounds grounds) {
        BigDecimal value = answers.value();
        if (value == null) {
            return Stream.empty();
        }
        MetricDefinition metric = answers.definition();
        boolean level = metric.kind() == MetricKind.LEVEL;
        Change before = new Change(answers.now(), answers.previous());
        Change yearAgo = new Change(answers.now(), answers.lastYear());
        Peers peers = peers(answers);
        Judged judged =
                judge(answers, level ? before.fraction() : null, level ? yearAgo.fraction() : null, peers, grounds);
        return Stream.of(new Diagnosis.Line(
                metric.key(),
                new Note(metric.zh(), metric.en()),
                metric.group().key(),
                new Note(metric.group().zh(), metric.group().en()),
                metric.unit().name().toLowerCase(Locale.ROOT),
                metric.better().name().toLowerCase(Locale.ROOT),
                metric.overDays() == OverDays.SUM,
                value.toPlainString(),
                before.missingDays(),
                level ? text(answers.previous().rows().getFirst().value()) : null,
                level ? before.fraction() : null,
                level ? text(answers.lastYear().rows().getFirst().value()) : null,
                level ? yearAgo.fraction() : null,
                judged.banded() ? BandMark.of(metric, value) : List.of(),
                TargetMark.of(goal, value),
                peers == null ? null : peers.median().toPlainString(),
                peers == null ? null : peers.rank(),
                peers == null ? 0 : peers.of(),
                judged.weak(),
                judged.withheld()));
    }

    /**
     * What is thought of a number.
     *
     * @param banded whether bands are held against it
     * @param withheld why not, or why its move is not judged
     */
    private record Judged(
            List<String> weak, boolean banded, @Nullable Note withheld) {}

    /** Weak for what holds; what only too little says is told as a doubt, not as a weakness. */
    private static Judged judge(
            Answers answers,
            @Nullable String change,
            @Nullable String yearChange,
            @Nullable Peers peers,
            Grounds grounds) {
        MetricDefinition metric = answers.definition();
        BigDecimal value = Objects.requireNonNull(answers.value());
        Optional<Doubt> ofValue = grounds.ofValue(metric);
        if (ofValue.isPresent()) {
            return new Judged(List.of(), false, ofValue.get().said());
        }
        Optional<Doubt> ofChange = grounds.ofChange(metric);
        List<String> all = weak(metric, value, change, yearChange, peers);
        List<String> sure = weak(
                metric,
                value,
                ofChange.isPresent() ? null : change,
                grounds.ofYearChange(metric).isPresent() ? null : yearChange,
                peers);
        return new Judged(
                sure, true, all.size() > sure.size() ? ofChange.map(Doubt::said).orElse(null) : null);
    }

    private static List<String> weak(
            MetricDefinition metric,
            BigDecimal value,
            @Nullable String change,
            @Nullable String yearChange,
            @Nullable Peers peers) {
        List<Band.Level> levels =
                metric.bandsOf(value).stream().map(Band::level).toList();
        return Weakness.of(
                        levels,
                        metric.better(),
                        growsWithSales(metric) ? null : number(change),
                        number(yearChange),
                        peers == null || isSize(metric)
                                ? null
                                : distance(value, peers.median()).orElse(null))
                .stream()
                .map(weakness -> weakness.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** A larger shop has more of it, a dearer one a higher price: less than the others have is no weakness. */
    private static boolean isSize(MetricDefinition metric) {
        return metric.overDays() == OverDays.SUM || metric.unit() == Unit.COUNT || metric.unit() == Unit.YUAN;
    }

    /** More refunds in all come with more sales; their rates tell whether that is bad. */
    private static boolean growsWithSales(MetricDefinition metric) {
        return metric.overDays() == OverDays.SUM && metric.better() == Better.LOWER;
    }

    private static Optional<BigDecimal> distance(BigDecimal value, BigDecimal median) {
        return median.signum() == 0
                ? Optional.empty()
                : Optional.of(value.subtract(median).divide(median.abs(), DECIMALS, RoundingMode.HALF_UP));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
