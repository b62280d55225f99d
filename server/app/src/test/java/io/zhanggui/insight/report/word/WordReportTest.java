package io.zhanggui.insight.report.word;

import static io.zhanggui.insight.report.GivenReports.report;
import static io.zhanggui.insight.report.GivenReports.section;
import static io.zhanggui.insight.report.GivenReports.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.insight.Language;
import io.zhanggui.insight.report.Report;
import io.zhanggui.insight.report.ReportContent;
import io.zhanggui.insight.report.ReportId;
import io.zhanggui.insight.report.ReportKind;
import io.zhanggui.insight.report.VersionMark;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class WordReportTest {

    private static final VersionMark MARK =
            new VersionMark(3, UserId.LOCAL, Instant.parse("2026-11-29T10:00:00Z"), "0.1");
    private static final Report REPORT = new Report(
            new ReportId(12),
            ReportKind.ITERATION,
            Scope.of(new AgencyId(1), new ShopId(1)),
            new Period(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-01")),
            List.of(MARK));

    private static Map<String, Document> parts(ReportContent content, Language tongue) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordReport.write(REPORT, MARK, content, tongue, "http://127.0.0.1:8090", out);
        Map<String, Document> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), parse(zip.readAllBytes()));
            }
        }
        return parts;
    }

    private static Document parse(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml));
    }

    @Test
    void every_part_is_sound_xml_and_the_text_is_all_there() throws Exception {
        Map<String, Document> parts =
                parts(report(section("a", "x=净收 < 1 & \"稳\"\u0001"), table("b", "I7=换主图")), Language.ZH);
        assertThat(parts.keySet())
                .containsExactly(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "word/styles.xml",
                        "word/_rels/document.xml.rels",
                        "word/document.xml");
        String text = parts.get("word/document.xml").getDocumentElement().getTextContent();
        assertThat(text)
                .contains(
                        "迭代优化报告",
                        "甲店　2026-10-01 至 2026-10-31",
                        "R12 v3　生成于 2026-11-29 18:00（北京时间）",
                        "净收 < 1 & \"稳\"",
                        "换主图");
    }

    @Test
    void citations_lead_back_to_what_they_cite() throws Exception {
        Map<String, Document> parts = parts(report(section("a", "x=1"), table("b", "I7=换主图")), Language.EN);
        var links = parts.get("word/_rels/document.xml.rels").getElementsByTagName("Relationship");
        assertThat(links.getLength()).isEqualTo(3);
        assertThat(links.item(1).getAttributes().getNamedItem("Target").getNodeValue())
                .isEqualTo("http://127.0.0.1:8090/insight/cite/S1");
        assertThat(links.item(2).getAttributes().getNamedItem("Target").getNodeValue())
                .isEqualTo("http://127.0.0.1:8090/insight/cite/I7");
        assertThat(parts.get("word/document.xml").getDocumentElement().getTextContent())
                .contains("Iteration report");
    }

    @Test
    void a_table_repeats_its_head_and_each_row_has_as_many_cells_as_columns() throws Exception {
        Document document =
                parts(report(table("b", "I1=一", "I2=二")), Language.ZH).get("word/document.xml");
        assertThat(document.getElementsByTagName("w:tblHeader").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("w:tr").getLength()).isEqualTo(3);
        assertThat(document.getElementsByTagName("w:tc").getLength()).isEqualTo(6);
    }

    @Test
    void a_report_without_a_word_is_still_a_document() throws Exception {
        assertThat(parts(report(), Language.ZH)).hasSize(5);
    }
}
