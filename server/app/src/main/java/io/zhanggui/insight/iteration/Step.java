package io.zhanggui.insight.iteration;

import io.zhanggui.insight.Headline;
import io.zhanggui.shared.Failure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of an iteration. Each checks itself; what is refused fails with {@link IterationError}. */
public sealed interface Step {

    int LONGEST_TEXT = 300;
    int LONGEST_WORD = 60;
    int MOST_EVIDENCE = 10;

    StepKind kind();

    /**
     * What was seen.
     *
     * @param evidence what it was seen in: {@code S12}, {@code E3}, or a metric and its days as
     *     {@code pay_conversion@2026-10-01/2026-11-01}, the last day excluded
     */
    record Finding(String text, LocalDate foundOn, List<String> evidence) implements Step {
        public Finding {
            text = checked("text", text, LONGEST_TEXT);
            given("foundOn", foundOn);
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
            if (evidence.isEmpty() || evidence.size() > MOST_EVIDENCE) {
                throw new Failure(IterationError.NO_EVIDENCE, MOST_EVIDENCE);
            }
        }

        @Override
        public StepKind kind() {
            return StepKind.FINDING;
        }
    }

    /**
     * What is to be changed.
     *
     * @param place where: an item, a channel, a page; empty for the whole shop
     * @param metric the key of the metric it should move
     * @param checkOn the day its effect is looked at
     */
    record Plan(String what, String place, String owner, LocalDate startsOn, String metric, LocalDate checkOn)
            implements Step {
        public Plan {
            what = checked("what", what, LONGEST_TEXT);
            place = place == null ? "" : place.strip();
            owner = checked("owner", owner, LONGEST_WORD);
            metric = checked("metric", metric, LONGEST_WORD);
            given("startsOn", startsOn);
            given("checkOn", checkOn);
            if (place.length() > LONGEST_WORD) {
                throw new Failure(IterationError.BAD_TEXT, "place", LONGEST_WORD);
            }
            if (!checkOn.isAfter(startsOn)) {
                throw new Failure(IterationError.BAD_CHECK);
            }
        }

        @Override
        public StepKind kind() {
            return StepKind.PLAN;
        }
    }

    /** It was made on that day. */
    record Making(LocalDate madeOn, String note) implements Step {
        public Making {
            given("madeOn", madeOn);
            note = note == null ? "" : note.strip();
            if (note.length() > LONGEST_TEXT) {
                throw new Failure(IterationError.BAD_TEXT, "note", LONGEST_TEXT);
            }
        }

        @Override
        public StepKind kind() {
            return StepKind.MAKING;
        }
    }

    /**
     * Its effect, as the study or experiment told it.
     *
     * @param evidence {@code S12} or {@code E3}
     * @param caveat where the study asks for another metric or day than was planned; null where it fits
     */
    record Measuring(
            String evidence,
            Verdict verdict,
            Headline headline,
            @Nullable String caveatZh,
            @Nullable String caveatEn) implements Step {
        @Override
        public StepKind kind() {
            return StepKind.MEASURING;
        }
    }

    /** Why nothing is done, or why it was taken back. */
    record Dropping(String reason) implements Step {
        public Dropping {
            reason = checked("reason", reason, LONGEST_TEXT);
        }

        @Override
        public StepKind kind() {
            return StepKind.DROPPING;
        }
    }

    private static String checked(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank() || text.strip().length() > longest) {
            throw new Failure(IterationError.BAD_TEXT, field, longest);
        }
        return text.strip();
    }

    private static void given(String field, @Nullable Object value) {
        if (value == null) {
            throw new Failure(IterationError.INCOMPLETE, field);
        }
    }
}
