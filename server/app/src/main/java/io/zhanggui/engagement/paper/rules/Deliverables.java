package io.zhanggui.engagement.paper.rules;

import io.zhanggui.engagement.paper.Deliverable;
import io.zhanggui.engagement.paper.PaperStage;
import io.zhanggui.engagement.paper.Rhythm;
import io.zhanggui.identity.Role;
import io.zhanggui.shared.Bilingual;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The kinds of documents in {@code resources/papers/deliverables.yaml}. */
public final class Deliverables {

    private static final List<Deliverable> ALL = read();

    private Deliverables() {}

    /** In the order of the work. */
    public static List<Deliverable> list() {
        return ALL;
    }

    public static Optional<Deliverable> find(String key) {
        return ALL.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    private static List<Deliverable> read() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Deliverables.class.getResourceAsStream("/papers/deliverables.yaml")),
                StandardCharsets.UTF_8)) {
            Map<String, List<Map<String, Object>>> written =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return Objects.requireNonNull(written.get("deliverables")).stream()
                    .map(Deliverables::deliverable)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Deliverable deliverable(Map<String, Object> fields) {
        return new Deliverable(
                text(fields, "key"),
                new Bilingual(text(fields, "zh"), text(fields, "en")),
                PaperStage.valueOf(word(fields, "stage")),
                Role.valueOf(word(fields, "maker")),
                Rhythm.valueOf(word(fields, "rhythm")),
                bilingual(needed(fields, "source")),
                Boolean.TRUE.equals(fields.get("internal")),
                Boolean.TRUE.equals(fields.get("money")),
                text(fields, "kept").equals("there"),
                fields.get("page") == null ? null : text(fields, "page"),
                texts(fields.get("outline")));
    }

    private static Bilingual bilingual(Object words) {
        Map<?, ?> both = (Map<?, ?>) words;
        return new Bilingual(String.valueOf(both.get("zh")), String.valueOf(both.get("en")));
    }

    private static List<String> texts(@Nullable Object list) {
        return list == null
                ? List.of()
                : ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static String word(Map<String, Object> fields, String name) {
        return text(fields, name).toUpperCase(Locale.ROOT);
    }

    private static String text(Map<String, Object> fields, String name) {
        return needed(fields, name).toString();
    }

    private static Object needed(Map<String, Object> fields, String name) {
        return Objects.requireNonNull(
                fields.get(name), () -> "deliverables.yaml: \"" + name + "\" is missing in " + fields);
    }
}
