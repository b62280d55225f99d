package io.zhanggui.insight.web;

import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Scopes;
import io.zhanggui.identity.Users;
import io.zhanggui.insight.InsightAction;
import io.zhanggui.insight.InsightError;
import io.zhanggui.insight.Studies;
import io.zhanggui.insight.Study;
import io.zhanggui.insight.StudyId;
import io.zhanggui.insight.StudyKind;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Asking the engine, and reading what was asked before. */
@RestController
@RequestMapping("/api/insight/studies")
class StudyController {

    private static final int PAGE = 50;

    /** Most answers take less; a page that waits longer asks again and shows the progress. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Studies studies;
    private final Scopes scopes;
    private final Audit audit;
    private final Users users;

    StudyController(Studies studies, Scopes scopes, Audit audit, Users users) {
        this.studies = studies;
        this.scopes = scopes;
        this.audit = audit;
        this.users = users;
    }

    record AskRequest(@Nullable String kind, @Nullable JsonNode question) {}

    record TitleRequest(@Nullable String title) {}

    record PageView(List<StudyView> items, boolean more) {}

    @PostMapping
    @RequiresPermission(Permission.SEE_HOUSE)
    StudyView ask(Caller caller, Scope scope, @RequestBody AskRequest asked) {
        String question = asked.question() == null ? "{}" : asked.question().toString();
        return view(caller, studies.ask(scope, caller.user(), kind(asked.kind()), question, PATIENCE));
    }

    @GetMapping
    PageView list(
            Caller caller,
            Scope scope,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "false") boolean saved,
            @RequestParam(defaultValue = "0") int page) {
        List<Study> found =
                studies.list(scope, kind == null ? null : kind(kind), saved, Math.max(0, page) * PAGE, PAGE + 1);
        return new PageView(
                found.stream().limit(PAGE).map(study -> view(caller, study)).toList(), found.size() > PAGE);
    }

    @GetMapping("/{id}")
    StudyView get(Caller caller, @PathVariable long id) {
        return view(caller, studies.get(scopeOf(caller, id), new StudyId(id)));
    }

    @PostMapping("/{id}/cancel")
    @RequiresPermission(Permission.SEE_HOUSE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Caller caller, @PathVariable long id) {
        studies.cancel(scopeOf(caller, id), new StudyId(id));
    }

    @PutMapping("/{id}/title")
    @RequiresPermission(Permission.SEE_HOUSE)
    StudyView entitle(Caller caller, @PathVariable long id, @RequestBody TitleRequest request) {
        Scope scope = scopeOf(caller, id);
        StudyId study = new StudyId(id);
        String before = studies.get(scope, study).title();
        String title = request.title() == null || request.title().isBlank()
                ? null
                : request.title().strip();
        Study now = studies.entitle(scope, study, title);
        audit.record(
                caller,
                title == null ? InsightAction.STUDY_UNSAVED : InsightAction.STUDY_SAVED,
                "study " + study.citation(),
                before,
                title);
        return view(caller, now);
    }

    private Scope scopeOf(Caller caller, long id) {
        return switch (scopes.scopeOfAll(caller)) {
            case Scopes.Access.Granted granted -> granted.scope();
            case Scopes.Access.Refused refused ->
                throw new Failure(InsightError.NO_SUCH_STUDY, new StudyId(id).citation());
        };
    }

    private StudyView view(Caller caller, Study study) {
        return StudyView.of(
                study,
                users.nameOf(caller, study.by()),
                studies.findProgress(study.id()).orElse(null));
    }

    private static StudyKind kind(@Nullable String key) {
        return Arrays.stream(StudyKind.values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        InsightError.NO_SUCH_KIND,
                        String.valueOf(key),
                        Arrays.stream(StudyKind.values()).map(StudyKind::key).collect(Collectors.joining(", "))));
    }
}
