package io.zhanggui.desk.traffic;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.desk.traffic.rules.Judged;
import io.zhanggui.desk.traffic.rules.WordQuality;
import io.zhanggui.desk.traffic.rules.WordVerdict;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Search words that led visitors, the one that led most first.
 *
 * @param columns the metrics, in the order of the cells
 * @param whole the same cells of all words together
 * @param rows at most {@link WordTables#MOST}
 * @param total how many words there are in all
 * @param rules how verdicts and qualities are made
 */
public record SearchWords(
        Period period,
        Note headline,
        List<TrafficMatrix.Column> columns,
        List<@Nullable String> whole,
        List<Row> rows,
        int total,
        List<Note> rules) {

    /**
     * One word.
     *
     * @param conversion with its interval; null where it is not known
     * @param change of the visits against the period before, a fraction
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            String word,
            List<@Nullable String> values,
            @Nullable Judged conversion,
            @Nullable String change,
            Verdict verdict,
            Quality quality) {}

    /** How good the visitors are whom a word leads, with the steps that differ. */
    public record Quality(String key, String zh, String en, Note why) {

        static Quality of(WordQuality quality) {
            return new Quality(
                    quality.level().name().toLowerCase(java.util.Locale.ROOT),
                    quality.level().zh(),
                    quality.level().en(),
                    quality.why());
        }
    }

    /** A verdict with its name. */
    public record Verdict(String key, String zh, String en) {

        static Verdict of(WordVerdict verdict) {
            return new Verdict(verdict.name().toLowerCase(java.util.Locale.ROOT), verdict.zh(), verdict.en());
        }
    }
}
