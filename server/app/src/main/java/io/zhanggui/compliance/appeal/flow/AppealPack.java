package io.zhanggui.compliance.appeal.flow;

import io.zhanggui.compliance.appeal.Appeal;
import io.zhanggui.compliance.appeal.Evidence;
import io.zhanggui.compliance.appeal.EvidenceKind;
import io.zhanggui.compliance.appeal.Penalty;
import io.zhanggui.compliance.appeal.rules.LetterWriter;
import io.zhanggui.paper.Paper;
import io.zhanggui.paper.PaperError;
import io.zhanggui.paper.PdfPaper;
import io.zhanggui.paper.WordPaper;
import io.zhanggui.shared.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** An appeal as an archive that can be handed in: letter, list, files, and the SHA-256 of each. */
@Component
class AppealPack {

    private static final List<Integer> WIDTHS = List.of(1, 3, 4, 6);

    /** What file systems refuse in names. */
    private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

    private final EvidenceFolder folder;

    AppealPack(EvidenceFolder folder) {
        this.folder = folder;
    }

    /** Says whether it can be handed in, before anybody opens it. */
    static String name(Appeal appeal, Penalty penalty, String shop) {
        String state = left(appeal).isEmpty() ? "" : "-未完成";
        return "申诉材料-" + UNSAFE.matcher(shop).replaceAll("_") + "-" + penalty.citation() + state + ".zip";
    }

    /** What keeps it from being handed in: evidence that is missing, and prompts that nobody answered. */
    private static List<String> left(Appeal appeal) {
        List<String> left = new ArrayList<>();
        appeal.missing().forEach(kind -> left.add("缺少证据：" + kind.zh() + "（" + kind.why() + "）"));
        LetterWriter.prompts(appeal.letter()).forEach(prompt -> left.add("申诉书待写：" + prompt));
        return left;
    }

    /** @param day of a letter that was not sent yet */
    void write(Appeal appeal, Penalty penalty, String shop, LocalDate day, OutputStream out) throws IOException {
        StringBuilder sums = new StringBuilder();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            List<String> left = left(appeal);
            if (!left.isEmpty()) {
                String sheet = "这份材料还没有完成，不要提交。\n" + String.join("\n", left) + "\n";
                put(zip, "未完成.txt", sheet.getBytes(StandardCharsets.UTF_8), sums);
            }
            Paper letter = letter(appeal, penalty, shop, day);
            ByteArrayOutputStream word = new ByteArrayOutputStream();
            WordPaper.write(letter, word);
            put(zip, "申诉书.docx", word.toByteArray(), sums);
            Optional<byte[]> pdf = pdf(letter);
            if (pdf.isPresent()) {
                put(zip, "申诉书.pdf", pdf.get(), sums);
            }
            int number = 1;
            for (Evidence evidence : appeal.evidence()) {
                put(zip, fileName(number++, appeal, evidence), folder.read(evidence), sums);
            }
            put(zip, "SHA256SUMS.txt", sums.toString().getBytes(StandardCharsets.UTF_8), new StringBuilder());
        }
    }

    private static Paper letter(Appeal appeal, Penalty penalty, String shop, LocalDate day) {
        List<Paper.Block> blocks = new ArrayList<>();
        for (String paragraph : LetterWriter.dated(appeal.letter(), day).split("\\n\\n+")) {
            blocks.add(new Paper.Text(paragraph.strip()));
        }
        blocks.add(new Paper.NewPage());
        blocks.add(new Paper.Heading(1, "附：证据目录"));
        blocks.add(new Paper.Table(List.of("编号", "证据", "文件", "SHA-256"), WIDTHS, rows(appeal)));
        appeal.missing().forEach(kind -> blocks.add(new Paper.Small("缺少“" + kind.zh() + "”")));
        appeal.notNeeded()
                .forEach(each -> blocks.add(new Paper.Small("未附“" + name(appeal, each.kind()) + "”：" + each.reason())));
        return new Paper(
                "申诉书",
                List.of(shop + "　案例 " + penalty.citation() + "　" + penalty.happenedOn()),
                blocks,
                "申诉书　" + shop + "　" + penalty.citation());
    }

    private static List<List<String>> rows(Appeal appeal) {
        List<List<String>> rows = new ArrayList<>();
        int number = 1;
        for (Evidence evidence : appeal.evidence()) {
            rows.add(List.of(
                    Integer.toString(number++), name(appeal, evidence.kind()), evidence.name(), evidence.hash()));
        }
        return rows;
    }

    private static String name(Appeal appeal, String kind) {
        return appeal.checklist().stream()
                .filter(each -> each.key().equals(kind))
                .map(EvidenceKind::zh)
                .findFirst()
                .orElse(kind);
    }

    /** Names come from people: no folders, no marks that file systems refuse. */
    private static String fileName(int number, Appeal appeal, Evidence evidence) {
        String safe = UNSAFE.matcher(evidence.name()).replaceAll("_");
        return "证据/%02d-%s-%s".formatted(number, name(appeal, evidence.kind()), safe);
    }

    /** Without a Chinese font on this machine the Word letter must do. */
    private static Optional<byte[]> pdf(Paper letter) {
        try {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            PdfPaper.write(letter, pdf);
            return Optional.of(pdf.toByteArray());
        } catch (Failure e) {
            if (e.code() == PaperError.NO_FONT) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes, StringBuilder sums) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
        sums.append(hash(bytes)).append("  ").append(name).append('\n');
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
