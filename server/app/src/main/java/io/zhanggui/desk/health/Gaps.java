package io.zhanggui.desk.health;

import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.NoValue;
import io.zhanggui.metrics.Note;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is missing: reports whose days are not loaded, and numbers that want something else. */
final class Gaps {

    /** They are no reports of days; metrics say in words what they want of them. */
    private static final Set<FactKind> NO_REPORTS =
            EnumSet.of(FactKind.ITEM_MASTER, FactKind.FEE_RATE, FactKind.ITEM_MATCH, FactKind.TYPED_FIGURE);

    private final List<MetricAnswer> answers;
    private final Map<FactKind, Integer> missingDays = new EnumMap<>(FactKind.class);
    private final Map<FactKind, List<Note>> completes = new EnumMap<>(FactKind.class);
    private final Map<NoValue, List<Note>> otherwise = new LinkedHashMap<>();

    private Gaps(List<MetricAnswer> answers) {
        this.answers = answers;
    }

    /** The gaps behind the answers of one period, the one that would complete most metrics first. */
    static List<Diagnosis.Gap> of(List<MetricAnswer> answers) {
        Gaps gaps = new Gaps(answers);
        gaps.countDays();
        answers.forEach(gaps::blame);
        return gaps.list();
    }

    /** A kind's own days are known from the metrics that read it alone; a standing is not told anew each day. */
    private void countDays() {
        for (MetricAnswer answer : answers) {
            MetricDefinition metric = answer.definition();
            if (metric.reads().size() == 1 && metric.overDays() != OverDays.LAST) {
                missingDays.merge(
                        metric.reads().iterator().next(), answer.missingDays().size(), Math::max);
            }
        }
    }

    private void blame(MetricAnswer answer) {
        NoValue reason = answer.rows().getFirst().reason();
        // What the days had none of is no gap: no file would fill it.
        if (reason == null || reason == NoValue.NOTHING_TO_DIVIDE_BY) {
            return;
        }
        MetricDefinition metric = answer.definition();
        Note name = new Note(metric.zh(), metric.en());
        List<FactKind> wanting = reason == NoValue.NOT_LOADED ? wanting(answer) : List.of();
        if (wanting.isEmpty()) {
            NoValue said = reason == NoValue.NOT_LOADED && metric.reads().contains(FactKind.TYPED_FIGURE)
                    ? NoValue.NOT_TYPED
                    : reason;
            otherwise.computeIfAbsent(said, key -> new ArrayList<>()).add(name);
        }
        wanting.forEach(kind ->
                completes.computeIfAbsent(kind, key -> new ArrayList<>()).add(name));
    }

    /** Of several kinds that a metric reads, those without any day; all of them where none is without. */
    private List<FactKind> wanting(MetricAnswer answer) {
        List<FactKind> reports = answer.definition().reads().stream()
                .filter(kind -> !NO_REPORTS.contains(kind))
                .sorted()
                .toList();
        long days = answer.rows().getFirst().period().days();
        List<FactKind> without = reports.stream()
                .filter(kind -> missingDays.getOrDefault(kind, 0) >= days)
                .toList();
        return without.isEmpty() ? reports : without;
    }

    private List<Diagnosis.Gap> list() {
        List<Diagnosis.Gap> gaps = new ArrayList<>();
        for (FactKind kind : FactKind.values()) {
            int days = missingDays.getOrDefault(kind, 0);
            List<Note> metrics = completes.getOrDefault(kind, List.of());
            if (!NO_REPORTS.contains(kind) && (days > 0 || !metrics.isEmpty())) {
                gaps.add(new Diagnosis.Gap(kind.name(), said(kind, days), days, metrics));
            }
        }
        otherwise.forEach(
                (reason, metrics) -> gaps.add(new Diagnosis.Gap(null, new Note(reason.zh(), reason.en()), 0, metrics)));
        gaps.sort(Comparator.comparing((Diagnosis.Gap gap) -> gap.metrics().size())
                .reversed());
        return gaps;
    }

    private static Note said(FactKind kind, int days) {
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return days == 0
                ? new Note(Words.zh(kind.name()), word)
                : new Note(Words.zh(kind.name()) + "：缺 " + days + " 天", word + ": " + days + " days missing");
    }
}
