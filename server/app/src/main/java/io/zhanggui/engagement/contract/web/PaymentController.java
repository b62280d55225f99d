package io.zhanggui.engagement.contract.web;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.contract.ContractError;
import io.zhanggui.engagement.contract.Payments;
import io.zhanggui.engagement.contract.Payments.Account;
import io.zhanggui.engagement.contract.StatementId;
import io.zhanggui.engagement.contract.Statements;
import io.zhanggui.engagement.contract.web.StatementViews.StatementView;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payments over HTTP. */
@RestController
@RequestMapping("/api")
class PaymentController {

    private static final int LARGEST = (20 << 20) + 1;

    private final Payments payments;

    PaymentController(Payments payments) {
        this.payments = payments;
    }

    /** @param yuan with two digits after the point at most, such as {@code 3500} or {@code 1200.50} */
    record PaymentRequest(
            @Nullable LocalDate day,
            @Nullable String yuan,
            @Nullable String reference) {}

    record ArrivalRequest(
            @Nullable Boolean arrived, @Nullable String answer) {}

    /**
     * What a statement owes and what was paid; amounts in fen.
     *
     * @param to the day after the period's last
     */
    record AccountView(
            long statement,
            long agreement,
            LocalDate from,
            LocalDate to,
            String payer,
            Bilingual payerName,
            long totalFen,
            long paidFen,
            long toldFen,
            long openFen,
            LocalDate payBy,
            boolean overdue) {

        static AccountView of(Account account) {
            return new AccountView(
                    account.statement().value(),
                    account.agreement().value(),
                    account.period().from(),
                    account.period().to(),
                    account.payer().key(),
                    new Bilingual(account.payer().zh(), account.payer().en()),
                    account.totalFen(),
                    account.paidFen(),
                    account.toldFen(),
                    account.openFen(),
                    account.payBy(),
                    account.overdue());
        }
    }

    @GetMapping("/clients/{client}/payments")
    @RequiresPermission(Permission.SEE_FEES)
    List<AccountView> list(Caller caller, @PathVariable long client) {
        return payments.list(caller, new ClientId(client)).stream()
                .map(AccountView::of)
                .toList();
    }

    @PostMapping("/statements/{id}/payments")
    @RequiresPermission(Permission.RECORD_PAYMENTS)
    StatementView record(Caller caller, @PathVariable long id, @RequestBody PaymentRequest asked) {
        return StatementViews.of(payments.record(
                caller,
                new StatementId(id),
                AgreementController.present("day", asked.day()),
                fen(AgreementController.present("yuan", asked.yuan())),
                asked.reference() == null ? "" : asked.reference()));
    }

    private static long fen(String yuan) {
        try {
            return new BigDecimal(yuan.strip().replace(",", ""))
                    .movePointRight(2)
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Failure(ContractError.NO_AMOUNT, e, yuan);
        }
    }

    @PostMapping("/statements/{id}/payments/{payment}/answer")
    @RequiresPermission(Permission.RECORD_PAYMENTS)
    StatementView answer(
            Caller caller, @PathVariable long id, @PathVariable long payment, @RequestBody ArrivalRequest asked) {
        return StatementViews.of(payments.answer(
                caller,
                new StatementId(id),
                payment,
                AgreementController.present("arrived", asked.arrived()),
                asked.answer() == null ? "" : asked.answer()));
    }

    @PostMapping("/statements/{id}/payments/{payment}/withdrawal")
    @RequiresPermission(Permission.RECORD_PAYMENTS)
    StatementView withdraw(Caller caller, @PathVariable long id, @PathVariable long payment) {
        return StatementViews.of(payments.withdraw(caller, new StatementId(id), payment));
    }

    @PostMapping(
            value = "/statements/{id}/payments/{payment}/evidence",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @RequiresPermission(Permission.RECORD_PAYMENTS)
    StatementView addEvidence(
            Caller caller,
            @PathVariable long id,
            @PathVariable long payment,
            @RequestParam String name,
            HttpServletRequest request)
            throws IOException {
        byte[] content = request.getInputStream().readNBytes(LARGEST);
        return StatementViews.of(payments.addEvidence(caller, new StatementId(id), payment, name, content));
    }

    @GetMapping("/statements/{id}/payments/{payment}/evidence")
    @RequiresPermission(Permission.SEE_FEES)
    ResponseEntity<byte[]> evidence(Caller caller, @PathVariable long id, @PathVariable long payment) {
        Statements.EvidenceFile file = payments.evidence(caller, new StatementId(id), payment);
        return StatementController.file(file.name(), file.content());
    }
}
