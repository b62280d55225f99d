package io.zhanggui.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.bundle.Bundle;
import io.zhanggui.settlement.bundle.BundleFiles;
import io.zhanggui.settlement.bundle.Replay;
import io.zhanggui.settlement.rules.Trial;
import io.zhanggui.settlement.statement.Statement;
import io.zhanggui.settlement.statement.StatementJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The schemas that lie beside the engine describe what it reads and writes. */
class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_statement_and_a_replay_are_as_their_schemas_say() throws Exception {
        byte[] statement = StatementJson.bytes(statement());
        assertThat(faults("statement", new String(statement, StandardCharsets.UTF_8)))
                .isEmpty();

        BundleFiles files = new BundleFiles(
                Map.of(1, SampleContract.TEXT.getBytes(StandardCharsets.UTF_8)),
                new byte[0],
                new byte[] {1},
                Optional.empty(),
                statement,
                Optional.empty());
        assertThat(faults(
                        "replay",
                        Replay.run(Bundle.write(files, Optional.empty()), Optional.empty())
                                .json()
                                .toString()))
                .isEmpty();
        assertThat(faults(
                        "replay",
                        Replay.run(new byte[0], Optional.empty()).json().toString()))
                .isEmpty();
    }

    @Test
    void the_sample_contract_is_as_the_schema_says_and_a_spoilt_one_is_not() throws Exception {
        assertThat(faults("contract", json(SampleContract.TEXT))).isEmpty();
        assertThat(faults("contract", json(SampleContract.with("settle: month", "settle: fortnight"))))
                .isNotEmpty();
        assertThat(faults("contract", json(SampleContract.with("state: paid", "estate: paid"))))
                .isNotEmpty();
    }

    @Test
    void a_line_of_facts_is_as_the_schema_says() throws Exception {
        Map<String, String> line = new LinkedHashMap<>(Map.of(
                "metric",
                "sales",
                "scope",
                "shop:home",
                "from",
                "2026-01-01",
                "to",
                "2026-02-01",
                "value",
                "2.35%",
                "variant",
                "computed"));
        assertThat(faults("facts", JSON.writeValueAsString(line))).isEmpty();
        line.put("value", "about 7");
        assertThat(faults("facts", JSON.writeValueAsString(line))).isNotEmpty();
    }

    private static Statement statement() {
        var facts = SampleContract.facts(
                SampleContract.month("2026-01-01", "2026-02-01", "250000", "10000", "90000", 1400, 50_000));
        return ((Done<List<Statement>>) new Trial(SampleContract.history(SampleContract.TEXT), facts).all())
                .value()
                .getLast();
    }

    private static String faults(String schema, String json) throws Exception {
        try (var text = Statement.class.getResourceAsStream("/schema/" + schema + ".schema.json")) {
            JsonSchema read = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
            return String.join(
                    "\n",
                    read.validate(JSON.readTree(json)).stream()
                            .map(String::valueOf)
                            .toList());
        }
    }

    /** The YAML as JSON, with dates and numbers left as they are written. */
    private static String json(String yaml) throws Exception {
        LoaderOptions options = new LoaderOptions();
        Resolver texts = new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
            }
        };
        DumperOptions dump = new DumperOptions();
        Object read = new Yaml(new SafeConstructor(options), new Representer(dump), dump, options, texts).load(yaml);
        return JSON.writeValueAsString(read);
    }
}
