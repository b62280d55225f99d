package io.zhanggui.insight;

import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import io.zhanggui.stats.Doubt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question and its answer.
 *
 * @param scope the shops it is about
 * @param question JSON of the kind's question
 * @param answer JSON of the kind's answer; null unless {@link State#ANSWERED}
 * @param headline what the answer says in a sentence; null where there is no answer, or none of its kind has one
 * @param doubt why the data cannot tell; null unless {@link State#DOUBTED}
 * @param title the name it was saved under; null where it was not saved
 * @param program the version that answered
 */
public record Study(
        StudyId id,
        Scope scope,
        UserId by,
        StudyKind kind,
        State state,
        String question,
        @Nullable String answer,
        @Nullable Headline headline,
        @Nullable Doubt doubt,
        @Nullable String title,
        String program,
        Instant askedAt,
        @Nullable Instant finishedAt) {

    /** The same with its answer in a sentence. */
    public Study withHeadline(@Nullable Headline told) {
        return new Study(
                id, scope, by, kind, state, question, answer, told, doubt, title, program, askedAt, finishedAt);
    }

    /** How far it is. */
    public enum State {
        RUNNING,
        ANSWERED,
        /** The data cannot tell. */
        DOUBTED,
        CANCELLED,
        /** A fault of the program, or it stopped in between. */
        FAILED
    }
}
