package io.zhanggui.engagement.letter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.paper.Phrase;
import io.zhanggui.engagement.paper.Sheet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainLetterTest {

    @Test
    void a_row_is_a_line_that_names_its_columns_and_leaves_out_what_is_empty() {
        Sheet sheet = new Sheet(
                "周报",
                List.of(
                        new Sheet.Paragraph(Phrase.of("销售 12 万元。")),
                        new Sheet.Heading(1, "目标"),
                        new Sheet.Grid(
                                "目标",
                                List.of("指标", "目标", "完成"),
                                List.of(
                                        List.of(Phrase.of("销售"), Phrase.of("30 万元"), Phrase.of("40%")),
                                        List.of(Phrase.of("访客"), Phrase.of(""), Phrase.of("80%"))))));

        assertThat(PlainLetter.of(sheet)).isEqualTo("""
                销售 12 万元。

                【目标】
                · 销售，目标 30 万元，完成 40%
                · 访客，完成 80%""");
    }
}
