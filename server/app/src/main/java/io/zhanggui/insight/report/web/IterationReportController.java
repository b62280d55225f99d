package io.zhanggui.insight.report.web;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Scopes;
import io.zhanggui.identity.Users;
import io.zhanggui.insight.Language;
import io.zhanggui.insight.report.Report;
import io.zhanggui.insight.report.ReportContent;
import io.zhanggui.insight.report.ReportError;
import io.zhanggui.insight.report.ReportId;
import io.zhanggui.insight.report.ReportKind;
import io.zhanggui.insight.report.Reports;
import io.zhanggui.insight.report.SectionChange;
import io.zhanggui.insight.report.VersionMark;
import io.zhanggui.insight.report.word.WordReport;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Generating reports, reading their versions, and taking them away as files. */
@RestController
@RequestMapping("/api/insight/reports")
class IterationReportController {

    private static final int PAGE = 50;
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Reports reports;
    private final Scopes scopes;
    private final Users users;

    IterationReportController(Reports reports, Scopes scopes, Users users) {
        this.reports = reports;
        this.scopes = scopes;
        this.users = users;
    }

    record GenerateRequest(
            @Nullable ReportKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    record PageView(List<ReportView> items, boolean more) {}

    @GetMapping
    PageView list(Caller caller, Scope scope, @RequestParam(defaultValue = "0") int page) {
        List<Report> found = reports.list(scope, Math.max(0, page) * PAGE, PAGE + 1);
        return new PageView(
                found.stream()
                        .limit(PAGE)
                        .map(report -> ReportView.of(report, report.latest().number(), null, caller, users))
                        .toList(),
                found.size() > PAGE);
    }

    @PostMapping
    @RequiresPermission(Permission.IMPORT)
    @ResponseStatus(HttpStatus.CREATED)
    ReportView generate(Caller caller, Scope scope, @RequestBody GenerateRequest request) {
        ReportKind kind = request.kind() == null ? ReportKind.ITERATION : request.kind();
        Report report = reports.generate(caller, scope, kind, period(request));
        int version = report.latest().number();
        return ReportView.of(report, version, reports.content(report, version), caller, users);
    }

    private static Period period(GenerateRequest request) {
        LocalDate from = request.from();
        LocalDate to = request.to();
        if (from == null || to == null || !from.isBefore(to)) {
            throw new Failure(ReportError.BAD_PERIOD, 731);
        }
        return new Period(from, to);
    }

    /** @param version null for the latest */
    @GetMapping("/{id}")
    ReportView get(Caller caller, @PathVariable long id, @RequestParam(required = false) @Nullable Integer version) {
        Report report = report(caller, id);
        int shown = version == null ? report.latest().number() : version;
        return ReportView.of(report, shown, reports.content(report, shown), caller, users);
    }

    /**
     * What a version says differently.
     *
     * @param earlier null for the one before
     * @param later null for the latest
     */
    @GetMapping("/{id}/changes")
    List<SectionChange> changes(
            Caller caller,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer earlier,
            @RequestParam(required = false) @Nullable Integer later) {
        Report report = report(caller, id);
        int newer = later == null ? report.latest().number() : later;
        return reports.compare(report, earlier == null ? newer - 1 : earlier, newer);
    }

    @GetMapping("/{id}/versions/{version}.docx")
    void word(
            Caller caller,
            @PathVariable long id,
            @PathVariable int version,
            @RequestParam(defaultValue = "zh") String language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Report report = report(caller, id);
        ReportContent content = reports.content(report, version);
        VersionMark mark = report.versions().get(version - 1);
        String address =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        response.setContentType(DOCX);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + report.id().citation() + "-v" + version + ".docx\"");
        Language tongue = language.equals("en") ? Language.EN : Language.ZH;
        WordReport.write(report, mark, content, tongue, address, response.getOutputStream());
    }

    private Report report(Caller caller, long id) {
        ReportId wanted = new ReportId(id);
        return switch (scopes.scopeOfAll(caller)) {
            case Scopes.Access.Granted granted -> reports.get(granted.scope(), wanted);
            case Scopes.Access.Refused refused -> throw new Failure(ReportError.NO_SUCH_REPORT, wanted.citation());
        };
    }
}
