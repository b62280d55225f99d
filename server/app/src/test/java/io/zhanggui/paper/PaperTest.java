package io.zhanggui.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written can be read again, and what people bring is read as they see it. */
class PaperTest {

    private static final Paper PAPER = new Paper(
            "《商品发布合规手册》",
            List.of("第 3 版"),
            List.of(
                    new Paper.Heading(1, "1　绝对化用语"),
                    new Paper.Labelled("反例", "全网最低 < 1 & \"稳\"\u0001"),
                    new Paper.Table(List.of("章", "说明"), List.of(1, 4), List.of(List.of("1", "价格欺诈"))),
                    new Paper.Text("第一行\n第二行"),
                    new Paper.NewPage(),
                    new Paper.Small("完")),
            "第 3 版");

    private static byte[] word() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordPaper.write(PAPER, out);
        return out.toByteArray();
    }

    private static byte[] archive(String part, String xml, String more, String moreXml) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(more));
            zip.write(moreXml.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void a_word_document_holds_every_word_and_is_read_again() throws IOException {
        assertThat(PaperText.isPaper(word())).isTrue();
        assertThat(PaperText.read(word()).lines())
                .contains("《商品发布合规手册》", "第 3 版", "1　绝对化用语", "反例：全网最低 < 1 & \"稳\"", "价格欺诈", "第一行", "第二行", "完");
    }

    @Test
    void a_pdf_holds_its_words_as_text_with_the_font_inside() {
        Assumptions.assumeTrue(
                ChineseFonts.find(List.of(Path.of("/usr/share/fonts"))).isPresent(), "no Chinese font on this machine");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfPaper.write(PAPER, out);
        assertThat(PaperText.isPaper(out.toByteArray())).isTrue();
        assertThat(PaperText.read(out.toByteArray())).contains("《商品发布合规手册》", "绝对化用语", "反例：全网最低 < 1 & \"稳\"", "价格欺诈");
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).contains("/FontFile3");
    }

    @Test
    void no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() {
        char[] text = "写“到手价”，ab c".toCharArray();
        StringBuilder breaks = new StringBuilder();
        for (int at = 0; at < text.length; at++) {
            breaks.append(ChineseBreaks.RULES.isSplitCharacter(0, at, text.length, text, null) ? "|" : ".");
        }
        assertThat(breaks.toString()).isEqualTo("|.||..|..|.");
    }

    @Test
    void a_machine_without_a_chinese_font_has_none() {
        assertThat(ChineseFonts.find(List.of(Path.of("/nowhere")))).isEmpty();
    }

    @Test
    void numbers_that_word_counts_by_itself_are_read_with_the_paragraph() throws IOException {
        String numbering = """
                <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">\
                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1条"/></w:lvl>\
                <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>\
                </w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num></w:numbering>""";
        String document = """
                <w:document xmlns:w="w"><w:body>%s%s%s<w:p><w:r><w:t>完</w:t></w:r></w:p></w:body></w:document>""".formatted(numbered(0, "卖家应当发货。"), numbered(1, "三日内。"), numbered(0, "不得虚假宣传。"));
        assertThat(PaperText.read(archive("word/document.xml", document, "word/numbering.xml", numbering)))
                .isEqualTo("第一条 卖家应当发货。\n一.1 三日内。\n第二条 不得虚假宣传。\n完\n");
    }

    private static String numbered(int level, String text) {
        return """
                <w:p><w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="2"/></w:numPr></w:pPr>\
                <w:r><w:t>%s</w:t></w:r></w:p>""".formatted(level, text);
    }

    @ParameterizedTest
    @CsvSource({"1,一", "10,十", "12,十二", "20,二十", "100,一百", "105,一百零五", "110,一百一十", "1003,一千零三", "1030,一千零三十"})
    void articles_are_counted_in_chinese(int number, String written) {
        assertThat(WordNumbers.chinese(number)).isEqualTo(written);
    }

    @Test
    void lines_of_a_page_become_paragraphs_again() {
        assertThat(PdfLines.joined("发货规则\n第一章 总则\n第一条 卖家应当在三日内\n发货。\n- 2 -\n第二条 卖家不得：\n（一）虚假\n宣传；\n（二）刷单。"))
                .isEqualTo("发货规则\n第一章 总则\n第一条 卖家应当在三日内发货。\n第二条 卖家不得：\n（一）虚假宣传；\n（二）刷单。");
    }

    @Test
    void what_is_damaged_or_no_document_is_refused_with_the_reason() throws IOException {
        assertThatThrownBy(() -> PaperText.read("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("PAPER-1002");
        byte[] workbook = archive("xl/workbook.xml", "<a/>", "b", "<b/>");
        assertThatThrownBy(() -> PaperText.read(workbook)).hasMessageContaining("no Word document");
        byte[] bomb = archive(
                "word/document.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", "b", "");
        assertThatThrownBy(() -> PaperText.read(bomb)).hasMessageContaining("PAPER-1002");
    }
}
