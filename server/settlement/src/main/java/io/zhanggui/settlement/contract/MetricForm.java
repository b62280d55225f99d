package io.zhanggui.settlement.contract;

import static io.zhanggui.settlement.contract.Fields.choice;
import static io.zhanggui.settlement.contract.Fields.names;
import static io.zhanggui.settlement.contract.Fields.required;
import static io.zhanggui.settlement.contract.Fields.yesNo;

import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.MetricTerms.Better;
import io.zhanggui.settlement.contract.MetricTerms.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The metrics a contract names: its own definitions first, then those of the book. */
final class MetricForm {

    private static final Set<String> FIELDS =
            names("metric", "zh", "en", "unit", "better", "adds", "formula", "variant", "addable");

    private static final int CLOSE = 3;

    private final MetricBook book;
    private final List<MetricTerms> own = new ArrayList<>();

    MetricForm(Doc doc, MetricBook book) {
        this.book = book;
        for (Doc entry : doc.entries("metrics", FIELDS)) {
            read(entry).ifPresent(own::add);
        }
    }

    private static Optional<MetricTerms> read(Doc entry) {
        Optional<String> key = required(entry, "metric", entry.text("metric"));
        Optional<Unit> unit = required(entry, "unit", choice(entry, "unit", Unit.class));
        Optional<Better> better = required(entry, "better", choice(entry, "better", Better.class));
        if (key.isEmpty() || unit.isEmpty() || better.isEmpty()) {
            return Optional.empty();
        }
        String zh = entry.text("zh").orElse(key.get());
        Expression formula = new Expression.Measure(key.get());
        try {
            formula = Expression.parse(entry.text("formula").orElse(key.get()));
        } catch (IllegalArgumentException e) {
            Fields.bad(
                    entry,
                    "formula",
                    entry.text("formula").orElse(""),
                    "公式",
                    "a formula",
                    "如 ratio(pay_buyers, visitors)；" + e.getMessage(),
                    "such as ratio(pay_buyers, visitors); " + e.getMessage());
        }
        return Optional.of(new MetricTerms(
                key.get(),
                zh,
                entry.text("en").orElse(zh),
                unit.get(),
                better.get(),
                yesNo(entry, "adds").orElse(false),
                formula,
                choice(entry, "variant", Variant.class),
                new LinkedHashSet<>(entry.texts("addable"))));
    }

    List<MetricTerms> own() {
        return own;
    }

    /** The metric a field names; an unknown one is a fault that proposes close keys. */
    Optional<MetricTerms> find(Doc doc, String name, Variant variant) {
        return required(doc, name, doc.text(name)).flatMap(key -> find(doc, name, key, variant));
    }

    /** The metrics a list names. */
    List<MetricTerms> all(Doc doc, String name, Variant variant) {
        List<MetricTerms> found = new ArrayList<>();
        for (String key : doc.texts(name)) {
            find(doc, name, key, variant).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** A definition of the contract itself, before one of a book; one for this very source before one for all. */
    static Optional<MetricTerms> among(List<MetricTerms> definitions, String key, Variant variant) {
        return definitions.stream()
                .filter(terms -> terms.key().equals(key))
                .filter(terms -> terms.variant().map(variant::equals).orElse(true))
                .max(Comparator.comparing(terms -> terms.variant().isPresent()));
    }

    private Optional<MetricTerms> find(Doc doc, String name, String key, Variant variant) {
        Optional<MetricTerms> terms = among(own, key, variant).or(() -> book.find(key, variant));
        if (terms.isEmpty() && isKnown(key)) {
            Fields.bad(
                    doc,
                    name,
                    key,
                    "有“" + variant.zh() + "”的指标",
                    "a metric that is " + variant.word(),
                    "这个指标只有 " + variants(key),
                    "this metric is " + variants(key) + " only");
        } else if (terms.isEmpty()) {
            doc.findings()
                    .fault(
                            "2030",
                            doc.child(name),
                            doc.nodeOf(name),
                            key,
                            new Words("指标目录里没有“" + key + "”", "the catalogue has no metric \"" + key + "\""),
                            new Words(
                                    near(key, "相近的有 ", "、", "；") + "或在合同的 metrics 里给出定义",
                                    near(key, "close to it: ", ", ", "; ") + "or define it under metrics"));
        }
        return terms;
    }

    private String variants(String key) {
        return Arrays.stream(Variant.values())
                .filter(each ->
                        among(own, key, each).or(() -> book.find(key, each)).isPresent())
                .map(Variant::word)
                .collect(Collectors.joining(" | "));
    }

    private boolean isKnown(String key) {
        return own.stream().anyMatch(terms -> terms.key().equals(key))
                || book.keys().contains(key);
    }

    private String near(String key, String start, String between, String end) {
        List<String> near = Stream.concat(own.stream().map(MetricTerms::key), book.keys().stream())
                .distinct()
                .filter(each -> each.contains(key) || key.contains(each) || distance(each, key) <= CLOSE)
                .limit(5)
                .toList();
        return near.isEmpty() ? "" : start + String.join(between, near) + end;
    }

    /** Levenshtein's distance. */
    private static int distance(String left, String right) {
        int[] before = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] now = new int[right.length() + 1];
            now[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = before[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[right.length()];
    }
}
