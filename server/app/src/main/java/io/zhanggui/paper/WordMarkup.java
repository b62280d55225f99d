package io.zhanggui.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The few elements of a Word document (ECMA-376, part 1, WordprocessingML) that our papers need. */
public final class WordMarkup {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int links;

    /** @param style {@code Title}, {@code Heading1}, {@code Heading2}, {@code Normal}, {@code Small} */
    public WordMarkup open(String style) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
        return this;
    }

    public WordMarkup close() {
        body.append("</w:p>");
        return this;
    }

    public WordMarkup text(String text) {
        return run(text, "");
    }

    public WordMarkup bold(String text) {
        return run(text, "<w:rPr><w:b/></w:rPr>");
    }

    /** What follows begins on a new page. */
    public WordMarkup breakPage() {
        body.append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
        return this;
    }

    public WordMarkup link(String text, String address) {
        links++;
        relations
                .append("<Relationship Id=\"link")
                .append(links)
                .append(
                        "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"")
                .append(escaped(address))
                .append("\" TargetMode=\"External\"/>");
        body.append("<w:hyperlink r:id=\"link").append(links).append("\">");
        run(text, "<w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr>");
        body.append("</w:hyperlink>");
        return this;
    }

    private WordMarkup run(String text, String properties) {
        body.append("<w:r>").append(properties);
        String[] lines = text.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            body.append(line == 0 ? "" : "<w:br/>")
                    .append("<w:t xml:space=\"preserve\">")
                    .append(escaped(lines[line]))
                    .append("</w:t>");
        }
        body.append("</w:r>");
        return this;
    }

    public WordMarkup openTable(int columns) {
        body.append(
                "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid>");
        body.append("<w:gridCol/>".repeat(columns)).append("</w:tblGrid>");
        return this;
    }

    /** @param header repeated at the top of every page */
    public WordMarkup openRow(boolean header) {
        body.append("<w:tr><w:trPr><w:cantSplit/>")
                .append(header ? "<w:tblHeader/>" : "")
                .append("</w:trPr>");
        return this;
    }

    public WordMarkup openCell() {
        body.append("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>");
        return this;
    }

    public WordMarkup closeCell() {
        body.append("</w:tc>");
        return this;
    }

    public WordMarkup closeRow() {
        body.append("</w:tr>");
        return this;
    }

    /** Ends a table; Word wants a paragraph after one. */
    public WordMarkup closeTable() {
        body.append("</w:tbl><w:p/>");
        return this;
    }

    /**
     * Writes the document.
     *
     * @param foot at the foot of each page, before its number; empty for neither
     */
    public void pack(String foot, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        boolean hasFoot = !foot.isEmpty();
        put(zip, "[Content_Types].xml", hasFoot ? WordParts.TYPES_WITH_FOOT : WordParts.TYPES);
        put(zip, "_rels/.rels", WordParts.PACKAGE_RELATIONS);
        put(zip, "word/styles.xml", WordParts.STYLES);
        String more = relations + (hasFoot ? WordParts.FOOT_RELATION : "");
        put(
                zip,
                "word/_rels/document.xml.rels",
                WordParts.DOCUMENT_RELATIONS.replace("</Relationships>", more + "</Relationships>"));
        if (hasFoot) {
            put(zip, "word/footer1.xml", WordParts.FOOT.replace("{foot}", escaped(foot)));
        }
        put(zip, "word/document.xml", WordParts.DOCUMENT_START + body + WordParts.documentEnd(hasFoot));
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // The same paper gives the same bytes.
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write((XML + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Without the control characters XML 1.0 has no place for. */
    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
