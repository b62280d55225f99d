package io.zhanggui.compliance.gate.web;

import io.zhanggui.compliance.gate.CheckResult;
import io.zhanggui.compliance.gate.CheckRun;
import io.zhanggui.compliance.gate.CheckRuns;
import io.zhanggui.compliance.gate.Checklists;
import io.zhanggui.compliance.gate.GateError;
import io.zhanggui.compliance.gate.PublicationKind;
import io.zhanggui.compliance.gate.Signing;
import io.zhanggui.compliance.gate.web.RunView.CertificateView;
import io.zhanggui.compliance.gate.web.RunView.ListView;
import io.zhanggui.compliance.gate.web.RunView.StepView;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Failure;
import io.zhanggui.web.ErrorBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Checklists, going through them, and their certificates, over HTTP. */
@RestController
@RequestMapping("/api/compliance/gate")
@RequiresPermission(Permission.SEE_GATE)
class RunController {

    private static final int MOST_ANSWERS = 5_000;

    private final Checklists checklists;
    private final CheckRuns runs;
    private final Users users;

    RunController(Checklists checklists, CheckRuns runs, Users users) {
        this.checklists = checklists;
        this.runs = runs;
        this.users = users;
    }

    record YamlRequest(@Nullable String yaml) {}

    record YamlView(String yaml) {}

    record StartRequest(@Nullable String checklist) {}

    record AnswerRequest(
            @Nullable Integer number,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String link) {}

    /** @param since the {@code changedAt} the asker knows: what others changed since is answered too */
    record AnswersRequest(
            @Nullable List<AnswerRequest> answers, @Nullable OffsetDateTime since) {}

    record CertifiedView(
            CertificateView certificate, RunView run, String citation, long shop, String key, boolean intact) {}

    @GetMapping("/checklists")
    List<ListView> lists(Caller caller) {
        return checklists.list(caller).stream().map(RunView::of).toList();
    }

    @GetMapping("/checklists/{key}")
    YamlView source(Caller caller, @PathVariable String key) {
        return new YamlView(checklists.source(caller, key));
    }

    @PostMapping("/checklists")
    @RequiresPermission(Permission.MANAGE_SHOPS)
    @ResponseStatus(HttpStatus.CREATED)
    ListView add(Caller caller, @RequestBody YamlRequest asked) {
        return RunView.of(checklists.add(caller, asked.yaml()));
    }

    /** Takes a table's bytes; 409 with {@code details.lists}, that now and that then, where it would replace one unasked. */
    @PostMapping("/checklists/table")
    @RequiresPermission(Permission.MANAGE_SHOPS)
    ResponseEntity<Object> addTable(
            Caller caller,
            @RequestParam String name,
            @RequestParam String list,
            @RequestParam(defaultValue = "item") String of,
            @RequestParam(defaultValue = "false") boolean required,
            @RequestParam(defaultValue = "false") boolean replace,
            HttpServletRequest request)
            throws IOException {
        PublicationKind kind = PublicationKind.find(of).orElseThrow(() -> new Failure(GateError.BAD_CHOICE, "of", of));
        return switch (checklists.addTable(caller, list, kind, required, replace, name, request.getInputStream())) {
            case Checklists.Taken.Kept kept ->
                ResponseEntity.status(HttpStatus.CREATED).body(RunView.of(kept.list()));
            case Checklists.Taken.Exists exists ->
                ResponseEntity.status(GateError.LIST_EXISTS.status())
                        .body(ErrorBody.of(
                                        GateError.LIST_EXISTS,
                                        exists.now().name().zh(),
                                        exists.now().points().size(),
                                        exists.then().points().size())
                                .with("lists", List.of(RunView.of(exists.now()), RunView.of(exists.then()))));
        };
    }

    @GetMapping("/publications/{id}/runs")
    List<RunView> listOf(Caller caller, @PathVariable long id) {
        Names names = Names.of(users, caller);
        return runs.listOf(caller, id).stream()
                .map(run -> RunView.of(run, names))
                .toList();
    }

    @PostMapping("/publications/{id}/runs")
    @RequiresPermission(Permission.WORK_ON_COMPLIANCE)
    RunView start(Caller caller, @PathVariable long id, @RequestBody StartRequest asked) {
        return view(caller, runs.start(caller, id, GateController.said(asked.checklist())));
    }

    @GetMapping("/runs/{id}")
    RunView get(Caller caller, @PathVariable long id) {
        return view(caller, runs.get(caller, id));
    }

    @PostMapping("/runs/{id}/results")
    @RequiresPermission(Permission.WORK_ON_COMPLIANCE)
    StepView answer(Caller caller, @PathVariable long id, @RequestBody AnswersRequest asked) {
        List<AnswerRequest> all = Objects.requireNonNullElse(asked.answers(), List.of());
        GateController.checkNumber(all, MOST_ANSWERS);
        List<CheckRuns.Answer> answers = all.stream().map(RunController::answer).toList();
        List<Integer> numbers = answers.stream().map(CheckRuns.Answer::number).toList();
        return step(caller, runs.answer(caller, id, answers), numbers, asked.since());
    }

    private static CheckRuns.Answer answer(AnswerRequest asked) {
        String outcome = GateController.said(asked.outcome());
        return new CheckRuns.Answer(
                Objects.requireNonNullElse(asked.number(), 0),
                CheckResult.Outcome.find(outcome)
                        .orElseThrow(() -> new Failure(GateError.BAD_CHOICE, "outcome", outcome)),
                GateController.said(asked.reason()),
                GateController.said(asked.link()));
    }

    /** Takes a file's bytes; {@code since} as with answers. */
    @PostMapping("/runs/{id}/evidence/{number}")
    @RequiresPermission(Permission.WORK_ON_COMPLIANCE)
    StepView attach(
            Caller caller,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable OffsetDateTime since,
            HttpServletRequest request)
            throws IOException {
        return step(caller, runs.attach(caller, id, number, name, request.getInputStream()), List.of(number), since);
    }

    /** Answers 409 with every reason in {@code details.reasons} where it cannot be signed. */
    @PostMapping("/runs/{id}/signature")
    @RequiresPermission(Permission.WORK_ON_COMPLIANCE)
    ResponseEntity<Object> sign(Caller caller, @PathVariable long id) {
        return switch (runs.sign(caller, id)) {
            case Signing.Signed signed -> ResponseEntity.ok(view(caller, runs.get(caller, id)));
            case Signing.Refused refused ->
                ResponseEntity.status(GateError.NOT_SIGNED.status())
                        .body(ErrorBody.of(
                                        GateError.NOT_SIGNED, refused.reasons().size())
                                .with("reasons", refused.reasons()));
        };
    }

    @GetMapping("/certificates/check")
    CheckRuns.Check check(Caller caller) {
        return runs.check(caller);
    }

    @GetMapping("/certificates/{number}")
    CertifiedView certificate(Caller caller, @PathVariable long number) {
        CheckRuns.Certified certified = runs.getCertificate(caller, number);
        Names names = Names.of(users, caller);
        return new CertifiedView(
                RunView.of(certified.certificate(), caller.agency().value(), names),
                RunView.of(certified.run(), names),
                certified.publication().citation(),
                certified.publication().shop().value(),
                certified.publication().key(),
                certified.intact());
    }

    private StepView step(Caller caller, CheckRun run, List<Integer> changed, @Nullable OffsetDateTime since) {
        Set<Integer> numbers = new HashSet<>(changed);
        if (since != null) {
            numbers.addAll(run.changedSince(since.toInstant()));
        }
        return RunView.step(run, numbers, Names.of(users, caller));
    }

    private RunView view(Caller caller, CheckRun run) {
        return RunView.of(run, Names.of(users, caller));
    }
}
