package io.zhanggui.paper;

/** The fixed parts of the package: A4, a quiet look, Chinese and Latin fonts every office has. */
final class WordParts {

    static final String TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
            <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
            </Types>""";

    static final String PACKAGE_RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="document" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
            </Relationships>""";

    static final String DOCUMENT_RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>\
            </Relationships>""";

    static final String DOCUMENT_START = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>""";

    static final String TYPES_WITH_FOOT = TYPES.replace(
            "</Types>",
            "<Override PartName=\"/word/footer1.xml\""
                    + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/></Types>");

    static final String FOOT_RELATION =
            "<Relationship Id=\"foot\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\""
                    + " Target=\"footer1.xml\"/>";

    static final String FOOT = """
            <w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p>\
            <w:pPr><w:pStyle w:val="Small"/><w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs></w:pPr>\
            <w:r><w:t xml:space="preserve">{foot}</w:t><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>\
            <w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>\
            </w:p></w:ftr>""";

    static final String STYLES = styles();

    private WordParts() {}

    static String documentEnd(boolean hasFoot) {
        return """
                <w:sectPr>%s<w:pgSz w:w="11906" w:h="16838"/>\
                <w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>\
                </w:sectPr></w:body></w:document>""".formatted(hasFoot ? "<w:footerReference w:type=\"default\" r:id=\"foot\"/>" : "");
    }

    private static String styles() {
        return """
                <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
                <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Microsoft YaHei"/>\
                <w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>"""
                + paragraph("Normal", "Normal", 21, false, 80)
                + paragraph("Small", "Small", 17, false, 20)
                + paragraph("Title", "Title", 36, true, 120)
                + paragraph("Heading1", "heading 1", 26, true, 120)
                + paragraph("Heading2", "heading 2", 21, true, 80)
                + paragraph("Heading3", "heading 3", 17, true, 20)
                + """
                <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>\
                <w:rPr><w:color w:val="1F5FBF"/><w:u w:val="single"/></w:rPr></w:style>\
                <w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>"""
                + border("top")
                + border("bottom")
                + border("insideH")
                + """
                </w:tblBorders><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>\
                </w:tblPr></w:style></w:styles>""";
    }

    private static String paragraph(String id, String name, int halfPoints, boolean bold, int before) {
        return """
                <w:style w:type="paragraph" w:styleId="%s"%s><w:name w:val="%s"/>\
                <w:pPr>%s<w:spacing w:before="%d" w:after="40"/>%s</w:pPr>\
                <w:rPr>%s<w:sz w:val="%d"/></w:rPr></w:style>""".formatted(
                        id,
                        id.equals("Normal") ? " w:default=\"1\"" : "",
                        name,
                        bold ? "<w:keepNext/>" : "",
                        before,
                        id.equals("Heading1") ? "<w:outlineLvl w:val=\"0\"/>" : "",
                        bold ? "<w:b/>" : "",
                        halfPoints);
    }

    private static String border(String side) {
        return "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"BFBFBF\"/>".formatted(side);
    }
}
