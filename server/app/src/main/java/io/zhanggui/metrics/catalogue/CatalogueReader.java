package io.zhanggui.metrics.catalogue;

import io.zhanggui.metrics.CatalogueFault;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricGroup;
import io.zhanggui.metrics.Note;
import io.zhanggui.metrics.OwnMetric;
import io.zhanggui.metrics.Source;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads catalogue files: each declares its {@code group}, then {@code causes} why two sources differ, {@code measures}
 * and {@code metrics} over the measures and causes of all files. A metric that another one refers to stands before it.
 * Files of an agency stand on the shipped ones: they may add to them, and under {@code changes} give a shipped metric
 * other names, words and bands, but never another formula.
 */
public final class CatalogueReader {

    private static final Set<String> SECTIONS = Set.of("group", "causes", "measures", "metrics");
    private static final Set<String> OWN_SECTIONS = Set.of("group", "causes", "measures", "metrics", "changes");
    private static final MetricGroup OWN_GROUP = new MetricGroup("own", "自定指标", "Our own");

    private final @Nullable Catalogue shipped;
    private final Map<String, Note> causes = new LinkedHashMap<>();
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<String, MetricDefinition> metrics = new LinkedHashMap<>();
    private final Map<String, Map<Source, Formula>> formulas = new LinkedHashMap<>();
    private final Map<String, OwnMetric> own = new LinkedHashMap<>();
    private final Set<String> faultyMeasures = new HashSet<>();
    private final Faults faults = new Faults();

    private CatalogueReader(@Nullable Catalogue shipped) {
        this.shipped = shipped;
        if (shipped != null) {
            causes.putAll(shipped.causes());
            measures.putAll(shipped.measures());
            metrics.putAll(shipped.metrics());
            formulas.putAll(shipped.formulas());
        }
    }

    /**
     * What files of an agency come to.
     *
     * @param catalogue the shipped one with theirs; to be used only where there is no fault
     * @param faults all of them, in the order of the lines
     */
    public record Extended(Catalogue catalogue, List<CatalogueFault> faults) {}

    /** Reads the shipped files in order and checks all of it; fails with every fault found. */
    public static Catalogue read(List<YamlFile> files) {
        CatalogueReader reader = new CatalogueReader(null);
        Catalogue catalogue = reader.readAll(files);
        reader.faults.throwIfAny();
        return catalogue;
    }

    /** Reads files of an agency. */
    public static Extended extend(Catalogue shipped, List<YamlFile> files) {
        CatalogueReader reader = new CatalogueReader(shipped);
        return new Extended(reader.readAll(files), reader.faults.list());
    }

    private Catalogue readAll(List<YamlFile> files) {
        Map<YamlFile, YamlFile.Entry> whole = new LinkedHashMap<>();
        for (YamlFile file : files) {
            faults.check(file.place(), () -> whole.put(file, file.whole()));
        }
        whole.values().forEach(this::checkSections);
        whole.values().forEach(file -> entries(file, "causes").forEach(this::cause));
        whole.values().forEach(file -> entries(file, "measures").forEach(this::measure));
        whole.forEach((file, entry) -> metrics(file.name(), entry));
        whole.forEach((file, entry) -> entries(entry, "changes").forEach(change -> change(file.name(), change)));
        return new Catalogue(0, causes, measures, metrics, formulas, own);
    }

    private boolean isOwn() {
        return shipped != null;
    }

    private void checkSections(YamlFile.Entry file) {
        Set<String> sections = isOwn() ? OWN_SECTIONS : SECTIONS;
        file.names().stream()
                .filter(name -> !sections.contains(name))
                .forEach(name -> faults.add(file.placeOf(name), Faults.unknown(Subjects.SECTION, name, sections)));
    }

    private void cause(YamlFile.Entry entry) {
        faults.check(
                entry.place(),
                () -> declare(
                        causes,
                        Subjects.CAUSE,
                        Keys.checked(entry.text("cause")),
                        new Note(entry.text("zh"), entry.text("en"))));
    }

    private void measure(YamlFile.Entry entry) {
        int faultsBefore = faults.count();
        faults.check(entry.place(), () -> {
            Measure measure = MeasureReader.measure(entry);
            declare(measures, Subjects.MEASURE, measure.name(), measure);
        });
        if (faults.count() > faultsBefore && entry.isWord("measure")) {
            faultyMeasures.add(entry.text("measure"));
        }
    }

    private void metrics(String file, YamlFile.Entry whole) {
        List<YamlFile.Entry> entries = entries(whole, "metrics");
        if (entries.isEmpty()) {
            return;
        }
        MetricGroup group = group(whole);
        for (YamlFile.Entry entry : entries) {
            Catalogue before = new Catalogue(0, causes, measures, metrics, formulas, own);
            MetricReader reader = new MetricReader(before, faultyMeasures, isOwn(), faults, entry);
            MetricDefinition metric = reader.definition(group);
            faults.check(entry.place(), () -> declareMetric(entry, metric));
            formulas.putIfAbsent(
                    metric.key(),
                    metric.of() == null ? reader.formulas() : formulas.getOrDefault(metric.of(), Map.of()));
            if (isOwn()) {
                own.put(
                        metric.key(),
                        new OwnMetric(metric.key(), false, file, entry.place().line(), reader.refersTo()));
            }
        }
    }

    private void declareMetric(YamlFile.Entry entry, MetricDefinition metric) {
        if (shipped != null && shipped.metrics().containsKey(metric.key())) {
            throw BadEntry.of(FaultKind.SHIPPED_METRIC, metric.key(), "my_" + metric.key())
                    .at(entry.placeOfValue("metric"));
        }
        if (isOwn()) {
            checkName(entry, metric.key(), metric.zh());
        }
        declare(metrics, Subjects.METRIC, Keys.checked(metric.key()), metric);
    }

    /** Two metrics of one name are one number with two values in the eyes of a reader. */
    private void checkName(YamlFile.Entry entry, String key, String zh) {
        metrics.values().stream()
                .filter(other -> other.zh().equals(zh) && !other.key().equals(key) && !zh.isEmpty())
                .findFirst()
                .ifPresent(other -> faults.add(
                        entry.placeOfValue("zh"),
                        BadEntry.of(FaultKind.NAME_TAKEN, zh).about(other.key())));
    }

    private void change(String file, YamlFile.Entry entry) {
        ChangeReader reader = new ChangeReader(faults, entry);
        faults.check(entry.place(), () -> {
            String key = entry.text("change");
            MetricDefinition metric = shipped == null ? null : shipped.metrics().get(key);
            if (metric == null) {
                throw Faults.unknown(
                                Subjects.METRIC,
                                key,
                                shipped == null ? Set.of() : shipped.metrics().keySet())
                        .at(entry.placeOfValue("change"));
            }
            MetricDefinition changed = reader.changed(metric);
            if (entry.has("zh")) {
                checkName(entry, key, changed.zh());
            }
            OwnMetric earlier =
                    own.put(key, new OwnMetric(key, true, file, entry.place().line(), Set.of()));
            if (earlier != null) {
                throw BadEntry.of(FaultKind.TWICE, key).about(Subjects.METRIC).at(entry.placeOfValue("change"));
            }
            metrics.put(key, changed);
        });
    }

    private List<YamlFile.Entry> entries(YamlFile.Entry file, String list) {
        return faults.attempt(file.placeOf(list), List.of(), () -> file.entries(list, faults));
    }

    /** The file's group: declared, or by the key of a shipped one, or that of agencies' own metrics. */
    private MetricGroup group(YamlFile.Entry file) {
        if (isOwn() && !file.has("group")) {
            return OWN_GROUP;
        }
        return faults.attempt(file.placeOf("group"), OWN_GROUP, () -> {
            if (isOwn() && file.isWord("group")) {
                return shippedGroup(file.text("group"));
            }
            YamlFile.Entry group = file.entry("group");
            return new MetricGroup(Keys.checked(group.text("key")), group.text("zh"), group.text("en"));
        });
    }

    private MetricGroup shippedGroup(String key) {
        Map<String, MetricGroup> known = new LinkedHashMap<>();
        metrics.values().forEach(metric -> known.put(metric.group().key(), metric.group()));
        MetricGroup group = known.get(key);
        if (group == null) {
            throw Faults.unknown(Subjects.GROUP, key, known.keySet());
        }
        return group;
    }

    private static <T> void declare(Map<String, T> all, Note what, String name, T declared) {
        if (all.putIfAbsent(name, declared) != null) {
            throw BadEntry.of(FaultKind.TWICE, name).about(what);
        }
    }
}
