package io.zhanggui.desk.web;

import io.zhanggui.desk.DeskError;
import io.zhanggui.desk.report.Report;
import io.zhanggui.desk.report.ReportKind;
import io.zhanggui.desk.report.ReportWorkbook;
import io.zhanggui.desk.report.Reports;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Daily, weekly and monthly reports, as a page's data and as a workbook. */
@RestController
@RequestMapping("/api/reports")
@RequiresPermission(Permission.SEE_NUMBERS)
class ReportController {

    private final Reports reports;

    ReportController(Reports reports) {
        this.reports = reports;
    }

    @GetMapping("/{kind}")
    Report report(Scope scope, @PathVariable String kind, @RequestParam LocalDate from) {
        return reports.of(scope, kind(kind), from);
    }

    @GetMapping("/{kind}/workbook")
    void workbook(Scope scope, @PathVariable String kind, @RequestParam LocalDate from, HttpServletResponse response)
            throws IOException {
        Report report = reports.of(scope, kind(kind), from);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + report.kind() + "-"
                        + report.period().from() + ".xlsx\"");
        ReportWorkbook.write(report, response.getOutputStream());
    }

    private static ReportKind kind(String word) {
        return Stream.of(ReportKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new Failure(DeskError.NO_SUCH_REPORT, word));
    }
}
