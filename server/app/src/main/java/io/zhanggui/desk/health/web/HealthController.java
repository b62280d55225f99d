package io.zhanggui.desk.health.web;

import io.zhanggui.desk.health.Diagnosis;
import io.zhanggui.desk.health.DiagnosisChange;
import io.zhanggui.desk.health.DiagnosisWorkbook;
import io.zhanggui.desk.health.KeptDiagnosis;
import io.zhanggui.desk.health.flow.DiagnosisDesk;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import io.zhanggui.metrics.MetricError;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The health check of a shop: made, kept, opened, compared and as a workbook. */
@RestController
@RequestMapping("/api/desk/health")
@RequiresPermission(Permission.SEE_RESULTS)
class HealthController {

    private final DiagnosisDesk desk;
    private final Users users;

    HealthController(DiagnosisDesk desk, Users users) {
        this.desk = desk;
        this.users = users;
    }

    /** A kept one in a list. */
    record KeptLine(long id, String shop, Period period, Note headline, int weak, String by, OffsetDateTime madeAt) {}

    record OpenedView(long id, String by, Diagnosis diagnosis) {}

    @GetMapping
    Diagnosis make(Caller caller, Scope scope, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return desk.make(caller, scope, period(from, to));
    }

    @GetMapping("/workbook")
    void workbook(
            Caller caller,
            Scope scope,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            HttpServletResponse response)
            throws IOException {
        write(desk.make(caller, scope, period(from, to)), response);
    }

    @GetMapping("/kept")
    List<KeptLine> list(Caller caller, Scope scope) {
        return desk.list(caller, scope).stream().map(kept -> line(caller, kept)).toList();
    }

    @PostMapping("/kept")
    @RequiresPermission(Permission.IMPORT)
    KeptLine keep(Caller caller, Scope scope, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return line(caller, desk.keep(caller, scope, period(from, to)));
    }

    @GetMapping("/kept/{id}")
    OpenedView open(Caller caller, @PathVariable long id) {
        KeptDiagnosis kept = desk.get(caller, id);
        return new OpenedView(kept.id(), users.nameOf(caller, kept.by()), kept.diagnosis());
    }

    @GetMapping("/kept/{id}/workbook")
    void keptWorkbook(Caller caller, @PathVariable long id, HttpServletResponse response) throws IOException {
        write(desk.get(caller, id).diagnosis(), response);
    }

    /** What became of the shop since an earlier one. */
    @GetMapping("/kept/{id}/since/{earlier}")
    DiagnosisChange compare(Caller caller, @PathVariable long id, @PathVariable long earlier) {
        return desk.compare(caller, earlier, id);
    }

    @DeleteMapping("/kept/{id}")
    @RequiresPermission(Permission.IMPORT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(Caller caller, @PathVariable long id) {
        desk.drop(caller, id);
    }

    private KeptLine line(Caller caller, KeptDiagnosis kept) {
        Diagnosis diagnosis = kept.diagnosis();
        int weak = Math.toIntExact(diagnosis.lines().stream()
                .filter(line -> !line.weak().isEmpty())
                .count());
        return new KeptLine(
                kept.id(),
                diagnosis.shop(),
                diagnosis.period(),
                diagnosis.headline(),
                weak,
                users.nameOf(caller, kept.by()),
                diagnosis.madeAt());
    }

    private static void write(Diagnosis diagnosis, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"health-" + diagnosis.shop() + "-"
                        + diagnosis.period().from() + ".xlsx\"");
        DiagnosisWorkbook.write(diagnosis, response.getOutputStream());
    }

    private static Period period(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            throw new Failure(MetricError.BAD_PERIOD, from + " – " + to);
        }
        return new Period(from, to);
    }
}
