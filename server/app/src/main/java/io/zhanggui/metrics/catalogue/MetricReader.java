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
            "days",
            "date",
            "reported",
            "computed",
            "by",
            "bands",
            "differs",
            "caveats");

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

    MetricDefinition definition(MetricGroup group) {
        entry.names().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> faults.add(entry.placeOf(name), Faults.unknownWord("field", name, FIELDS)));
        Unit unit = constant(Unit.class, "unit", text("unit"), Unit.COUNT);
        readFormulas();
        return new MetricDefinition(
                text("metric"),
                group,
                text("zh"),
                text("en"),
                new Note(text("meaning"), text("means")),
                unit,
                constant(Better.class, "better", entry.textOr("better", "neither"), Better.NEITHER),
                constant(MetricKind.class, "kind", entry.textOr("kind", "level"), MetricKind.LEVEL),
                constant(OverDays.class, "days", entry.textOr("days", "sum"), OverDays.SUM),
                text("date"),
                texts(),
                inWords(),
                entry.list("by"),
                reads(),
                bands(unit),
                differs(),
                entries("caveats").stream().map(this::note).toList());
    }

    private void readFormulas() {
        for (String name : entry.names()) {
            if ("reported".equals(name) || "computed".equals(name)) {
                Formula formula = faults.attempt(entry.placeOf(name), new Formula.Of(""), () -> {
                    Formula read = Formula.parse(entry.text(name));
                    read.measures().forEach(this::checkMeasure);
                    return read;
                });
                formulas.put(Faults.constant(Source.class, name), formula);
            }
        }
        if (formulas.isEmpty()) {
            faults.add(entry.place(), "the metric has neither \"computed\" nor \"reported\"");
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
