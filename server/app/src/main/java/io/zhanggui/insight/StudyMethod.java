package io.zhanggui.insight;

import io.zhanggui.shared.Scope;
import io.zhanggui.stats.Estimate;

/**
 * How one kind of question is answered. Each kind has one bean of it, in a package of its own.
 *
 * @param <Q> its question, a record that checks itself with {@link InsightError#BAD_QUESTION}
 */
public interface StudyMethod<Q extends Record> {

    StudyKind kind();

    Class<Q> question();

    /**
     * The answer, a record that becomes JSON, or the doubt. Stops where the progress says so.
     *
     * @param scope the shops it is about
     */
    Estimate<? extends Record> answer(Scope scope, Q question, StudyProgress progress);
}
