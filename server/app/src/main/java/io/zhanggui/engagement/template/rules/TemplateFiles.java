package io.zhanggui.engagement.template.rules;

import io.zhanggui.engagement.client.Tier;
import io.zhanggui.engagement.template.Goal;
import io.zhanggui.engagement.template.KpiTemplate;
import io.zhanggui.engagement.template.Place;
import io.zhanggui.engagement.template.PlaceKind;
import io.zhanggui.engagement.template.TierTemplate;
import io.zhanggui.shared.Bilingual;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The shipped templates in {@code resources/contract-templates}. */
final class TemplateFiles {

    private static final String FOLDER = "/contract-templates/";

    private TemplateFiles() {}

    static List<TierTemplate> tiers() {
        Map<String, Map<String, Object>> places = new LinkedHashMap<>();
        entries("places").forEach(place -> places.put(text(place, "key"), place));
        return entries("tiers").stream().map(fields -> tier(fields, places)).toList();
    }

    static List<KpiTemplate> kpis() {
        return entries("kpis").stream().map(TemplateFiles::kpi).toList();
    }

    private static TierTemplate tier(Map<String, Object> fields, Map<String, Map<String, Object>> places) {
        String word = text(fields, "tier");
        String text = read(word + ".txt");
        List<String> promises = texts(fields, "promises");
        String all = text + promises;
        Map<?, ?> usual = (Map<?, ?>) Objects.requireNonNull(fields.get("usual"));
        return new TierTemplate(
                Tier.valueOf(word.toUpperCase(Locale.ROOT)),
                bilingual(fields),
                text,
                places.entrySet().stream()
                        .filter(place -> isIn(all, place.getKey()))
                        .map(place -> place(place.getValue(), usual.get(place.getKey())))
                        .toList(),
                texts(fields, "kpis"),
                promises);
    }

    /** The last day is written as the day after it, and who arbitrates stands within the path of disputes. */
    private static boolean isIn(String text, String place) {
        return switch (place) {
            case "last", "arbitration" -> true;
            default -> text.contains("{{" + place + "}}");
        };
    }

    private static Place place(Map<String, Object> fields, @Nullable Object usual) {
        return new Place(
                text(fields, "key"),
                PlaceKind.valueOf(text(fields, "kind").toUpperCase(Locale.ROOT)),
                bilingual(fields),
                usual == null ? "" : usual.toString(),
                list(fields, "choices").stream()
                        .map(each -> new Place.Choice(text(each, "key"), bilingual(each)))
                        .toList());
    }

    private static KpiTemplate kpi(Map<String, Object> fields) {
        return new KpiTemplate(
                text(fields, "key"),
                text(fields, "row"),
                bilingual(fields),
                text(fields, "dimension"),
                text(fields, "metric"),
                text(fields, "variant"),
                text(fields, "period"),
                optional(fields, "measure"),
                text(fields, "owner"),
                text(fields, "source"),
                fields.get("asked") == null ? null : bilingual(entry(fields, "asked")),
                optional(fields, "note"),
                list(fields, "goals").stream().map(TemplateFiles::goal).toList());
    }

    private static Goal goal(Map<String, Object> fields) {
        boolean band = fields.containsKey("from");
        return new Goal(
                Goal.Kind.valueOf(text(fields, "kind").toUpperCase(Locale.ROOT)),
                text(fields, band ? "from" : "value"),
                optional(fields, "to"),
                text(fields, "tolerance"),
                steps(fields, "reward"),
                steps(fields, "penalty"));
    }

    private static Goal.@Nullable Steps steps(Map<String, Object> fields, String name) {
        if (fields.get(name) == null) {
            return null;
        }
        Map<String, Object> steps = entry(fields, name);
        return new Goal.Steps(text(steps, "per"), text(steps, "pay"), text(steps, "cap"));
    }

    private static Bilingual bilingual(Map<String, Object> fields) {
        return new Bilingual(text(fields, "zh"), text(fields, "en"));
    }

    private static List<String> texts(Map<String, Object> fields, String name) {
        return ((List<?>) Objects.requireNonNull(fields.get(name), name))
                .stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> fields, String name) {
        return (List<Map<String, Object>>) fields.getOrDefault(name, List.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> entry(Map<String, Object> fields, String name) {
        return (Map<String, Object>) Objects.requireNonNull(fields.get(name), name);
    }

    private static String optional(Map<String, Object> fields, String name) {
        Object value = fields.get(name);
        return value == null ? "" : value.toString();
    }

    private static String text(Map<String, Object> fields, String name) {
        return Objects.requireNonNull(fields.get(name), () -> "\"" + name + "\" is missing in " + fields)
                .toString();
    }

    private static List<Map<String, Object>> entries(String name) {
        Map<String, List<Map<String, Object>>> written =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(read(name + ".yaml"));
        return Objects.requireNonNull(written.get(name));
    }

    private static String read(String file) {
        try (InputStream in = TemplateFiles.class.getResourceAsStream(FOLDER + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
