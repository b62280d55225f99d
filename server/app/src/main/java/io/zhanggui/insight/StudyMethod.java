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

    /**
     * Whether the same question about the same facts is the same study: such a page asks when it is opened, and visits are no
     * records. Otherwise each question asked is a study of its own, to be scored by what was known that day.
     */
    default boolean isOncePerFacts() {
        return false;
    }
}
