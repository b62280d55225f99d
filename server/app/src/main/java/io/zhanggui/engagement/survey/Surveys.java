package io.zhanggui.engagement.survey;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.identity.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What clients answer and say. Whatever is refused fails with {@link SurveyError}. */
public interface Surveys {

    /** What is being written; empty answers where nobody began. */
    AnswerSheet getDraft(Caller caller, ClientId client);

    /** Writes answers over those there were; an empty one takes an answer back. */
    AnswerSheet save(Caller caller, ClientId client, Map<String, String> answers);

    /** Keeps the draft as the next version; fails with all questions that are still to be answered. */
    AnswerSheet submit(Caller caller, ClientId client);

    /** Handed in, the newest first. */
    List<AnswerSheet> listSubmitted(Caller caller, ClientId client);

    default Optional<AnswerSheet> findLatest(Caller caller, ClientId client) {
        return listSubmitted(caller, client).stream().findFirst();
    }

    /** In the order they were written. */
    List<InterviewNote> listNotes(Caller caller, ClientId client);

    InterviewNote addNote(Caller caller, ClientId client, InterviewNote note);

    void removeNote(Caller caller, ClientId client, long note);
}
