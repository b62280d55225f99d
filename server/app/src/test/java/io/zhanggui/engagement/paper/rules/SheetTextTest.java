package io.zhanggui.engagement.paper.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.client.Tier;
import io.zhanggui.engagement.paper.BlockChange;
import io.zhanggui.engagement.paper.Deliverable;
import io.zhanggui.engagement.paper.FigureRef;
import io.zhanggui.engagement.paper.Phrase;
import io.zhanggui.engagement.paper.Sheet;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents as people edit them, and what is compared and hashed. */
class SheetTextTest {

    private static final FigureRef CONVERSION = new FigureRef.Asked(
            "pay_conversion", List.of(1L, 2L), LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));

    private static final Sheet SHEET = Sheet.titled("诊断报告")
            .chapter("结论")
            .section("转化")
            .say(Phrase.of("转化率 ")
                    .and("2.1%", CONVERSION)
                    .and("，见 ")
                    .and("研究", FigureRef.kept("study", "12"))
                    .and("。"))
            .table("", List.of("步骤", "人数"), List.of(List.of(Phrase.of("支付"), Phrase.figure("128", CONVERSION))))
            .done();

    @Test
    void what_was_written_comes_back_the_same() {
        assertThat(SheetText.read("诊断报告", SheetText.write(SHEET))).isEqualTo(SHEET);
        for (Tier tier : Tier.values()) {
            for (String kind : List.of("standard_manual", "operation_flowchart", "effect_model")) {
                Sheet sheet = TierSheets.of(tier, kind).orElseThrow();
                assertThat(SheetText.read(sheet.title(), SheetText.write(sheet)))
                        .isEqualTo(sheet);
            }
        }
    }

    @Test
    void brackets_that_name_no_question_stay_words() {
        Sheet sheet = SheetText.read("甲", "[见附件](第 3 页)，[坏](x 1 2026-13-01 2026-01-01)");

        assertThat(sheet.blocks())
                .containsExactly(new Sheet.Paragraph(Phrase.of("[见附件](第 3 页)，[坏](x 1 2026-13-01 2026-01-01)")));
    }

    @Test
    void another_figure_is_another_fingerprint_though_the_words_are_the_same() {
        Sheet other = Sheet.titled("诊断报告").say(Phrase.of("2.1%")).done();
        Sheet linked =
                Sheet.titled("诊断报告").say(Phrase.figure("2.1%", CONVERSION)).done();

        assertThat(SheetHash.of(other)).isNotEqualTo(SheetHash.of(linked));
        assertThat(SheetHash.of(SHEET)).isEqualTo(SheetHash.of(SheetText.read("诊断报告", SheetText.write(SHEET))));
    }

    @Test
    void what_stands_between_two_equal_paragraphs_is_compared() {
        Sheet before = SheetText.read("甲", "# 一\n相同\n旧的\n结尾");
        Sheet after = SheetText.read("甲", "# 一\n相同\n新的\n再加一句\n结尾");

        assertThat(SheetComparison.compare(before, after))
                .containsExactly(
                        new BlockChange(BlockChange.Kind.CHANGED, "一", "旧的", "新的"),
                        new BlockChange(BlockChange.Kind.ADDED, "一", "", "再加一句"));
    }

    @Test
    void every_kind_of_document_has_a_place_where_it_is_made() {
        assertThat(Deliverables.list()).extracting(Deliverable::key).doesNotHaveDuplicates();
        for (Deliverable kind : Deliverables.list()) {
            boolean generated = TierSheets.of(Tier.BASIC, kind.key()).isPresent();
            assertThat(kind.page() != null || !kind.outline().isEmpty() || generated)
                    .as(kind.key())
                    .isTrue();
        }
    }
}
