package io.zhanggui.compliance.policy.rules;

import io.zhanggui.compliance.policy.Colour;
import io.zhanggui.compliance.policy.PolicyDraft;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The policies of the years in {@code resources/policy/policies.yaml}. */
public final class ShippedPolicies {

    private static final List<PolicyDraft> ALL = read();

    private ShippedPolicies() {}

    /** The oldest first. */
    public static List<PolicyDraft> list() {
        return ALL;
    }

    private static List<PolicyDraft> read() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ShippedPolicies.class.getResourceAsStream("/policy/policies.yaml")),
                StandardCharsets.UTF_8)) {
            Map<String, List<Map<String, String>>> written = texts().load(reader);
            return Objects.requireNonNull(written.get("policies")).stream()
                    .map(ShippedPolicies::policy)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Days stay texts: YAML would make moments of them. */
    private static Yaml texts() {
        DumperOptions dumper = new DumperOptions();
        return new Yaml(
                new SafeConstructor(new LoaderOptions()),
                new Representer(dumper),
                dumper,
                new LoaderOptions(),
                new Resolver() {
                    @Override
                    protected void addImplicitResolvers() {
                        addImplicitResolver(Tag.MERGE, MERGE, "<");
                    }
                });
    }

    private static PolicyDraft policy(Map<String, String> fields) {
        return new PolicyDraft(
                field(fields, "title"),
                Colour.find(field(fields, "colour")).orElseThrow(),
                LocalDate.parse(field(fields, "announced")),
                LocalDate.parse(field(fields, "effective")),
                field(fields, "concerns"),
                field(fields, "action"),
                field(fields, "source"),
                List.of(),
                null,
                null);
    }

    private static String field(Map<String, String> fields, String name) {
        return Objects.requireNonNull(fields.get(name), "policies.yaml: \"" + name + "\" is missing in " + fields);
    }
}
