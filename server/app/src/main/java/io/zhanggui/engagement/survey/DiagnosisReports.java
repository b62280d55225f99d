package io.zhanggui.engagement.survey;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Diagnosis reports of clients. Whatever is refused fails with {@link SurveyError}. */
public interface DiagnosisReports {

    /** The day after the last one whose orders are loaded for all of the client's shops; empty where none is of this year's. */
    Optional<LocalDate> findDataEnd(Caller caller, ClientId client);

    /** What is being written. */
    Optional<DiagnosisReport> findDraft(Caller caller, ClientId client);

    /** Drafts it from the data of a period, the answers and the notes; what people wrote into the draft stays. */
    DiagnosisReport draft(Caller caller, ClientId client, Period period);

    /** Writes a paragraph of the draft anew. */
    DiagnosisReport edit(Caller caller, ClientId client, String paragraph, String text);

    /** Keeps the draft as the next version; fails with everything it still lacks. */
    DiagnosisReport sign(Caller caller, ClientId client);

    /** Signed off, the newest first. */
    List<DiagnosisReport> listSigned(Caller caller, ClientId client);

    default Optional<DiagnosisReport> findSigned(Caller caller, ClientId client) {
        return listSigned(caller, client).stream().findFirst();
    }
}
