package io.zhanggui.engagement.letter;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.identity.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The monthly satisfaction survey. Whatever is refused fails with {@link LetterError}. */
public interface Satisfactions {

    /** The latest month first; a merchant's person sees their own answers only. */
    List<Satisfaction> list(Caller caller, ClientId client);

    /** A merchant's person answers for the month that runs, once. */
    Satisfaction answer(Caller caller, ClientId client, Map<Satisfaction.Question, Integer> scores, String remark);

    /** Somebody of the agency writes down what a person of the client said on the telephone. */
    Satisfaction note(
            Caller caller,
            ClientId client,
            LocalDate month,
            String respondent,
            Map<Satisfaction.Question, Integer> scores,
            String remark);
}
