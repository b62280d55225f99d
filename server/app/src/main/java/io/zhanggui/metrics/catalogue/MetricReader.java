package io.zhanggui.metrics.catalogue;

import io.zhanggui.metrics.Band;
import io.zhanggui.metrics.Better;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricGroup;
import io.zhanggui.metrics.MetricKind;
import io.zhanggui.metrics.Note;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.metrics.Source;
import io.zhanggui.metrics.Unit;
import io.zhanggui.warehouse.FactKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads one metric; each of its fields that is wrong is a fault of its own. */
final class MetricReader {

    static final Set<String> FIELDS = Set.of(
            "metric",
            "zh",
            "en",
            "meaning",
            "means",
            "unit",
            "better",
            "kind",
            "of",
            "days",
            "date",
            "reported",
            "computed",
            "typed",
            "by",
            "bands",
            "differs",
            "caveats");

    private static final Set<String> SOURCES = Set.of("reported", "computed", "typed");

    private final Map<String, Measure> measures;
    private final Map<String, Note> causes;
    private final Faults faults;
    private final YamlFile.Entry entry;
    private final Map<Source, Formula> formulas = new LinkedHashMap<>();

    MetricReader(Map<String, Measure> measures, Map<String, Note> causes, Faults faults, YamlFile.Entry entry) {
        this.measures = measures;
        this.causes = causes;
        this.faults = faults;
        this.entry = entry;
    }

    Map<Source, Formula> formulas() {
        return formulas;
    }

    MetricDefinition definition(MetricGroup group, Map<String, MetricDefinition> declared) {
        entry.names().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> faults.add(entry.placeOf(name), Faults.unknownWord("field", name, FIELDS)));
        Unit unit = constant(Unit.class, "unit", text("unit"), Unit.COUNT);
        MetricKind kind = constant(MetricKind.class, "kind", entry.textOr("kind", "level"), MetricKind.LEVEL);
        if (kind != MetricKind.LEVEL) {
            return change(group, unit, kind, declared);
        }
        readFormulas();
        return new MetricDefinition(
                text("metric"),
                group,
                text("zh"),
                text("en"),
                new Note(text("meaning"), text("means")),
                unit,
                better(),
                kind,
                null,
                constant(OverDays.class, "days", entry.textOr("days", "sum"), OverDays.SUM),
                text("date"),
                texts(),
                inWords(),
                entry.list("by"),
                reads(),
                bands(unit),
                differs(),
                caveats());
    }

    /** A change has no formula of its own: it is asked of the metric it is of, for two periods. */
    private MetricDefinition change(
            MetricGroup group, Unit unit, MetricKind kind, Map<String, MetricDefinition> declared) {
        MetricDefinition of = declared.get(text("of"));
        if (of == null) {
            faults.add(
                    entry.placeOf("of"),
                    Faults.unknownWord("metric declared before", entry.textOr("of", ""), declared.keySet()));
        }
        return new MetricDefinition(
                text("metric"),
                group,
                text("zh"),
                text("en"),
                new Note(text("meaning"), text("means")),
                unit,
                better(),
                kind,
                entry.textOr("of", ""),
                OverDays.WHOLE,
                of == null ? "" : of.date(),
                of == null ? Map.of() : Map.of(of.defaultSource(), "change(" + of.key() + ", last_year)"),
                of == null ? Map.of() : Map.of(of.defaultSource(), FormulaWords.change(of, kind)),
                of == null ? List.of() : of.dimensions(),
                of == null ? Set.of() : of.reads(),
                bands(unit),
                List.of(),
                caveats());
    }

    private Better better() {
        return constant(Better.class, "better", entry.textOr("better", "neither"), Better.NEITHER);
    }

    private List<Note> caveats() {
        return entries("caveats").stream().map(this::note).toList();
    }

    private void readFormulas() {
        for (String name : entry.names()) {
            if (SOURCES.contains(name)) {
                Formula formula = faults.attempt(entry.placeOf(name), new Formula.Of(""), () -> {
                    Formula read = Formula.parse(entry.text(name));
                    read.measures().forEach(this::checkMeasure);
                    return read;
                });
                formulas.put(Faults.constant(Source.class, name), formula);
            }
        }
        if (formulas.isEmpty()) {
            faults.add(entry.place(), "the metric has none of \"computed\", \"reported\" and \"typed\"");
        }
    }

    private void checkMeasure(String name) {
        if (!measures.containsKey(name)) {
            throw Faults.unknown("measure", name, measures.keySet());
        }
    }

    private Map<Source, String> texts() {
        Map<Source, String> texts = new LinkedHashMap<>();
        formulas.keySet().forEach(source -> texts.put(source, text(source.name().toLowerCase(Locale.ROOT))));
        return texts;
    }

    private Map<Source, Note> inWords() {
        FormulaWords words = new FormulaWords(measures);
        Map<Source, Note> inWords = new LinkedHashMap<>();
        formulas.forEach((source, formula) -> inWords.put(source, words.of(formula)));
        return inWords;
    }

    private Set<FactKind> reads() {
        Set<FactKind> reads = EnumSet.noneOf(FactKind.class);
        for (Formula formula : formulas.values()) {
            for (String name : formula.measures()) {
                Measure measure = measures.get(name);
                if (measure != null) {
                    reads.addAll(measure.relation().reads());
                }
            }
        }
        return reads;
    }

    private List<Band> bands(Unit unit) {
        List<Band> bands = new ArrayList<>();
        for (YamlFile.Entry set : entries("bands")) {
            bands.addAll(faults.attempt(set.place(), List.of(), () -> new BandReader(unit).bands(set)));
        }
        return bands;
    }

    private List<Note> differs() {
        List<Note> found = new ArrayList<>();
        for (String cause : entry.list("differs")) {
            Note note = causes.get(cause);
            if (note == null) {
                faults.add(entry.placeOf("differs"), Faults.unknownWord("cause", cause, causes.keySet()));
            } else {
                found.add(note);
            }
        }
        return found;
    }

    private Note note(YamlFile.Entry note) {
        return faults.attempt(note.place(), new Note("", ""), () -> new Note(note.text("zh"), note.text("en")));
    }

    private List<YamlFile.Entry> entries(String field) {
        return faults.attempt(entry.placeOf(field), List.of(), () -> entry.entries(field));
    }

    private String text(String field) {
        return faults.attempt(entry.place(), "", () -> entry.text(field));
    }

    private <E extends Enum<E>> E constant(Class<E> type, String field, String word, E substitute) {
        return word.isEmpty()
                ? substitute
                : faults.attempt(entry.placeOf(field), substitute, () -> Faults.constant(type, word));
    }
}
