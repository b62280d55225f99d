package io.zhanggui.metrics.catalogue;

import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricGroup;
import io.zhanggui.metrics.Note;
import io.zhanggui.metrics.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads catalogue files: each declares its {@code group}, then {@code causes} why two sources differ, {@code measures}
 * and {@code metrics} over the measures and causes of all files. A
 * change of another metric stands after it.
 */
public final class CatalogueReader {

    private final Map<String, Note> causes = new LinkedHashMap<>();
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<String, MetricDefinition> metrics = new LinkedHashMap<>();
    private final Map<String, Map<Source, Formula>> formulas = new LinkedHashMap<>();
    private final Faults faults = new Faults();

    private CatalogueReader() {}

    /** Reads the files in order and checks all of it; fails with every fault found. */
    public static Catalogue read(List<YamlFile> files) {
        CatalogueReader reader = new CatalogueReader();
        files.forEach(file -> reader.entries(file, "causes").forEach(reader::cause));
        files.forEach(file -> reader.entries(file, "measures").forEach(reader::measure));
        files.forEach(reader::metrics);
        reader.faults.throwIfAny();
        return new Catalogue(reader.measures, reader.metrics, reader.formulas);
    }

    private void cause(YamlFile.Entry entry) {
        faults.attempt(entry.place(), "", () -> {
            declare(causes, "cause", entry.text("cause"), new Note(entry.text("zh"), entry.text("en")));
            return "";
        });
    }

    private void measure(YamlFile.Entry entry) {
        faults.attempt(entry.place(), "", () -> {
            Measure measure = MeasureReader.measure(entry);
            declare(measures, "measure", measure.name(), measure);
            return "";
        });
    }

    private void metrics(YamlFile file) {
        List<YamlFile.Entry> entries = entries(file, "metrics");
        if (entries.isEmpty()) {
            return;
        }
        MetricGroup group = group(file);
        for (YamlFile.Entry entry : entries) {
            MetricReader reader = new MetricReader(measures, causes, faults, entry);
            MetricDefinition metric = reader.definition(group, metrics);
            faults.attempt(entry.place(), "", () -> {
                declare(metrics, "metric", metric.key(), metric);
                return "";
            });
            formulas.put(
                    metric.key(),
                    metric.of() == null ? reader.formulas() : formulas.getOrDefault(metric.of(), Map.of()));
        }
    }

    private List<YamlFile.Entry> entries(YamlFile file, String list) {
        return faults.attempt(file.place(), List.of(), () -> file.entries(list));
    }

    private MetricGroup group(YamlFile file) {
        MetricGroup nowhere = new MetricGroup("", "", "");
        return faults.attempt(file.place(), nowhere, () -> {
            YamlFile.Entry group = file.entry("group");
            return new MetricGroup(group.text("key"), group.text("zh"), group.text("en"));
        });
    }

    private static <T> void declare(Map<String, T> all, String what, String name, T declared) {
        if (all.putIfAbsent(name, declared) != null) {
            throw new IllegalArgumentException("the " + what + " \"" + name + "\" is declared twice");
        }
    }
}
