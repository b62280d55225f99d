package io.zhanggui.compliance.gate.rules;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.gate.AdReview;
import io.zhanggui.compliance.gate.Checklist;
import io.zhanggui.compliance.gate.LicenceKind;
import io.zhanggui.compliance.rules.RuleFile;
import io.zhanggui.shared.Bilingual;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What {@code resources/gate} ships: checklists, kinds of licences, and the goods whose advertising is reviewed. */
public final class GateTexts {

    private static final List<String> CHECKLISTS =
            List.of("listing", "campaign", "live", "inspection", "launch", "service-standard");

    private final List<Checklist> checklists;
    private final List<LicenceKind> licenceKinds;
    private final List<AdReview> adReviews;

    private GateTexts(List<Checklist> checklists, List<LicenceKind> licenceKinds, List<AdReview> adReviews) {
        this.checklists = List.copyOf(checklists);
        this.licenceKinds = List.copyOf(licenceKinds);
        this.adReviews = List.copyOf(adReviews);
    }

    /** Reads all of it; a fault in a shipped file is ours and stops the program. */
    public static GateTexts shipped() {
        RuleFile.Entry licences = top("licences.yaml");
        Map<String, RuleFile.Entry> sources = new HashMap<>();
        licences.entries("sources").forEach(source -> sources.put(source.text("source"), source));
        return new GateTexts(
                CHECKLISTS.stream().map(GateTexts::checklist).toList(),
                licences.entries("kinds").stream()
                        .map(entry -> kind(entry, sources))
                        .toList(),
                licences.entries("reviews").stream()
                        .map(entry -> review(entry, sources))
                        .toList());
    }

    public List<Checklist> checklists() {
        return checklists;
    }

    public List<LicenceKind> licenceKinds() {
        return licenceKinds;
    }

    public List<AdReview> adReviews() {
        return adReviews;
    }

    private static Checklist checklist(String name) {
        String file = name + ".yaml";
        return switch (ChecklistReader.read(file, open(file), 0)) {
            case ChecklistReader.Read.Done done -> done.checklist();
            case ChecklistReader.Read.Faulty faulty ->
                throw new IllegalStateException(faulty.faults().toString());
        };
    }

    private static LicenceKind kind(RuleFile.Entry entry, Map<String, RuleFile.Entry> sources) {
        List<String> cited = entry.texts("cited");
        return new LicenceKind(
                entry.text("kind"),
                new Bilingual(entry.text("zh"), entry.text("en")),
                entry.textOr("of", "shop").equals("item"),
                entry.has("all"),
                categories(entry),
                entry.words("words"),
                entry.has("brand"),
                cited.stream().map(each -> article(each, sources)).toList(),
                cited.stream()
                        .allMatch(each -> source(each, sources).text("verified").equals("true")),
                entry.textOr("note", ""));
    }

    private static AdReview review(RuleFile.Entry entry, Map<String, RuleFile.Entry> sources) {
        return new AdReview(
                new Bilingual(entry.text("zh"), entry.text("en")),
                categories(entry),
                entry.words("words"),
                entry.texts("cited").stream()
                        .map(each -> article(each, sources))
                        .toList(),
                entry.text("sign"),
                entry.textOr("example", ""));
    }

    private static Set<Category> categories(RuleFile.Entry entry) {
        Set<Category> found = new LinkedHashSet<>();
        entry.words("categories").forEach(word -> found.add(Category.named(word)));
        return found;
    }

    /** {@code ad-law 第四十六条} becomes 《广告法》第四十六条. */
    private static String article(String cited, Map<String, RuleFile.Entry> sources) {
        String article = cited.substring(cited.indexOf(' ') + 1);
        return "《" + source(cited, sources).text("title") + "》" + article;
    }

    private static RuleFile.Entry source(String cited, Map<String, RuleFile.Entry> sources) {
        String key = cited.substring(0, cited.indexOf(' '));
        return Objects.requireNonNull(sources.get(key), () -> "licences.yaml cites an unknown source: " + cited);
    }

    private static RuleFile.Entry top(String file) {
        try (Reader reader = open(file)) {
            return new RuleFile(file, reader).top();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String file) {
        return new InputStreamReader(
                Objects.requireNonNull(GateTexts.class.getResourceAsStream("/gate/" + file), file),
                StandardCharsets.UTF_8);
    }
}
