package io.zhanggui.compliance.rules;

import io.zhanggui.compliance.Article;
import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.Rule;
import io.zhanggui.compliance.RuleClass;
import io.zhanggui.compliance.RuleSource;
import io.zhanggui.compliance.Severity;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.textscan.Excuse;
import io.zhanggui.textscan.Term;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one entry of {@code rules}. */
final class RuleReader {

    private static final Set<String> FIELDS = Set.of(
            "rule",
            "zh",
            "en",
            "severity",
            "kinds",
            "only",
            "rightFor",
            "articles",
            "explanation",
            "exceptions",
            "example",
            "rewrite",
            "from",
            "terms",
            "plain",
            "notAfter",
            "notBefore",
            "excuses",
            "phrasings",
            "unless",
            "learnt",
            "counts");

    private static final int SHORT = 2;

    private final RuleFile.Entry entry;
    private final RuleClass of;
    private final Map<String, RuleSource> sources;
    private final Map<String, List<String>> lists;
    private final RuleFaults faults;

    RuleReader(
            RuleFile.Entry entry,
            RuleClass of,
            Map<String, RuleSource> sources,
            Map<String, List<String>> lists,
            RuleFaults faults) {
        this.entry = entry;
        this.of = of;
        this.sources = sources;
        this.lists = lists;
        this.faults = faults;
    }

    WordedRule read() {
        for (String name : entry.names()) {
            if (!FIELDS.contains(name)) {
                faults.add(entry.placeOf(name), RuleFaults.unknownWord("field", name, FIELDS));
            }
        }
        Rule rule = rule();
        List<Term> terms = new ArrayList<>();
        terms.addAll(terms(rule.key(), entry.words("terms"), true));
        terms.addAll(terms(rule.key(), entry.words("plain"), false));
        List<Phrasing> phrasings = new ArrayList<>();
        for (String written : entry.texts("phrasings")) {
            Phrasing phrasing = field("phrasings", () -> phrasing(written));
            if (phrasing != null) {
                phrasings.add(phrasing);
            }
        }
        TitleCount counts = entry.has("counts") ? constant(TitleCount.class, "count", entry.text("counts")) : null;
        if (terms.isEmpty() && phrasings.isEmpty() && !rule.learnt() && counts == null) {
            throw new IllegalArgumentException("the rule has neither \"terms\" nor \"phrasings\"");
        }
        return new WordedRule(rule, terms, phrasings, unless(), counts);
    }

    private Rule rule() {
        return new Rule(
                entry.text("rule"),
                of,
                entry.text("zh"),
                entry.text("en"),
                constant(Severity.class, "severity", entry.textOr("severity", "block")),
                kinds(),
                categories("only"),
                categories("rightFor"),
                entry.texts("articles").stream().map(this::article).toList(),
                entry.text("explanation"),
                entry.has("exceptions") ? entry.text("exceptions") : null,
                entry.text("example"),
                entry.text("rewrite"),
                Boolean.parseBoolean(entry.textOr("learnt", "false")),
                from());
    }

    private <T> @Nullable T field(String name, java.util.function.Supplier<T> reading) {
        return faults.attempt(entry.placeOf(name), reading);
    }

    private LocalDate from() {
        try {
            return LocalDate.parse(entry.textOr("from", "2015-09-01"));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"from\" is no day; write it as 2025-10-15", e);
        }
    }

    private Set<TextKind> kinds() {
        List<String> words = entry.words("kinds");
        return words.isEmpty()
                ? EnumSet.allOf(TextKind.class)
                : words.stream()
                        .map(word -> constant(TextKind.class, "kind", word))
                        .collect(Collectors.toSet());
    }

    private Set<Category> categories(String name) {
        return entry.words(name).stream()
                .map(word -> constant(Category.class, "category", word))
                .collect(Collectors.toSet());
    }

    /** {@code ad-law 第九条第三项}. */
    private Article article(String cited) {
        String[] parts = cited.split("\\s+", 2);
        RuleSource source = sources.get(parts[0]);
        if (source == null) {
            throw RuleFaults.unknown("source", parts[0], sources.keySet());
        }
        return new Article(source, parts.length > 1 ? parts[1] : "");
    }

    private List<Term> terms(String key, List<String> words, boolean disguised) {
        return words.stream()
                .distinct()
                .map(word -> new Term(
                        word, key, key, disguised, excuses(word), entry.words("notAfter"), entry.words("notBefore")))
                .toList();
    }

    /** A short word easily arises where two others meet: 高仿 in 高·仿真. */
    private Set<Excuse> excuses(String word) {
        if (entry.has("excuses")) {
            return entry.words("excuses").stream()
                    .filter(each -> !each.equals("none"))
                    .map(each -> constant(Excuse.class, "excuse", each))
                    .collect(Collectors.toSet());
        }
        return word.length() <= SHORT
                ? EnumSet.of(Excuse.NEGATION, Excuse.QUOTATION, Excuse.WORD_BOUNDARY)
                : EnumSet.of(Excuse.NEGATION, Excuse.QUOTATION);
    }

    private Phrasing phrasing(String written) {
        Phrasing read = Phrasing.read(written, this::listOf);
        read.slots().forEach(slot -> checkList(slot.list()));
        return read;
    }

    private List<String> unless() {
        List<String> words = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String word : entry.words("unless")) {
            if (word.startsWith("{") && word.endsWith("}")) {
                String name = word.substring(1, word.length() - 1);
                checkList(name);
                names.add(name);
            } else {
                words.add(word);
            }
        }
        if (!words.isEmpty()) {
            names.add(listOf(words));
        }
        return names;
    }

    private String listOf(List<String> words) {
        String name = String.join("|", words);
        lists.putIfAbsent(name, words);
        return name;
    }

    private void checkList(String name) {
        if (!lists.containsKey(name) && !Figures.names().contains(name)) {
            throw RuleFaults.unknown("list", name, named());
        }
    }

    private List<String> named() {
        return Stream.concat(Figures.names().stream(), lists.keySet().stream().filter(name -> !name.contains("|")))
                .toList();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String what, String word) {
        Function<E, String> written =
                each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Stream.of(type.getEnumConstants())
                .filter(each -> written.apply(each).equals(word))
                .findFirst()
                .orElseThrow(() -> RuleFaults.unknown(
                        what,
                        word,
                        Stream.of(type.getEnumConstants()).map(written).toList()));
    }
}
