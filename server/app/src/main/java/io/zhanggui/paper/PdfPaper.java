package io.zhanggui.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** A paper as a PDF: A4, headings as bookmarks, fonts inside. The same paper gives the same bytes. */
public final class PdfPaper {

    public static final String TYPE = "application/pdf";

    private static final float MARGIN = 56;
    private static final float BODY = 10.5f;
    private static final float SMALL = 8.5f;
    private static final float LEADING = 1.6f;
    private static final float CHAPTER = 14;
    private static final float SECTION = 11.5f;
    private static final float ROOM_UNDER_HEADING = 108;
    private static final Color GREY = new Color(0x56, 0x5B, 0x66);
    private static final Color LINE = new Color(0xCD, 0xD0, 0xD6);

    private final ChineseFonts fonts;
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    private final PdfWriter writer;
    private int chapters;

    private PdfPaper(ChineseFonts fonts, OutputStream out) {
        this.fonts = fonts;
        this.writer = PdfWriter.getInstance(document, out);
    }

    /** Fails with {@link PaperError#NO_FONT} where the machine has no Chinese font. */
    public static void write(Paper paper, OutputStream out) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfPaper pdf = new PdfPaper(ChineseFonts.get(), bytes);
        pdf.writer.setPageEvent(pdf.new Edges(paper.head(), paper.foot()));
        pdf.document.addTitle(paper.title());
        pdf.document.open();
        pdf.add(paper.title(), new Font(pdf.fonts.bold(), 20), 0, 8);
        paper.facts().forEach(fact -> pdf.add(fact, pdf.small(), 0, 2));
        paper.blocks().forEach(pdf::block);
        pdf.document.close();
        try {
            out.write(StablePdf.of(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void block(Paper.Block block) {
        switch (block) {
            case Paper.Heading(int level, String text) -> heading(level, text);
            case Paper.Text(String text) -> add(text, body(), 2, 4);
            case Paper.Labelled(String label, String text) -> labelled(label, text);
            case Paper.Small(String text) -> add(text, small(), 2, 4);
            case Paper.Table table -> table(table);
            case Paper.NewPage() -> document.newPage();
        }
    }

    private void heading(int level, String text) {
        if (writer.getVerticalPosition(true) < document.bottom() + ROOM_UNDER_HEADING) {
            document.newPage();
        }
        float size = level == 1 ? CHAPTER : SECTION;
        Paragraph heading = paragraph(size, size, 4);
        Chunk words = chunk(text, new Font(fonts.bold(), size));
        if (level == 1) {
            String place = "chapter" + ++chapters;
            words.setLocalDestination(place);
            // Bookmarks lead to chapters; what is below them is found by searching.
            new PdfOutline(writer.getDirectContent().getRootOutline(), PdfAction.gotoLocalPage(place, false), text);
        }
        heading.add(words);
        document.add(heading);
    }

    private void labelled(String label, String text) {
        Paragraph line = paragraph(BODY, 2, 2);
        line.add(chunk(label + "：", new Font(fonts.bold(), BODY)));
        line.add(chunk(text, body()));
        document.add(line);
    }

    private void add(String text, Font font, float before, float after) {
        Paragraph paragraph = paragraph(font.getSize(), before, after);
        paragraph.add(chunk(text, font));
        document.add(paragraph);
    }

    private static Paragraph paragraph(float size, float before, float after) {
        Paragraph paragraph = new Paragraph();
        paragraph.setLeading(size * LEADING);
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    private void table(Paper.Table table) {
        PdfPTable grid = new PdfPTable(table.columns().size());
        grid.setWidthPercentage(100);
        grid.setSpacingBefore(6);
        grid.setSpacingAfter(8);
        grid.setWidths(table.widths().stream().mapToInt(Integer::intValue).toArray());
        grid.setHeaderRows(1);
        table.columns().forEach(column -> grid.addCell(cell(column, new Font(fonts.bold(), SMALL))));
        table.rows().forEach(row -> row.forEach(text -> grid.addCell(cell(text, new Font(fonts.plain(), SMALL)))));
        document.add(grid);
    }

    private static Chunk chunk(String text, Font font) {
        Chunk chunk = new Chunk(text, font);
        chunk.setSplitCharacter(ChineseBreaks.RULES);
        return chunk;
    }

    private static PdfPCell cell(String text, Font font) {
        Phrase words = new Phrase(font.getSize() * LEADING);
        words.add(chunk(text, font));
        PdfPCell cell = new PdfPCell(words);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setPadding(4);
        return cell;
    }

    private Font body() {
        return new Font(fonts.plain(), BODY);
    }

    private Font small() {
        return new Font(fonts.plain(), SMALL, Font.NORMAL, GREY);
    }

    private final class Edges extends PdfPageEventHelper {
        private final String head;
        private final String foot;

        Edges(String head, String foot) {
            this.head = head;
            this.foot = foot;
        }

        @Override
        public void onEndPage(PdfWriter page, Document of) {
            put(page, Element.ALIGN_LEFT, foot, of.left(), MARGIN / 2);
            put(page, Element.ALIGN_RIGHT, Integer.toString(page.getPageNumber()), of.right(), MARGIN / 2);
            put(page, Element.ALIGN_LEFT, head, of.left(), of.top() + MARGIN / 3);
        }

        private void put(PdfWriter page, int align, String text, float across, float up) {
            ColumnText.showTextAligned(page.getDirectContent(), align, new Phrase(text, small()), across, up, 0);
        }
    }
}
