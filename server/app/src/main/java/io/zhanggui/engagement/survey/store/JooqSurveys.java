package io.zhanggui.engagement.survey.store;

import static io.zhanggui.engagement.survey.store.generated.tables.InterviewNote.INTERVIEW_NOTE;
import static io.zhanggui.engagement.survey.store.generated.tables.Report.REPORT;
import static io.zhanggui.engagement.survey.store.generated.tables.Sheet.SHEET;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.survey.AnswerSheet;
import io.zhanggui.engagement.survey.DiagnosisReport;
import io.zhanggui.engagement.survey.Dimension;
import io.zhanggui.engagement.survey.InterviewNote;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers, interview notes and diagnosis reports of clients. A client's number is an agency's own: callers ask for it first. */
@Repository
public class JooqSurveys {

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final DSLContext tables;
    private final JsonMapper json;

    JooqSurveys(DSLContext tables, JsonMapper json) {
        this.tables = tables;
        this.json = json;
    }

    /** The draft (version 0) and what was handed in, the newest first. */
    public List<AnswerSheet> listSheets(ClientId client) {
        return tables.selectFrom(SHEET)
                .where(SHEET.CLIENT_ID.eq(client.value()))
                .orderBy(SHEET.VERSION.desc())
                .fetch(row -> new AnswerSheet(
                        row.get(SHEET.VERSION),
                        row.get(SHEET.QUESTIONNAIRE),
                        json.readValue(row.get(SHEET.ANSWERS), ANSWERS),
                        new UserId(row.get(SHEET.BY_USER)),
                        row.get(SHEET.AT).toInstant()));
    }

    /** Writes a version, over what it was. */
    public void write(AgencyId agency, ClientId client, AnswerSheet sheet) {
        String answers = json.writeValueAsString(sheet.answers());
        tables.insertInto(SHEET)
                .set(SHEET.AGENCY_ID, agency.value())
                .set(SHEET.CLIENT_ID, client.value())
                .set(SHEET.VERSION, sheet.version())
                .set(SHEET.QUESTIONNAIRE, sheet.questionnaire())
                .set(SHEET.ANSWERS, answers)
                .set(SHEET.BY_USER, sheet.by().value())
                .set(SHEET.AT, moment(sheet.at()))
                .onConflict(SHEET.CLIENT_ID, SHEET.VERSION)
                .doUpdate()
                .set(SHEET.QUESTIONNAIRE, sheet.questionnaire())
                .set(SHEET.ANSWERS, answers)
                .set(SHEET.BY_USER, sheet.by().value())
                .set(SHEET.AT, moment(sheet.at()))
                .execute();
    }

    public List<InterviewNote> listNotes(ClientId client) {
        return tables.selectFrom(INTERVIEW_NOTE)
                .where(INTERVIEW_NOTE.CLIENT_ID.eq(client.value()))
                .orderBy(INTERVIEW_NOTE.ID)
                .fetch(row -> new InterviewNote(
                        row.get(INTERVIEW_NOTE.ID),
                        Dimension.valueOf(row.get(INTERVIEW_NOTE.DIMENSION)),
                        row.get(INTERVIEW_NOTE.SPEAKER),
                        row.get(INTERVIEW_NOTE.SAID),
                        row.get(INTERVIEW_NOTE.HELD_ON)));
    }

    /** Its number is not looked at. */
    public long insertNote(AgencyId agency, ClientId client, InterviewNote note, UserId by, Instant at) {
        return tables.insertInto(INTERVIEW_NOTE)
                .set(INTERVIEW_NOTE.AGENCY_ID, agency.value())
                .set(INTERVIEW_NOTE.CLIENT_ID, client.value())
                .set(INTERVIEW_NOTE.DIMENSION, note.dimension().name())
                .set(INTERVIEW_NOTE.SPEAKER, note.speaker())
                .set(INTERVIEW_NOTE.SAID, note.said())
                .set(INTERVIEW_NOTE.HELD_ON, note.heldOn())
                .set(INTERVIEW_NOTE.BY_USER, by.value())
                .set(INTERVIEW_NOTE.AT, moment(at))
                .returningResult(INTERVIEW_NOTE.ID)
                .fetchSingle()
                .value1();
    }

    public void deleteNote(ClientId client, long note) {
        tables.deleteFrom(INTERVIEW_NOTE)
                .where(INTERVIEW_NOTE.CLIENT_ID.eq(client.value()))
                .and(INTERVIEW_NOTE.ID.eq(note))
                .execute();
    }

    /** The draft (version 0) and what was signed off, the newest first. */
    public List<DiagnosisReport> listReports(ClientId client) {
        return tables.selectFrom(REPORT)
                .where(REPORT.CLIENT_ID.eq(client.value()))
                .orderBy(REPORT.VERSION.desc())
                .fetch(this::report);
    }

    /** Writes a version, over what it was. */
    public void write(AgencyId agency, ClientId client, DiagnosisReport report) {
        String content = json.writeValueAsString(report.content());
        tables.insertInto(REPORT)
                .set(REPORT.AGENCY_ID, agency.value())
                .set(REPORT.CLIENT_ID, client.value())
                .set(REPORT.VERSION, report.version())
                .set(REPORT.PERIOD_FROM, report.period().from())
                .set(REPORT.PERIOD_TO, report.period().to())
                .set(REPORT.CONTENT, content)
                .set(REPORT.BY_USER, report.by().value())
                .set(REPORT.AT, moment(report.at()))
                .onConflict(REPORT.CLIENT_ID, REPORT.VERSION)
                .doUpdate()
                .set(REPORT.PERIOD_FROM, report.period().from())
                .set(REPORT.PERIOD_TO, report.period().to())
                .set(REPORT.CONTENT, content)
                .set(REPORT.BY_USER, report.by().value())
                .set(REPORT.AT, moment(report.at()))
                .execute();
    }

    private DiagnosisReport report(Record row) {
        return new DiagnosisReport(
                row.get(REPORT.VERSION),
                new Period(row.get(REPORT.PERIOD_FROM), row.get(REPORT.PERIOD_TO)),
                json.readValue(row.get(REPORT.CONTENT), DiagnosisReport.Content.class),
                new UserId(row.get(REPORT.BY_USER)),
                row.get(REPORT.AT).toInstant());
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atZone(Period.BEIJING).toOffsetDateTime();
    }
}
