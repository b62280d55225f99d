package io.zhanggui.engagement.survey.flow;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.paper.PaperKey;
import io.zhanggui.engagement.paper.Papers;
import io.zhanggui.engagement.survey.AnswerSheet;
import io.zhanggui.engagement.survey.DiagnosisReport;
import io.zhanggui.engagement.survey.DiagnosisReport.Content;
import io.zhanggui.engagement.survey.DiagnosisReport.Paragraph;
import io.zhanggui.engagement.survey.DiagnosisReports;
import io.zhanggui.engagement.survey.Dimension;
import io.zhanggui.engagement.survey.InterviewNote;
import io.zhanggui.engagement.survey.SurveyAction;
import io.zhanggui.engagement.survey.SurveyError;
import io.zhanggui.engagement.survey.Surveys;
import io.zhanggui.engagement.survey.rules.DiagnosisSheet;
import io.zhanggui.engagement.survey.rules.ReportWords;
import io.zhanggui.engagement.survey.store.JooqSurveys;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.TextCheck;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Diagnosis reports as the store has them. */
@Component
class DiagnosisDesk implements DiagnosisReports {

    private static final TextCheck TEXTS = new TextCheck(SurveyError.MISSING, SurveyError.TOO_LONG);
    private static final int LONGEST_PARAGRAPH = 4_000;

    private final JooqSurveys store;
    private final Clients clients;
    private final Surveys surveys;
    private final FindingsReader findings;
    private final Papers papers;
    private final Audit audit;
    private final Clock clock;

    DiagnosisDesk(
            JooqSurveys store,
            Clients clients,
            Surveys surveys,
            FindingsReader findings,
            Papers papers,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.clients = clients;
        this.surveys = surveys;
        this.findings = findings;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<LocalDate> findDataEnd(Caller caller, ClientId client) {
        return findings.findDataEnd(caller, client, LocalDate.ofInstant(clock.instant(), Period.BEIJING));
    }

    @Override
    public Optional<DiagnosisReport> findDraft(Caller caller, ClientId client) {
        clients.get(caller, client);
        return store.listReports(client).stream()
                .filter(report -> report.version() == 0)
                .findFirst();
    }

    @Override
    public List<DiagnosisReport> listSigned(Caller caller, ClientId client) {
        clients.get(caller, client);
        return store.listReports(client).stream()
                .filter(report -> report.version() > 0)
                .toList();
    }

    @Override
    public DiagnosisReport draft(Caller caller, ClientId client, Period period) {
        AnswerSheet answers = surveys.findLatest(caller, client).orElseGet(() -> surveys.getDraft(caller, client));
        List<InterviewNote> notes = surveys.listNotes(caller, client);
        Content content = ReportWords.write(findings.read(caller, client, answers, period), answers, notes);
        List<Paragraph> written = findDraft(caller, client).stream()
                .flatMap(DiagnosisDesk::paragraphs)
                .filter(Paragraph::edited)
                .toList();
        return keep(caller, client, 0, period, ReportWords.withWritten(content, written));
    }

    @Override
    @Transactional
    public DiagnosisReport edit(Caller caller, ClientId client, String paragraph, String text) {
        DiagnosisReport draft = getDraft(caller, client);
        if (paragraphs(draft).noneMatch(each -> each.key().equals(paragraph))) {
            throw new Failure(SurveyError.NO_SUCH_PARAGRAPH);
        }
        String plain = TEXTS.needed("text", text, LONGEST_PARAGRAPH);
        return keep(caller, client, 0, draft.period(), ReportWords.withText(draft.content(), paragraph, plain));
    }

    @Override
    @Transactional
    public DiagnosisReport sign(Caller caller, ClientId client) {
        DiagnosisReport draft = getDraft(caller, client);
        List<String> lacking = lacking(caller, client, draft);
        if (!lacking.isEmpty()) {
            throw new Failure(SurveyError.NOT_READY, String.join("；", lacking));
        }
        int version = store.listReports(client).getFirst().version() + 1;
        DiagnosisReport signed = keep(caller, client, version, draft.period(), draft.content());
        audit.record(caller, SurveyAction.SIGNED, "client " + client.value(), null, "v" + version);
        papers.issue(
                caller,
                client,
                PaperKey.only("diagnosis_report"),
                DiagnosisSheet.of(signed, clients.scopeOf(caller, client)),
                "签发第 " + version + " 版");
        return signed;
    }

    private List<String> lacking(Caller caller, ClientId client, DiagnosisReport draft) {
        List<String> lacking = new ArrayList<>();
        int answers =
                surveys.findLatest(caller, client).map(AnswerSheet::version).orElse(0);
        if (answers == 0) {
            lacking.add("问卷还没有提交");
        } else if (answers != draft.content().survey()) {
            lacking.add("问卷已更新到第 " + answers + " 版：重新生成草稿");
        }
        Set<Dimension> spoken = surveys.listNotes(caller, client).stream()
                .map(InterviewNote::dimension)
                .collect(Collectors.toSet());
        Stream.of(Dimension.values())
                .filter(dimension -> !spoken.contains(dimension))
                .forEach(dimension -> lacking.add("访谈缺“" + dimension.zh() + "”"));
        return lacking;
    }

    private DiagnosisReport getDraft(Caller caller, ClientId client) {
        return findDraft(caller, client).orElseThrow(() -> new Failure(SurveyError.NO_DRAFT));
    }

    private DiagnosisReport keep(Caller caller, ClientId client, int version, Period period, Content content) {
        DiagnosisReport report = new DiagnosisReport(version, period, content, caller.user(), clock.instant());
        store.write(caller.agency(), client, report);
        return report;
    }

    private static Stream<Paragraph> paragraphs(DiagnosisReport report) {
        return report.content().sections().stream().flatMap(section -> section.paragraphs().stream());
    }
}
