package io.zhanggui.web;

import io.zhanggui.shared.Failure;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads bodies that other people's programs write: a field that is not known is a slip of theirs and is told, and nothing
 * is taken for a text that is none.
 */
@Component
public class StrictBodies {

    private final JsonMapper strict;

    StrictBodies(JsonMapper json) {
        this.strict = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .withCoercionConfig(
                        LogicalType.Textual,
                        texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Integer,
                        numbers -> numbers.setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
                .build();
    }

    /** Fails with {@link WebError#MALFORMED}, which names the field. */
    public <T> T read(JsonNode body, Class<T> type) {
        try {
            return strict.treeToValue(body, type);
        } catch (JacksonException e) {
            throw new Failure(WebError.MALFORMED, e, BodyFault.where(e));
        }
    }
}
