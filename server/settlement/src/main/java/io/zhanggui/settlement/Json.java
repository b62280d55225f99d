package io.zhanggui.settlement;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as this module writes it: fields in a stated order, amounts as text, two spaces of indent. */
public final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Fails with Jackson's exception, which knows line and column. */
    public static JsonNode read(byte[] text) {
        return MAPPER.readTree(text);
    }

    /** The text with a line end behind it. */
    public static String text(JsonNode node) {
        return MAPPER.writeValueAsString(node).replace("\r\n", "\n") + "\n";
    }
}
