package io.zhanggui.insight;

/**
 * Puts the answers of one kind of question into a sentence. Beside the kind's {@link StudyMethod}; a kind without one
 * has no headline. It reads kept answers of earlier versions too, so it relies on nothing an early answer may lack.
 *
 * @param <Q> the kind's question
 * @param <A> the kind's answer
 */
public interface HeadlineWriter<Q extends Record, A extends Record> {

    StudyKind kind();

    Class<Q> question();

    Class<A> answer();

    Headline write(Q question, A answer);
}
