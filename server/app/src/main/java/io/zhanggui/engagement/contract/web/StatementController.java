package io.zhanggui.engagement.contract.web;

import io.zhanggui.engagement.SettlementJson;
import io.zhanggui.engagement.contract.AgreementId;
import io.zhanggui.engagement.contract.KeptStatement;
import io.zhanggui.engagement.contract.StatementId;
import io.zhanggui.engagement.contract.Statements;
import io.zhanggui.engagement.contract.web.StatementViews.StatementView;
import io.zhanggui.engagement.contract.web.StatementViews.TurnView;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.settlement.Json;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Statements of contracts over HTTP. */
@RestController
@RequestMapping("/api")
class StatementController {

    private static final int LARGEST = (20 << 20) + 1;

    private final Statements statements;

    StatementController(Statements statements) {
        this.statements = statements;
    }

    record PeriodRequest(@Nullable LocalDate from) {}

    record RootRequest(@Nullable String root) {}

    record DisputeRequest(@Nullable String line, @Nullable String says) {}

    record AnswerRequest(
            @Nullable Boolean accepted, @Nullable String answer) {}

    @GetMapping("/agreements/{id}/turns")
    @RequiresPermission(Permission.SEE_FEES)
    List<TurnView> listTurns(Caller caller, @PathVariable long id) {
        return statements.listTurns(caller, new AgreementId(id)).stream()
                .map(StatementViews::of)
                .toList();
    }

    @GetMapping("/agreements/{id}/statements")
    @RequiresPermission(Permission.SEE_FEES)
    List<StatementView> list(Caller caller, @PathVariable long id) {
        return statements.list(caller, new AgreementId(id)).stream()
                .map(StatementViews::of)
                .toList();
    }

    /** The statement, or every reason why there is none. */
    @PostMapping("/agreements/{id}/statements")
    @RequiresPermission(Permission.SETTLE)
    ObjectNode compute(Caller caller, @PathVariable long id, @RequestBody PeriodRequest asked) {
        LocalDate from = AgreementController.present("from", asked.from());
        ObjectNode node = JsonMapper.shared().createObjectNode();
        switch (statements.compute(caller, new AgreementId(id), from)) {
            case Done<KeptStatement> done -> node.put("id", done.value().id().value());
            case Refused<KeptStatement> refused -> node.set("refused", SettlementJson.refusals(refused.reasons()));
        }
        return node;
    }

    @GetMapping("/statements/{id}")
    @RequiresPermission(Permission.SEE_FEES)
    StatementView get(Caller caller, @PathVariable long id) {
        return StatementViews.of(statements.get(caller, new StatementId(id)));
    }

    /** The statement's own file. */
    @GetMapping("/statements/{id}/content")
    @RequiresPermission(Permission.SEE_FEES)
    JsonNode content(Caller caller, @PathVariable long id) {
        return Json.read(statements.content(caller, new StatementId(id)));
    }

    @GetMapping("/statements/{id}/bundle")
    @RequiresPermission(Permission.SEE_FEES)
    ResponseEntity<byte[]> bundle(Caller caller, @PathVariable long id) {
        KeptStatement statement = statements.get(caller, new StatementId(id));
        String name = "settlement-" + statement.period().from() + "-r" + statement.revision() + ".zip";
        return file(name, statements.bundle(caller, statement.id()));
    }

    @PostMapping("/statements/{id}/issue")
    @RequiresPermission(Permission.SETTLE)
    StatementView issue(Caller caller, @PathVariable long id) {
        return StatementViews.of(statements.issue(caller, new StatementId(id)));
    }

    @PostMapping("/statements/{id}/confirmations/provider")
    @RequiresPermission(Permission.CONFIRM_FOR_PROVIDER)
    StatementView confirmForProvider(Caller caller, @PathVariable long id, @RequestBody RootRequest asked) {
        return confirm(caller, id, asked);
    }

    @PostMapping("/statements/{id}/confirmations/merchant")
    @RequiresPermission(Permission.CONFIRM_FOR_MERCHANT)
    StatementView confirmForMerchant(Caller caller, @PathVariable long id, @RequestBody RootRequest asked) {
        return confirm(caller, id, asked);
    }

    private StatementView confirm(Caller caller, long id, RootRequest asked) {
        String root = AgreementController.present("root", asked.root());
        return StatementViews.of(statements.confirm(caller, new StatementId(id), root));
    }

    @PostMapping("/statements/{id}/disputes")
    @RequiresPermission(Permission.DISPUTE)
    StatementView dispute(Caller caller, @PathVariable long id, @RequestBody DisputeRequest asked) {
        String says = asked.says() == null ? "" : asked.says();
        return StatementViews.of(statements.dispute(
                caller, new StatementId(id), AgreementController.present("line", asked.line()), says));
    }

    @PostMapping("/statements/{id}/disputes/{dispute}/answer")
    @RequiresPermission(Permission.DISPUTE)
    StatementView answer(
            Caller caller, @PathVariable long id, @PathVariable long dispute, @RequestBody AnswerRequest asked) {
        boolean accepted = AgreementController.present("accepted", asked.accepted());
        String answer = asked.answer() == null ? "" : asked.answer();
        return StatementViews.of(statements.answer(caller, new StatementId(id), dispute, accepted, answer));
    }

    @PostMapping("/statements/{id}/disputes/{dispute}/withdrawal")
    @RequiresPermission(Permission.DISPUTE)
    StatementView withdraw(Caller caller, @PathVariable long id, @PathVariable long dispute) {
        return StatementViews.of(statements.withdrawDispute(caller, new StatementId(id), dispute));
    }

    @PostMapping(
            value = "/statements/{id}/disputes/{dispute}/evidence",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @RequiresPermission(Permission.DISPUTE)
    StatementView addEvidence(
            Caller caller,
            @PathVariable long id,
            @PathVariable long dispute,
            @RequestParam String name,
            HttpServletRequest request)
            throws IOException {
        byte[] content = request.getInputStream().readNBytes(LARGEST);
        return StatementViews.of(statements.addEvidence(caller, new StatementId(id), dispute, name, content));
    }

    @GetMapping("/statements/{id}/evidence/{evidence}")
    @RequiresPermission(Permission.SEE_FEES)
    ResponseEntity<byte[]> evidence(Caller caller, @PathVariable long id, @PathVariable long evidence) {
        Statements.EvidenceFile file = statements.evidence(caller, new StatementId(id), evidence);
        return file(file.name(), file.content());
    }

    static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(content);
    }
}
