package io.zhanggui.paper;

import io.zhanggui.shared.Failure;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** The words of a Word document (.docx) or a PDF that somebody brings. */
public final class PaperText {

    private static final int MOST_PAGES = 2_000;

    private PaperText() {}

    /** Whether the bytes begin as a PDF or as a Word document's archive does. */
    public static boolean isPaper(byte[] bytes) {
        return isPdf(bytes) || isArchive(bytes);
    }

    /**
     * Its words, a paragraph a line.
     *
     * @throws Failure {@link PaperError#UNREADABLE} where it is damaged, locked, or a picture of a text
     */
    public static String read(byte[] bytes) {
        String text = isPdf(bytes) ? pdf(bytes) : WordText.read(bytes);
        if (text.isBlank()) {
            throw unreadable("里面没有文字，可能是扫描件", "it holds no text; it may be a scan", null);
        }
        return text;
    }

    private static String pdf(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(MOST_PAGES);
            return PdfLines.joined(stripper.getText(document));
        } catch (InvalidPasswordException e) {
            throw unreadable("PDF 有密码", "the PDF has a password", e);
        } catch (IOException e) {
            throw unreadable("PDF 已损坏", "the PDF is damaged", e);
        }
    }

    static Failure unreadable(String zh, String en, @Nullable Throwable cause) {
        return new Failure(PaperError.UNREADABLE, cause, zh, en);
    }

    private static boolean isPdf(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F';
    }

    private static boolean isArchive(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }
}
