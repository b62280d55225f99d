package io.zhanggui.insight.report.word;

/** The few elements of a Word document (ECMA-376, part 1, WordprocessingML) that a report needs. */
final class Markup {

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int links;

    /** @param style {@code Title}, {@code Heading1}, {@code Heading2}, {@code Normal}, {@code Small} */
    Markup open(String style) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
        return this;
    }

    Markup close() {
        body.append("</w:p>");
        return this;
    }

    Markup text(String text) {
        return run(text, "");
    }

    Markup link(String text, String address) {
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

    private Markup run(String text, String properties) {
        body.append("<w:r>")
                .append(properties)
                .append("<w:t xml:space=\"preserve\">")
                .append(escaped(text))
                .append("</w:t></w:r>");
        return this;
    }

    Markup openTable(int columns) {
        body.append(
                "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid>");
        body.append("<w:gridCol/>".repeat(columns)).append("</w:tblGrid>");
        return this;
    }

    /** @param header repeated at the top of every page */
    Markup openRow(boolean header) {
        body.append("<w:tr><w:trPr><w:cantSplit/>")
                .append(header ? "<w:tblHeader/>" : "")
                .append("</w:trPr>");
        return this;
    }

    Markup openCell() {
        body.append("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>");
        return this;
    }

    Markup closeCell() {
        body.append("</w:tc>");
        return this;
    }

    Markup closeRow() {
        body.append("</w:tr>");
        return this;
    }

    /** Word wants a paragraph after a table. */
    Markup closeTable() {
        body.append("</w:tbl><w:p/>");
        return this;
    }

    String body() {
        return body.toString();
    }

    String relations() {
        return relations.toString();
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
