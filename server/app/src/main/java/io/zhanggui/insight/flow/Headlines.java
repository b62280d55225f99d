package io.zhanggui.insight.flow;

import io.zhanggui.insight.Headline;
import io.zhanggui.insight.HeadlineWriter;
import io.zhanggui.insight.StudyKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Headlines of answers as they are kept, so that an answer of an earlier version is told in the same way. */
final class Headlines {

    private static final Logger LOG = LoggerFactory.getLogger(Headlines.class);

    private final Map<StudyKind, HeadlineWriter<?, ?>> writers = new EnumMap<>(StudyKind.class);
    private final JsonMapper json;

    Headlines(List<HeadlineWriter<?, ?>> writers, JsonMapper json) {
        writers.forEach(writer -> this.writers.put(writer.kind(), writer));
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** The headline; null for a kind without one, or where the answer is too old to be told. */
    @Nullable
    Headline find(StudyKind kind, String question, String answer) {
        HeadlineWriter<?, ?> writer = writers.get(kind);
        return writer == null ? null : write(writer, question, answer);
    }

    private <Q extends Record, A extends Record> @Nullable Headline write(
            HeadlineWriter<Q, A> writer, String question, String answer) {
        try {
            return writer.write(json.readValue(question, writer.question()), json.readValue(answer, writer.answer()));
        } catch (JacksonException | NullPointerException e) {
            LOG.warn("an answer of kind {} cannot be told in a sentence", writer.kind(), e);
            return null;
        }
    }
}
