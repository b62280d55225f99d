package io.zhanggui.connect.web;

import io.zhanggui.connect.ConnectAction;
import io.zhanggui.connect.ImportId;
import io.zhanggui.connect.ImportJob;
import io.zhanggui.connect.ImportPreview;
import io.zhanggui.connect.Imports;
import io.zhanggui.connect.Said;
import io.zhanggui.connect.formats.Formats;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.LoadId;
import io.zhanggui.warehouse.LoadRecord;
import io.zhanggui.warehouse.Loads;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files on their way in. */
@RestController
@RequestMapping("/api/imports")
@RequiresPermission(Permission.IMPORT)
class ImportController {

    private final Imports imports;
    private final Loads loads;
    private final CallerScope scopes;
    private final Audit audit;
    private final Clock clock;
    private final Formats formats = Formats.builtIn();

    ImportController(Imports imports, Loads loads, CallerScope scopes, Audit audit, Clock clock) {
        this.imports = imports;
        this.loads = loads;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<JobView> submit(
            Caller caller,
            Scope scope,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String format,
            HttpServletRequest request)
            throws IOException {
        Period period = from == null || to == null ? null : new Period(from, to);
        Said said = new Said(asOf, period, item, format, null, false);
        List<ImportJob> jobs = imports.submit(scope, caller.user(), name, request.getInputStream(), said);
        for (ImportJob job : jobs) {
            audit.record(
                    caller, ConnectAction.FILE_SUBMITTED, "import " + job.id().value(), null, job.file());
        }
        return views(scope, jobs);
    }

    @GetMapping
    List<JobView> list(Scope scope, @RequestParam(required = false) @Nullable String state) {
        return views(
                scope,
                imports.list(scope).stream()
                        .filter(job -> !"open".equals(state) || !job.state().ended())
                        .toList());
    }

    @GetMapping("/{id}")
    JobView get(Caller caller, @PathVariable long id) {
        return view(imports.get(scopes.of(caller), new ImportId(id)));
    }

    @GetMapping("/{id}/preview")
    PreviewView preview(Caller caller, @PathVariable long id) {
        ImportPreview preview = imports.preview(scopes.of(caller), new ImportId(id));
        return PreviewView.of(preview);
    }

    /** What the user says; only the fields that answer the question are there. */
    record AnswerRequest(
            @Nullable LocalDate asOf,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String item,
            @Nullable String format,
            @Nullable Boolean confirm,
            @Nullable MappingRequest mapping,
            @Nullable Boolean remember,
            @Nullable String name) {

        Said said() {
            Period period = from == null || to == null ? null : new Period(from, to);
            return new Said(asOf, period, item, format, mapped(), Boolean.TRUE.equals(confirm));
        }

        private Said.@Nullable Mapping mapped() {
            if (mapping == null) {
                return null;
            }
            Map<String, String> fields = new LinkedHashMap<>();
            mapping.columns().forEach(column -> fields.put(column.column(), column.field()));
            boolean remembered = Boolean.TRUE.equals(remember);
            return new Said.Mapping(name == null ? "" : name, mapping.kind(), fields, remembered);
        }
    }

    record MappingRequest(String kind, List<MappedColumn> columns) {}

    record MappedColumn(String column, String field) {}

    @PostMapping("/{id}/answer")
    JobView answer(Caller caller, @PathVariable long id, @RequestBody AnswerRequest answer) {
        return view(imports.answer(scopes.of(caller), new ImportId(id), answer.said()));
    }

    @PostMapping("/{id}/cancel")
    JobView cancel(Caller caller, @PathVariable long id) {
        ImportJob job = imports.cancel(scopes.of(caller), new ImportId(id));
        audit.record(caller, ConnectAction.FILE_CANCELLED, "import " + id, null, job.file());
        return view(job);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable long id) {
        imports.remove(scopes.of(caller), new ImportId(id));
    }

    private JobView view(ImportJob job) {
        return views(job.scope(), List.of(job)).getFirst();
    }

    private List<JobView> views(Scope scope, List<ImportJob> jobs) {
        Set<LoadId> needed = new HashSet<>();
        for (ImportJob job : jobs) {
            if (job.load() != null) {
                needed.add(new LoadId(job.load()));
            }
        }
        Map<Long, LoadRecord> records = new HashMap<>();
        loads.listAll(scope, needed)
                .forEach(load -> records.put(load.receipt().load().value(), load));
        Instant now = clock.instant();
        return jobs.stream()
                .map(job -> JobView.of(
                        job,
                        imports.findProgress(job.id()),
                        job.load() == null ? null : records.get(job.load()),
                        formats,
                        now))
                .toList();
    }
}
