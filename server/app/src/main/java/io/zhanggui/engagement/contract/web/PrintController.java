package io.zhanggui.engagement.contract.web;

import io.zhanggui.engagement.contract.AgreementId;
import io.zhanggui.engagement.contract.Agreements;
import io.zhanggui.engagement.contract.ContractError;
import io.zhanggui.engagement.contract.KeptStatement;
import io.zhanggui.engagement.contract.RevisionText;
import io.zhanggui.engagement.contract.StatementId;
import io.zhanggui.engagement.contract.Statements;
import io.zhanggui.engagement.contract.rules.PaymentDays;
import io.zhanggui.engagement.print.Confirmation;
import io.zhanggui.engagement.print.ContractPaper;
import io.zhanggui.engagement.print.StatementPaper;
import io.zhanggui.engagement.print.StatementPaper.Printed;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.metrics.BaseMeasures;
import io.zhanggui.paper.PdfPaper;
import io.zhanggui.paper.WordPaper;
import io.zhanggui.settlement.bundle.Replay;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.statement.Statement;
import io.zhanggui.shared.Failure;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Texts of contracts and statements on paper. A statement is printed as its bundle says, computed again. */
@RestController
@RequestMapping("/api")
class PrintController {

    private final Agreements agreements;
    private final Statements statements;
    private final BaseMeasures measures;

    PrintController(Agreements agreements, Statements statements, BaseMeasures measures) {
        this.agreements = agreements;
        this.statements = statements;
        this.measures = measures;
    }

    @GetMapping("/agreements/{id}/texts/{revision}.pdf")
    @RequiresPermission(Permission.SEE_CONTRACTS)
    ResponseEntity<byte[]> textAsPdf(Caller caller, @PathVariable long id, @PathVariable long revision) {
        RevisionText read = agreements.read(caller, new AgreementId(id), revision);
        return file(PdfPaper.TYPE, ContractPaper.pdf(clauses(read), read.text(), confirmations(read)));
    }

    @GetMapping("/agreements/{id}/texts/{revision}.docx")
    @RequiresPermission(Permission.SEE_CONTRACTS)
    ResponseEntity<byte[]> textAsWord(Caller caller, @PathVariable long id, @PathVariable long revision) {
        RevisionText read = agreements.read(caller, new AgreementId(id), revision);
        return file(WordPaper.TYPE, ContractPaper.word(clauses(read), read.text(), confirmations(read)));
    }

    @GetMapping("/statements/{id}/paper.pdf")
    @RequiresPermission(Permission.SEE_FEES)
    ResponseEntity<byte[]> statementAsPdf(Caller caller, @PathVariable long id) {
        KeptStatement kept = statements.get(caller, new StatementId(id));
        return file(PdfPaper.TYPE, StatementPaper.pdf(printed(caller, kept)));
    }

    @GetMapping("/statements/{id}/paper.docx")
    @RequiresPermission(Permission.SEE_FEES)
    ResponseEntity<byte[]> statementAsWord(Caller caller, @PathVariable long id) {
        KeptStatement kept = statements.get(caller, new StatementId(id));
        return file(WordPaper.TYPE, StatementPaper.word(printed(caller, kept)));
    }

    private static Contract clauses(RevisionText read) {
        return read.reading().contract().orElseThrow(() -> new Failure(ContractError.UNREADABLE));
    }

    private Printed printed(Caller caller, KeptStatement kept) {
        return new Printed(
                clauses(caller, kept),
                statement(caller, kept),
                kept.root(),
                printed(kept.confirmations()),
                PaymentDays.last(kept),
                key -> measures.find(caller.agency(), key)
                        .map(measure -> measure.said().zh())
                        .orElse(key));
    }

    private Contract clauses(Caller caller, KeptStatement kept) {
        return agreements.history(caller, kept.agreement()).orElseThrow().during(kept.period());
    }

    private Statement statement(Caller caller, KeptStatement kept) {
        return Replay.run(statements.bundle(caller, kept.id()), Optional.of(kept.root()))
                .statement()
                .orElseThrow();
    }

    private static List<Confirmation> confirmations(RevisionText read) {
        return printed(read.revision().confirmations());
    }

    private static List<Confirmation> printed(List<io.zhanggui.engagement.contract.Confirmation> all) {
        return all.stream()
                .map(each -> new Confirmation(each.side().zh(), each.who(), each.at(), each.hash()))
                .toList();
    }

    private static ResponseEntity<byte[]> file(String type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .body(bytes);
    }
}
