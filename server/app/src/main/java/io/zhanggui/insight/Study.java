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
        @Nullable Doubt doubt,
        @Nullable String title,
        String program,
        Instant askedAt,
        @Nullable Instant finishedAt) {

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
