package io.zhanggui.engagement.survey.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.survey.DiagnosisReport;
import io.zhanggui.engagement.survey.DiagnosisReports;
import io.zhanggui.engagement.survey.SurveyError;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The diagnosis report of a client over HTTP. */
@RestController
@RequestMapping("/api/clients/{client}/diagnosis")
class DiagnosisController {

    private final DiagnosisReports reports;
    private final Users users;

    DiagnosisController(DiagnosisReports reports, Users users) {
        this.reports = reports;
        this.users = users;
    }

    record DraftRequest(@Nullable LocalDate from, @Nullable LocalDate to) {

        Period period() {
            if (from == null || to == null || !from.isBefore(to)) {
                throw new Failure(SurveyError.BAD_PERIOD);
            }
            return new Period(from, to);
        }
    }

    record WordsRequest(
            @Nullable String paragraph, @Nullable String text) {}

    /** A report; version 0 is the draft. */
    record ReportView(int version, Period period, DiagnosisReport.Content content, String by, Instant at) {}

    /**
     * The draft and what was signed off, the newest first.
     *
     * @param dataEnd the day after the last one with orders
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ReportsView(
            @Nullable ReportView draft,
            List<ReportView> signed,
            @Nullable LocalDate dataEnd) {}

    @GetMapping
    @RequiresPermission(Permission.SEE_CLIENTS)
    ReportsView get(Caller caller, @PathVariable long client) {
        ClientId id = new ClientId(client);
        return new ReportsView(
                reports.findDraft(caller, id)
                        .map(report -> view(caller, report))
                        .orElse(null),
                reports.listSigned(caller, id).stream()
                        .map(report -> view(caller, report))
                        .toList(),
                reports.findDataEnd(caller, id).orElse(null));
    }

    @PostMapping
    @RequiresPermission(Permission.WRITE_PLANS)
    ReportsView draft(Caller caller, @PathVariable long client, @RequestBody DraftRequest asked) {
        reports.draft(caller, new ClientId(client), asked.period());
        return get(caller, client);
    }

    @PutMapping("/words")
    @RequiresPermission(Permission.WRITE_PLANS)
    ReportsView edit(Caller caller, @PathVariable long client, @RequestBody WordsRequest asked) {
        if (asked.paragraph() == null) {
            throw new Failure(SurveyError.MISSING, "paragraph");
        }
        reports.edit(caller, new ClientId(client), asked.paragraph(), asked.text() == null ? "" : asked.text());
        return get(caller, client);
    }

    @PostMapping("/versions")
    @RequiresPermission(Permission.WRITE_PLANS)
    ReportsView sign(Caller caller, @PathVariable long client) {
        reports.sign(caller, new ClientId(client));
        return get(caller, client);
    }

    private ReportView view(Caller caller, DiagnosisReport report) {
        return new ReportView(
                report.version(), report.period(), report.content(), users.nameOf(caller, report.by()), report.at());
    }
}
