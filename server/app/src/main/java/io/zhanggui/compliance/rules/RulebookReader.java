package io.zhanggui.compliance.rules;

import io.zhanggui.compliance.Handbook;
import io.zhanggui.compliance.RuleClass;
import io.zhanggui.compliance.RuleSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads rule files: {@code sources}, {@code classes}, word {@code lists} and harmless {@code phrases} and {@code sayings} of all files
 * first, then the {@code rules}, each file's of the class it names. Fails with every fault found.
 */
final class RulebookReader {

    private final RuleFaults faults = new RuleFaults();
    private final Map<String, RuleSource> sources = new LinkedHashMap<>();
    private final Map<String, RuleClass> classes = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final Set<String> phrases = new LinkedHashSet<>();
    private final Set<String> sayings = new LinkedHashSet<>();
    private final List<WordedRule> worded = new ArrayList<>();

    private RulebookReader() {}

    static WrittenRules read(List<RuleFile> files) {
        RulebookReader reader = new RulebookReader();
        files.forEach(file -> reader.each(file, "sources", reader::source));
        files.forEach(file -> reader.each(file, "classes", reader::ruleClass));
        files.forEach(file -> reader.each(file, "lists", reader::list));
        files.forEach(file -> reader.phrases.addAll(file.top().words("phrases")));
        files.forEach(file -> reader.sayings.addAll(file.top().words("sayings")));
        files.forEach(reader::rules);
        reader.faults.throwIfAny();
        return new WrittenRules(
                List.copyOf(reader.sources.values()),
                List.copyOf(reader.classes.values()),
                List.copyOf(reader.worded),
                Map.copyOf(reader.lists),
                List.copyOf(reader.phrases),
                List.copyOf(reader.sayings));
    }

    private interface Reading {
        void read(RuleFile.Entry entry);
    }

    private void each(RuleFile file, String list, Reading reading) {
        List<RuleFile.Entry> entries =
                faults.attempt(file.place(), () -> file.top().entries(list));
        for (RuleFile.Entry entry : entries == null ? List.<RuleFile.Entry>of() : entries) {
            faults.attempt(entry.place(), () -> {
                reading.read(entry);
                return entry;
            });
        }
    }

    private void source(RuleFile.Entry entry) {
        RuleSource source = new RuleSource(
                entry.text("source"),
                entry.text("title"),
                entry.text("version"),
                Boolean.parseBoolean(entry.text("verified")));
        declare(sources, "source", source.key(), source);
    }

    private void ruleClass(RuleFile.Entry entry) {
        String word = entry.text("handbook");
        Handbook handbook = Stream.of(Handbook.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> RuleFaults.unknown(
                        "handbook",
                        word,
                        Stream.of(Handbook.values()).map(Handbook::word).toList()));
        RuleClass made =
                new RuleClass(entry.text("class"), handbook, entry.text("zh"), entry.text("en"), entry.text("meaning"));
        declare(classes, "class", made.key(), made);
    }

    private void list(RuleFile.Entry entry) {
        declare(lists, "list", entry.text("list"), entry.words("words"));
    }

    private void rules(RuleFile file) {
        RuleFile.Entry top = file.top();
        if (!top.has("rules")) {
            return;
        }
        RuleClass of = classes.get(top.textOr("class", ""));
        if (of == null) {
            faults.add(
                    top.placeOf("class"), RuleFaults.unknownWord("class", top.textOr("class", ""), classes.keySet()));
            return;
        }
        Set<String> keys = new LinkedHashSet<>();
        each(file, "rules", entry -> {
            WordedRule rule = new RuleReader(entry, of, sources, lists, faults).read();
            if (!keys.add(rule.rule().key())) {
                throw new IllegalArgumentException("the rule \"" + rule.rule().key() + "\" is declared twice");
            }
            worded.add(rule);
        });
    }

    private static <T> void declare(Map<String, T> all, String what, String name, T declared) {
        if (all.putIfAbsent(name, declared) != null) {
            throw new IllegalArgumentException("the " + what + " \"" + name + "\" is declared twice");
        }
    }
}
