package io.zhanggui.engagement.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.engagement.ShippedFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The standard questionnaire and the interview guide, {@code resources/survey/questionnaire.yaml} (rows F067, F068). */
public record Questionnaire(int version, List<Module> modules, List<Question> questions, List<Guide> guide) {

    private static final class Holder {
        private static final Questionnaire SHIPPED =
                ShippedFile.read("/survey/questionnaire.yaml", Questionnaire.class);
    }

    /** The one that comes with the program. */
    public static Questionnaire shipped() {
        return Holder.SHIPPED;
    }

    public Optional<Question> find(String key) {
        return questions.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** A part of it. */
    public record Module(String key, String zh, String en) {}

    /** How a question is answered. */
    public enum Kind {
        NUMBER,
        CHOICE,
        TEXT,
        YES_NO;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A question.
     *
     * @param need whether it must be answered before the sheet is handed in
     * @param unit of a number
     * @param bands the points of a number, from low to high; null where none are given
     * @param metric what the shop's data say of the same; null where they do not
     * @param scale what one unit of the answer is in the metric's unit
     * @param monthly whether the answer is of one month
     * @param tolerance how far apart the two may be, as a share of what the data say
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Question(
            String key,
            String module,
            Kind kind,
            boolean need,
            String zh,
            String en,
            @Nullable Words unit,
            @Nullable List<Option> options,
            @Nullable List<Points> bands,
            @Nullable String metric,
            @Nullable BigDecimal scale,
            boolean monthly,
            @Nullable BigDecimal tolerance) {}

    /** A unit in both languages. */
    public record Words(String zh, String en) {}

    /** An answer to choose, with its points from 0 to 100. */
    public record Option(String key, String zh, String en, int points) {}

    /** The points of numbers from this one on. */
    public record Points(BigDecimal from, int points) {}

    /** What an interview is about, with what to ask. */
    public record Guide(Dimension dimension, List<Words> prompts) {}
}
