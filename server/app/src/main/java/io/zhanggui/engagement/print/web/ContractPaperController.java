package io.zhanggui.engagement.print.web;

import io.zhanggui.engagement.ContractTrial;
import io.zhanggui.engagement.EngagementError;
import io.zhanggui.engagement.print.ContractPaper;
import io.zhanggui.engagement.print.PrintError;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.paper.PdfPaper;
import io.zhanggui.paper.WordPaper;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.ContractReader.Reading;
import io.zhanggui.shared.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A contract's text as it will be printed, before anybody confirmed it. */
@RestController
@RequestMapping("/api/contract-papers")
class ContractPaperController {

    private static final int LONGEST = 2_000_000;

    record PaperRequest(@Nullable String contract) {}

    @PostMapping("/draft.pdf")
    @RequiresPermission(Permission.SEE_CONTRACTS)
    ResponseEntity<byte[]> pdf(@RequestBody PaperRequest asked) {
        String text = text(asked);
        return file(PdfPaper.TYPE, "contract.pdf", ContractPaper.pdf(contract(text), text, List.of()));
    }

    @PostMapping("/draft.docx")
    @RequiresPermission(Permission.SEE_CONTRACTS)
    ResponseEntity<byte[]> word(@RequestBody PaperRequest asked) {
        String text = text(asked);
        return file(WordPaper.TYPE, "contract.docx", ContractPaper.word(contract(text), text, List.of()));
    }

    private static String text(PaperRequest asked) {
        String text = asked.contract();
        if (text == null || text.isBlank()) {
            throw new Failure(EngagementError.NO_CONTRACT);
        }
        if (text.length() > LONGEST) {
            throw new Failure(EngagementError.TOO_LONG, LONGEST);
        }
        return text;
    }

    private static Contract contract(String text) {
        Reading reading = ContractTrial.check(text);
        return reading.contract()
                .orElseThrow(() -> new Failure(
                        PrintError.NOT_A_CONTRACT,
                        reading.findings().getFirst().said().zh()));
    }

    private static ResponseEntity<byte[]> file(String type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }
}
