package io.zhanggui.insight;

import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asking the engine, and what was asked before. */
public interface Studies {

    /**
     * Asks and waits a while for the answer; what takes longer goes on in the background.
     *
     * @param question JSON of the kind's question
     * @param wait how long to wait
     * @throws Failure with {@link InsightError#BAD_QUESTION} where the question does not fit its kind
     */
    Study ask(Scope scope, UserId by, StudyKind kind, String question, Duration wait);

    /** A study all of whose shops are in the scope. */
    Optional<Study> find(Scope scope, StudyId id);

    /** The same; fails with {@link InsightError#NO_SUCH_STUDY}. */
    default Study get(Scope scope, StudyId id) {
        return find(scope, id).orElseThrow(() -> new Failure(InsightError.NO_SUCH_STUDY, id.citation()));
    }

    /**
     * The newest first.
     *
     * @param kind of this kind only; null for all
     * @param savedOnly only those with a title
     */
    List<Study> list(Scope scope, @Nullable StudyKind kind, boolean savedOnly, int offset, int limit);

    /** How far a running study is. */
    Optional<StudyProgress.Step> findProgress(StudyId id);

    /** Stops a running study; one that is over stays as it is. */
    void cancel(Scope scope, StudyId id);

    /** Saves it under a title, or takes the title away where that is null. */
    Study entitle(Scope scope, StudyId id, @Nullable String title);
}
