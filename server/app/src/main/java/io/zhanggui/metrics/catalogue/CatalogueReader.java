package io.zhanggui.metrics.catalogue;

import io.zhanggui.metrics.Better;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.NoValue;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.metrics.Source;
import io.zhanggui.metrics.Unit;
import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.Relation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads catalogue files: {@code measures} first, then {@code metrics} over them. */
public final class CatalogueReader {

    private static final Pattern TAKE = Pattern.compile(
            "(count|count_distinct|sum|min|max|average|last)(?: (\\w+))? of (\\w+) on (\\w+)(?: where (.+))?");
    private static final Pattern CONDITION =
            Pattern.compile("(\\w+) (?:(known|unknown)|(=|<>|>|<) (?:'([^']*)'|(-?\\d+)))");

    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<String, MetricDefinition> metrics = new LinkedHashMap<>();
    private final Map<String, Map<Source, Formula>> formulas = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    /** Reads the files in order and checks all of it; fails with every fault found. */
    public static Catalogue read(List<YamlFile> files) {
        CatalogueReader reader = new CatalogueReader();
        files.forEach(file -> file.entries("measures").forEach(reader::measure));
        files.forEach(file -> file.entries("metrics").forEach(reader::metric));
        if (!reader.faults.isEmpty()) {
            throw new CatalogueFault(reader.faults);
        }
        return new Catalogue(reader.measures, reader.metrics, reader.formulas);
    }

    private void measure(YamlFile.Entry entry) {
        try {
            String name = entry.text("measure");
            Matcher take = TAKE.matcher(entry.text("take"));
            if (!take.matches()) {
                throw new IllegalArgumentException(
                        "take: expected e.g. \"sum paid of orders on paid_at where paid_at known\"");
            }
            Aggregate aggregate = new Aggregate(
                    name,
                    Aggregate.Function.valueOf(take.group(1).toUpperCase(Locale.ROOT)),
                    take.group(2),
                    conditions(take.group(5)));
            Relation relation = constant(Relation.class, take.group(3));
            NoValue absent = constant(NoValue.class, entry.textOr("absent", "column_absent"));
            boolean money = "yuan".equals(entry.textOr("unit", ""));
            if (measures.put(name, new Measure(relation, take.group(4), aggregate, money, absent)) != null) {
                throw new IllegalArgumentException("measure " + name + " is declared twice");
            }
        } catch (IllegalArgumentException e) {
            faults.add(entry.place() + e.getMessage());
        }
    }

    private void metric(YamlFile.Entry entry) {
        try {
            String key = entry.text("metric");
            Map<Source, Formula> bySource = new LinkedHashMap<>();
            Map<Source, String> texts = new LinkedHashMap<>();
            Map<Source, String> inWords = new LinkedHashMap<>();
            Set<FactKind> reads = EnumSet.noneOf(FactKind.class);
            for (String name : entry.names()) {
                if ("reported".equals(name) || "computed".equals(name)) {
                    Source source = constant(Source.class, name);
                    Formula formula = Formula.parse(entry.text(name));
                    formula.measures().forEach(needed -> reads.addAll(kindsOf(needed)));
                    bySource.put(source, formula);
                    texts.put(source, entry.text(name));
                    inWords.put(source, new FormulaWords(measures).zh(formula));
                }
            }
            if (bySource.isEmpty()) {
                throw new IllegalArgumentException("metric " + key + " has neither computed nor reported");
            }
            MetricDefinition definition = new MetricDefinition(
                    key,
                    entry.text("zh"),
                    entry.text("en"),
                    entry.text("meaning"),
                    constant(Unit.class, entry.text("unit")),
                    constant(Better.class, entry.textOr("better", "neither")),
                    constant(OverDays.class, entry.textOr("days", "sum")),
                    entry.text("date"),
                    texts,
                    inWords,
                    entry.list("by"),
                    reads,
                    entry.list("caveats"));
            if (metrics.put(key, definition) != null) {
                throw new IllegalArgumentException("metric " + key + " is declared twice");
            }
            formulas.put(key, bySource);
        } catch (IllegalArgumentException e) {
            faults.add(entry.place() + e.getMessage());
        }
    }

    private Set<FactKind> kindsOf(String measure) {
        Measure found = measures.get(measure);
        if (found == null) {
            throw new IllegalArgumentException("there is no measure " + measure);
        }
        return found.relation().reads();
    }

    private static List<Aggregate.Condition> conditions(@org.jspecify.annotations.Nullable String text) {
        List<Aggregate.Condition> found = new ArrayList<>();
        if (text == null) {
            return found;
        }
        for (String part : text.split(" and ")) {
            Matcher condition = CONDITION.matcher(part.strip());
            if (!condition.matches()) {
                throw new IllegalArgumentException("where: cannot read \"" + part + "\"");
            }
            found.add(condition(condition));
        }
        return found;
    }

    private static Aggregate.Condition condition(Matcher part) {
        if (part.group(2) != null) {
            Aggregate.Condition.Test test =
                    "known".equals(part.group(2)) ? Aggregate.Condition.Test.KNOWN : Aggregate.Condition.Test.UNKNOWN;
            return new Aggregate.Condition(part.group(1), test, null);
        }
        Aggregate.Condition.Test test = switch (part.group(3)) {
            case "=" -> Aggregate.Condition.Test.EQUALS;
            case "<>" -> Aggregate.Condition.Test.DIFFERS;
            case ">" -> Aggregate.Condition.Test.ABOVE;
            default -> Aggregate.Condition.Test.BELOW;
        };
        Object value = part.group(4) != null ? part.group(4) : Long.valueOf(part.group(5));
        return new Aggregate.Condition(part.group(1), test, value);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "unknown " + type.getSimpleName().toLowerCase(Locale.ROOT) + " \"" + name + "\"", e);
        }
    }
}
