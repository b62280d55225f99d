package io.zhanggui.compliance.appeal.rules;

import io.zhanggui.compliance.appeal.EvidenceKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What an appeal needs, by violation class: {@code resources/appeal/evidence.yaml}. */
public final class EvidenceLists {

    private static final String OF_ALL = "all";
    private static final EvidenceLists SHIPPED = read();

    private final Map<String, List<EvidenceKind>> byClass;

    private EvidenceLists(Map<String, List<EvidenceKind>> byClass) {
        this.byClass = byClass;
    }

    /** The shipped ones. */
    public static EvidenceLists shipped() {
        return SHIPPED;
    }

    /** What an appeal against a penalty of that class needs; for a class without a list what all need. */
    public List<EvidenceKind> of(String classKey) {
        List<EvidenceKind> kinds = new ArrayList<>(byClass.getOrDefault(OF_ALL, List.of()));
        kinds.addAll(byClass.getOrDefault(classKey, List.of()));
        return kinds;
    }

    private static EvidenceLists read() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(EvidenceLists.class.getResourceAsStream("/appeal/evidence.yaml")),
                StandardCharsets.UTF_8)) {
            Map<String, List<Map<String, String>>> written =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            Map<String, List<EvidenceKind>> byClass = new LinkedHashMap<>();
            written.forEach((name, kinds) ->
                    byClass.put(name, kinds.stream().map(EvidenceLists::kind).toList()));
            return new EvidenceLists(byClass);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EvidenceKind kind(Map<String, String> fields) {
        return new EvidenceKind(
                field(fields, "evidence"), field(fields, "zh"), field(fields, "en"), field(fields, "why"));
    }

    private static String field(Map<String, String> fields, String name) {
        return Objects.requireNonNull(fields.get(name), "evidence.yaml: \"" + name + "\" is missing in " + fields);
    }
}
