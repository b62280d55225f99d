package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.CatalogueCheck;
import io.zhanggui.metrics.CatalogueCheck.Change;
import io.zhanggui.metrics.CatalogueCheck.Kind;
import io.zhanggui.metrics.CatalogueVersion;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricUse;
import io.zhanggui.metrics.Source;
import io.zhanggui.metrics.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What is another between two catalogues of an agency. */
final class CatalogueChanges {

    private static final int LONGEST_TOLD = 4000;

    private CatalogueChanges() {}

    /** Every metric that comes, goes, or is defined otherwise. */
    static List<Change> between(Catalogue before, Catalogue after, List<MetricUse> uses) {
        List<Change> changes = new ArrayList<>();
        for (MetricDefinition metric : after.metrics().values()) {
            MetricDefinition earlier = before.metrics().get(metric.key());
            boolean formula = !counted(before, metric.key()).equals(counted(after, metric.key()));
            if (earlier == null) {
                changes.add(change(Kind.ADDED, metric, true, uses));
            } else if (formula || !earlier.equals(metric)) {
                changes.add(change(Kind.CHANGED, metric, formula, uses));
            }
        }
        before.metrics().values().stream()
                .filter(metric -> !after.metrics().containsKey(metric.key()))
                .forEach(metric -> changes.add(change(Kind.REMOVED, metric, true, uses)));
        return changes;
    }

    /** What a metric counts, down to the measures: these may change while the formula over them stays. */
    private static Map<Source, List<Object>> counted(Catalogue catalogue, String key) {
        Map<Source, List<Object>> counted = new EnumMap<>(Source.class);
        catalogue.formulas().getOrDefault(key, Map.of()).forEach((source, formula) -> {
            List<Object> parts = new ArrayList<>(List.of(formula));
            formula.measures()
                    .forEach(name -> parts.add(
                            Objects.requireNonNull(catalogue.measures().get(name))));
            counted.put(source, parts);
        });
        return counted;
    }

    private static Change change(Kind kind, MetricDefinition metric, boolean formula, List<MetricUse> uses) {
        return new Change(
                kind,
                metric,
                formula,
                uses.stream().filter(use -> use.metric().equals(metric.key())).toList());
    }

    /** A version in one line, for the audit trail. */
    static String told(CatalogueVersion version, CatalogueCheck check) {
        String changes = check.changes().stream()
                .map(change -> word(change.kind()) + " " + change.metric().key())
                .collect(Collectors.joining("，"));
        String told = "v" + version.number() + (changes.isEmpty() ? "" : "：" + changes)
                + (version.why().isEmpty() ? "" : "；" + version.why());
        return told.substring(0, Math.min(LONGEST_TOLD, told.length()));
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case ADDED -> "新增";
            case CHANGED -> "修改";
            case REMOVED -> "去掉";
        };
    }
}
