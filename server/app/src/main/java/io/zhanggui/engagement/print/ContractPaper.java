package io.zhanggui.engagement.print;

import io.zhanggui.paper.Paper;
import io.zhanggui.paper.PdfPaper;
import io.zhanggui.paper.WordPaper;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.statement.Hashes;
import io.zhanggui.shared.Period;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A version of a contract on paper. The same contract, text and confirmations give the same bytes. */
public final class ContractPaper {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int SHORT_HASH = 12;

    private ContractPaper() {}

    /**
     * As a PDF.
     *
     * @param contract read from the text
     * @param text the machine-readable text, printed in full
     * @param confirmations in their order; none for a draft
     */
    public static byte[] pdf(Contract contract, String text, List<Confirmation> confirmations) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfPaper.write(paper(contract, text, confirmations), out);
        return out.toByteArray();
    }

    /** As a Word document. */
    public static byte[] word(Contract contract, String text, List<Confirmation> confirmations) {
        return word(paper(contract, text, confirmations));
    }

    /** Its articles and the definitions of its metrics, to be read on a page. */
    public static List<Article> articles(Contract contract, String text) {
        return Article.of(new ContractArticles(contract, text, hash(text), List.of()).articles());
    }

    private static String hash(String text) {
        return Hashes.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] word(Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            WordPaper.write(paper, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Paper paper(Contract contract, String text, List<Confirmation> confirmations) {
        String hash = hash(text);
        String named = "合同 " + contract.number() + "　第 " + contract.version() + " 版";
        return new Paper(
                contract.title(),
                List.of(
                        "合同编号：" + contract.number() + "　第 " + contract.version() + " 版",
                        "文本 SHA-256：" + hash,
                        confirmations.isEmpty() ? "草稿：双方尚未确认" : "双方确认记录见末页"),
                new ContractArticles(contract, text, hash, confirmations).blocks(),
                contract.provider() + " · " + contract.merchant(),
                named + "　SHA-256 " + hash.substring(0, SHORT_HASH) + "…");
    }

    /** The confirmations as a table. */
    static Paper.Table table(List<Confirmation> confirmations) {
        return new Paper.Table(
                List.of("一方", "确认人", "时间（北京时间）", "确认的哈希（SHA-256）"),
                List.of(3, 2, 3, 5),
                confirmations.stream()
                        .map(each -> List.of(
                                each.side(),
                                each.person(),
                                SECOND.format(LocalDateTime.ofInstant(each.at(), Period.BEIJING)),
                                each.hash()))
                        .toList());
    }
}
