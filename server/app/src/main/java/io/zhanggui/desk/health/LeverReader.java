package io.zhanggui.desk.health;

import io.zhanggui.desk.board.Change;
import io.zhanggui.desk.figure.Reference;
import io.zhanggui.desk.health.rules.Lever;
import io.zhanggui.desk.health.rules.Peers;
import io.zhanggui.desk.health.rules.Spread;
import io.zhanggui.metrics.Band;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the answers to a metric into a lever: its value, how sure it is, and what it should be by whose word. */
final class LeverReader {

    private LeverReader() {}

    /**
     * A lever.
     *
     * @param days the metric day by day
     * @param peers its place among other shops; null where none is shown
     */
    static Lever of(SpotKind kind, Answers answers, MetricAnswer days, @Nullable Peers peers) {
        return new Lever(
                kind.key(), answers.value(), Spread.of(known(days)).orElse(null), references(kind, answers, peers));
    }

    private static List<Double> known(MetricAnswer days) {
        return days.rows().stream()
                .map(row -> row.value())
                .filter(Objects::nonNull)
                .map(BigDecimal::doubleValue)
                .toList();
    }

    private static List<Reference> references(SpotKind kind, Answers answers, @Nullable Peers peers) {
        List<Reference> references = new ArrayList<>(bands(answers.definition()));
        if (peers != null && !kind.isOwnMeasure()) {
            references.add(new Reference(
                    peers.median(),
                    "其他 " + (peers.of() - 1) + " 家店铺的中位数",
                    "median of " + (peers.of() - 1) + " other shops"));
        }
        if (references.isEmpty()) {
            past(answers.now(), answers.previous(), "自己的上期", "the period before")
                    .ifPresent(references::add);
            past(answers.now(), answers.lastYear(), "自己的去年同期", "its own last year")
                    .ifPresent(references::add);
        }
        return references;
    }

    private static List<Reference> bands(MetricDefinition metric) {
        return metric.bands().stream()
                .filter(band -> band.level() == Band.Level.HEALTHY && band.from() != null)
                .map(band -> new Reference(
                        Objects.requireNonNull(band.from()),
                        band.origin().spoken().zh(),
                        band.origin().spoken().en()))
                .toList();
    }

    /** A number of earlier days, where the two periods compare. */
    private static Optional<Reference> past(MetricAnswer now, MetricAnswer before, String zh, String en) {
        BigDecimal value = before.rows().getFirst().value();
        return value == null || new Change(now, before).fraction() == null
                ? Optional.empty()
                : Optional.of(new Reference(value, zh, en));
    }
}
