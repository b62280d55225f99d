package io.zhanggui.compliance.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Role;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.Endpoint;
import io.zhanggui.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The description says what the server answers: no endpoint, no field and no type that the other does not have. */
class CheckDescriptionTest {

    private final TestServer server = TestServer.shared();
    private final Browser analyst = server.newPerson(server.newAgency(), Role.ANALYST, null);
    private final JsonNode description = Browser.json(analyst.get("/api/check/openapi"));

    @Test
    void it_names_every_endpoint_for_checking_texts_and_no_other() {
        Set<String> told = new TreeSet<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> told.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Set<String> there = Endpoint.all(server).stream()
                .map(Endpoint::toString)
                .filter(each -> each.matches("[A-Z]+ /api/check(/list|/likeness|/rules|/openapi)?"))
                .collect(Collectors.toSet());
        assertThat(told).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void answers_have_the_form_it_tells() {
        assertThat(faults("CheckedText", Browser.json(analyst.post("/api/check", "{\"text\":\"全网最好用的面膜\"}"))))
                .isEmpty();
        assertThat(faults(
                        "CheckedText",
                        Browser.json(analyst.post("/api/check", "{\"text\":\"面膜\",\"kind\":\"title\"}"))))
                .isEmpty();
        JsonNode list = Browser.json(
                analyst.post("/api/check/list", "{\"texts\":[\"全网最低价\",\"好用\"],\"category\":\"cosmetics\"}"));
        assertThat(list.size()).isEqualTo(2);
        list.forEach(each -> assertThat(faults("CheckedText", each)).isEmpty());
        assertThat(faults(
                        "Likeness",
                        Browser.json(analyst.post(
                                "/api/check/likeness", "{\"text\":\"空包发出，隔天返本金\",\"class\":\"faketrade\"}"))))
                .isEmpty();
        assertThat(faults("Rulebook", Browser.json(analyst.get("/api/check/rules"))))
                .isEmpty();
        assertThat(faults("Error", Browser.json(analyst.post("/api/check", "{}"))))
                .isEmpty();
    }

    @Test
    void a_field_that_is_not_told_would_be_seen() {
        JsonNode odd = Browser.json(analyst.post("/api/check", "{}"));
        assertThat(faults("CheckedText", odd)).contains("$.code is not described", "$.verdict is missing");
    }

    private List<String> faults(String schema, JsonNode value) {
        List<String> faults = new ArrayList<>();
        compare("$", description.path("components").path("schemas").path(schema), value, faults);
        return faults;
    }

    /** What the description uses of JSON Schema: references, types, enums, items, properties that are needed or closed. */
    private void compare(String at, JsonNode told, JsonNode value, List<String> faults) {
        if (told.has("$ref")) {
            String name = told.path("$ref").asString().replace("#/components/schemas/", "");
            compare(at, description.path("components").path("schemas").path(name), value, faults);
            return;
        }
        if (!types(told).contains(type(value))) {
            faults.add(at + " is " + type(value) + ", told is " + types(told));
        }
        if (told.has("enum")
                && StreamSupport.stream(told.path("enum").spliterator(), false).noneMatch(value::equals)) {
            faults.add(at + " is none of " + told.path("enum"));
        }
        if (value.isArray()) {
            value.forEach(each -> compare(at + "[]", told.path("items"), each, faults));
        }
        if (value.isObject()) {
            compareFields(at, told, value, faults);
        }
    }

    private void compareFields(String at, JsonNode told, JsonNode value, List<String> faults) {
        told.path("required").forEach(name -> {
            if (!value.has(name.asString())) {
                faults.add(at + "." + name.asString() + " is missing");
            }
        });
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            JsonNode known = told.path("properties").path(field.getKey());
            if (!known.isMissingNode()) {
                compare(at + "." + field.getKey(), known, field.getValue(), faults);
            } else if (told.has("additionalProperties")) {
                faults.add(at + "." + field.getKey() + " is not described");
            }
        }
    }

    private static Set<String> types(JsonNode told) {
        JsonNode type = told.path("type");
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asString)
                        .collect(Collectors.toSet())
                : Set.of(type.asString());
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            default -> "string";
        };
    }
}
