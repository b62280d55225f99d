package io.zhanggui.metrics.catalogue;

import io.zhanggui.metrics.Band;
import io.zhanggui.metrics.Better;
import io.zhanggui.metrics.Dimension;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Which day decides, as people are told it. */
    private static final List<String> DATES = List.of(
            "created",
            "paid",
            "confirmed",
            "refunded",
            "reported",
            "happened",
            "settled",
            "shipped",
            "applied",
            "booked",
            "started",
            "reviewed",
            "typed");

    private static final Pattern PEOPLE = Pattern.compile("(.*_)?(visitors|buyers|users|viewers)");
    private static final Set<String> SOURCES = Set.of("reported", "computed", "typed");

    private final Catalogue before;
    private final Set<String> faultyMeasures;
    private final boolean own;
    private final Faults faults;
    private final YamlFile.Entry entry;
    private final MetricTexts texts;
    private final Map<Source, Formula> formulas = new LinkedHashMap<>();
    private final Set<String> refersTo = new LinkedHashSet<>();

    /**
     * A reader of one metric.
     *
     * @param before what stands before it
     * @param faultyMeasures names of measures with faults of their own, which formulas may use without a further fault
     * @param own whether an agency wrote it
     */
    MetricReader(Catalogue before, Set<String> faultyMeasures, boolean own, Faults faults, YamlFile.Entry entry) {
        this.before = before;
        this.faultyMeasures = faultyMeasures;
        this.own = own;
        this.faults = faults;
        this.entry = entry;
        this.texts = new MetricTexts(faults, entry);
    }

    Map<Source, Formula> formulas() {
        return formulas;
    }

    /** Keys of the metrics that its formulas use. */
    Set<String> refersTo() {
        return refersTo;
    }

    MetricDefinition definition(MetricGroup group) {
        entry.names().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> faults.add(entry.placeOf(name), Faults.unknown(Subjects.FIELD, name, FIELDS)));
        Unit unit = constant(Unit.class, "unit", text("unit"), Unit.COUNT);
        MetricKind kind = constant(MetricKind.class, "kind", entry.textOr("kind", "level"), MetricKind.LEVEL);
        if (kind != MetricKind.LEVEL) {
            // a difference of shares that is called percent would read as a change by that share
            boolean points = kind == MetricKind.UPLIFT_POINTS && unit == Unit.PERCENT;
            return change(group, points ? Unit.POINTS : unit, kind);
        }
        readFormulas();
        OverDays overDays = constant(OverDays.class, "days", entry.textOr("days", "sum"), OverDays.SUM);
        checkAdds(overDays);
        if (own) {
            checkUnit(unit);
        }
        return new MetricDefinition(
                text("metric"),
                group,
                texts.name("zh"),
                texts.name("en"),
                texts.meaning(),
                unit,
                better(),
                kind,
                null,
                overDays,
                date(),
                written(),
                inWords(),
                dimensions(),
                reads(),
                bands(unit),
                differs(),
                texts.caveats());
    }

    /** A change has no formula of its own: it is asked of the metric it is of, for two periods. */
    private MetricDefinition change(MetricGroup group, Unit unit, MetricKind kind) {
        MetricDefinition of = before.metrics().get(text("of"));
        if (of == null) {
            faults.add(
                    entry.placeOf("of"),
                    Faults.unknown(
                            Subjects.EARLIER_METRIC,
                            entry.textOr("of", ""),
                            before.metrics().keySet()));
        } else {
            refersTo.add(of.key());
        }
        return new MetricDefinition(
                text("metric"),
                group,
                texts.name("zh"),
                texts.name("en"),
                texts.meaning(),
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
                texts.caveats());
    }

    private Better better() {
        return constant(Better.class, "better", entry.textOr("better", "neither"), Better.NEITHER);
    }

    private void readFormulas() {
        for (String name : entry.names()) {
            if (SOURCES.contains(name)) {
                Source source = Faults.constant(Source.class, name);
                Formula formula = faults.attempt(
                        entry.placeOfValue(name),
                        new Formula.Of(""),
                        () -> Formula.parse(entry.text(name)).with(word -> meaning(word, source)));
                formulas.put(source, formula);
            }
        }
        if (formulas.isEmpty()) {
            faults.add(entry.place(), BadEntry.of(FaultKind.NO_SOURCE, ""));
        }
    }

    /** What a word of a formula stands for: a measure, or the formula of a metric. */
    private Formula meaning(String word, Source source) {
        if (before.measures().containsKey(word) || faultyMeasures.contains(word)) {
            return new Formula.Of(word);
        }
        MetricDefinition metric = before.metrics().get(word);
        if (metric == null) {
            Set<String> known = new LinkedHashSet<>(before.measures().keySet());
            known.addAll(before.metrics().keySet());
            throw Faults.unknown(Subjects.FORMULA_WORD, word, known);
        }
        Map<Source, Formula> its = before.formulas().getOrDefault(word, Map.of());
        Formula formula = its.getOrDefault(source, its.get(metric.defaultSource()));
        boolean combines = metric.overDays() == OverDays.SUM || metric.overDays() == OverDays.WHOLE;
        if (metric.of() != null || !combines || formula == null) {
            throw BadEntry.of(FaultKind.CANNOT_REFER, word)
                    .about(new Note(
                            metric.of() == null ? "它的值" + metric.overDays().zh() : "它是另一个指标的变化",
                            metric.of() == null ? "its days do not combine" : "it is a change of another"))
                    .expecting(formula == null ? List.of() : List.copyOf(formula.measures()));
        }
        refersTo.add(word);
        return formula;
    }

    /** Days of a quotient do not add up, nor do those of distinct buyers. */
    private void checkAdds(OverDays overDays) {
        boolean adds = formulas.values().stream().allMatch(this::adds);
        if (own && overDays == OverDays.SUM && !adds) {
            faults.add(
                    entry.has("days") ? entry.placeOf("days") : entry.place(),
                    BadEntry.of(FaultKind.DOES_NOT_ADD, entry.textOr("days", "")));
        }
    }

    /** Yuan only where the formula gives money, and never money where it says a share or a count. */
    private void checkUnit(Unit unit) {
        formulas.forEach((source, formula) -> {
            String field = source.name().toLowerCase(Locale.ROOT);
            faults.check(entry.placeOfValue(field), () -> {
                Integer money = Money.of(formula, before.measures()).orElse(null);
                if (money != null && (money == 1) != (unit == Unit.YUAN)) {
                    throw BadEntry.of(FaultKind.UNIT_UNLIKE, unit.name().toLowerCase(Locale.ROOT), "unit: yuan")
                            .about(money == 1 ? new Note("金额", "yuan") : new Note("没有单位的数", "a plain number"))
                            .at(entry.placeOfValue("unit"));
                }
            });
        });
    }

    private boolean adds(Formula formula) {
        return formula.adds()
                && formula.measures().stream()
                        .map(before.measures()::get)
                        .filter(Objects::nonNull)
                        .allMatch(measure -> switch (measure.aggregate().function()) {
                            case COUNT -> true;
                            case SUM -> !countsPeople(measure);
                            case COUNT_DISTINCT, MIN, MAX, AVERAGE, DEVIATION, LAST -> false;
                        });
    }

    /** Visitors and buyers that a report counts by day: who comes on two days counts on both. */
    private static boolean countsPeople(Measure measure) {
        String column = measure.aggregate().column();
        return column != null && PEOPLE.matcher(column).matches();
    }

    private Map<Source, String> written() {
        Map<Source, String> written = new LinkedHashMap<>();
        formulas.keySet()
                .forEach(source -> written.put(source, text(source.name().toLowerCase(Locale.ROOT))));
        return written;
    }

    private Map<Source, Note> inWords() {
        FormulaWords words = new FormulaWords(before.measures());
        Map<Source, Note> inWords = new LinkedHashMap<>();
        formulas.forEach((source, formula) -> inWords.put(source, words.of(formula)));
        return inWords;
    }

    private Set<FactKind> reads() {
        Set<FactKind> reads = EnumSet.noneOf(FactKind.class);
        for (Formula formula : formulas.values()) {
            for (String name : formula.measures()) {
                Measure measure = before.measures().get(name);
                if (measure != null) {
                    reads.addAll(measure.relation().reads());
                }
            }
        }
        return reads;
    }

    private List<String> dimensions() {
        List<String> words = faults.attempt(entry.placeOf("by"), List.<String>of(), () -> entry.list("by"));
        Set<String> known = Stream.of(Dimension.values()).map(Dimension::word).collect(Collectors.toSet());
        words.stream()
                .filter(word -> !known.contains(word))
                .forEach(word -> faults.add(entry.placeOfValue("by"), Faults.unknown(Subjects.DIMENSION, word, known)));
        if (own) {
            words.stream()
                    .flatMap(word -> Dimension.find(word).stream())
                    .filter(each -> !each.ofTime() && !each.isLookedUp() && !splits(each))
                    .forEach(each -> faults.add(
                            entry.placeOfValue("by"),
                            Faults.unknown(Subjects.DIMENSION_OF_FACTS, each.word(), possible())));
        }
        return words;
    }

    /** Whether some source's measures all have it; a formula that cannot be read has told its fault already. */
    private boolean splits(Dimension dimension) {
        return formulas.isEmpty()
                || formulas.values().stream()
                        .map(formula -> formula.measures().stream()
                                .flatMap(name ->
                                        Optional.ofNullable(before.measures().get(name)).stream())
                                .toList())
                        .anyMatch(measures -> measures.stream()
                                .allMatch(measure -> measure.relation().splits().contains(dimension.column())));
    }

    private List<String> possible() {
        return Stream.of(Dimension.values())
                .filter(each -> each.ofTime() || each.isLookedUp() || splits(each))
                .map(Dimension::word)
                .toList();
    }

    private String date() {
        String word = text("date");
        if (!word.isEmpty() && !DATES.contains(word)) {
            faults.add(entry.placeOfValue("date"), Faults.unknown(Subjects.DATE, word, DATES));
        }
        return word;
    }

    private List<Band> bands(Unit unit) {
        return new BandReader(unit, own, faults)
                .all(faults.attempt(entry.placeOf("bands"), List.of(), () -> entry.entries("bands", faults)));
    }

    private List<Note> differs() {
        List<Note> found = new ArrayList<>();
        for (String cause : faults.attempt(entry.placeOf("differs"), List.<String>of(), () -> entry.list("differs"))) {
            Note note = before.causes().get(cause);
            if (note == null) {
                faults.add(
                        entry.placeOfValue("differs"),
                        Faults.unknown(Subjects.CAUSE, cause, before.causes().keySet()));
            } else {
                found.add(note);
            }
        }
        return found;
    }

    private String text(String field) {
        return faults.attempt(entry.placeOfValue(field), "", () -> entry.text(field));
    }

    private <E extends Enum<E>> E constant(Class<E> type, String field, String word, E substitute) {
        return word.isEmpty()
                ? substitute
                : faults.attempt(entry.placeOfValue(field), substitute, () -> Faults.constant(type, word));
    }
}
