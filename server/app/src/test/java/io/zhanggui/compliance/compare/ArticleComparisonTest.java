package io.zhanggui.compliance.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleComparisonTest {

    private static final String FIRST = """
            第一条 卖家应当如实描述商品的材质、产地和用途。
            第二条 买家可以在签收后七日内申请退货。
            第三条 违反第二条规定拒绝退货的，扣十二分。
            第四条 平台可以抽查店铺的资质证明文件。
            """;

    @Test
    void the_same_text_is_the_same_however_it_is_laid_out() {
        String other = "  第一条　卖家应当如实描述商品的材质、\n产地和用途。\n\n第二条 买家可以在签收后七日内\n申请退货。\r\n"
                + "第三条　违反第二条规定拒绝退货的,扣十二分。\n第四条 平台可以抽查店铺的资质证明文件。";
        assertThat(told(FIRST, other)).containsExactly("SAME 1→1", "SAME 2→2", "SAME 3→3", "SAME 4→4");
    }

    @Test
    void an_article_that_is_put_in_renumbers_the_rest_and_the_references_to_them() {
        String other = """
                第一条 卖家应当如实描述商品的材质、产地和用途。
                第二条 直播间的口播与详情页不得矛盾。
                第三条 买家可以在签收后七日内申请退货。
                第四条 违反第三条规定拒绝退货的，扣十二分。
                第五条 平台可以抽查店铺的资质证明文件。
                """;
        assertThat(told(FIRST, other))
                .containsExactly("SAME 1→1", "ADDED -→2", "RENUMBERED 2→3", "RENUMBERED 3→4", "RENUMBERED 4→5");
    }

    @Test
    void a_reference_that_leads_elsewhere_now_is_a_change() {
        String other = FIRST.replace("违反第二条规定", "违反第一条规定");
        assertThat(told(FIRST, other)).contains("REWORDED 3→3");
    }

    @Test
    void a_reference_to_another_law_does_not_follow() {
        String before = "第一条 甲乙丙丁戊己庚辛。\n第二条 依照《广告法》第一条处罚。\n";
        String after = "第一条 全新的一条规定。\n第二条 甲乙丙丁戊己庚辛。\n第三条 依照《广告法》第二条处罚。\n";
        assertThat(told(before, after)).contains("REWORDED 2→3");
    }

    @Test
    void what_is_gone_and_what_is_changed_in_one_word_are_told() {
        String other = FIRST.replace("第四条 平台可以抽查店铺的资质证明文件。\n", "").replace("七日", "十五日");
        assertThat(told(FIRST, other)).containsExactly("SAME 1→1", "REWORDED 2→2", "SAME 3→3", "REMOVED 4→-");
    }

    @Test
    void an_article_that_stands_elsewhere_has_moved() {
        String other = """
                第一条 平台可以抽查店铺的资质证明文件。
                第二条 卖家应当如实描述商品的材质、产地和用途。
                第三条 买家可以在签收后七日内申请退货。
                第四条 违反第三条规定拒绝退货的，扣十二分。
                """;
        assertThat(told(FIRST, other))
                .containsExactly("MOVED 4→1", "RENUMBERED 1→2", "RENUMBERED 2→3", "RENUMBERED 3→4");
    }

    @Test
    void each_article_of_both_texts_is_told_once() {
        Random random = new Random(7);
        for (int trial = 0; trial < 200; trial++) {
            List<RuleArticle> before = made(random, 1 + random.nextInt(12));
            List<RuleArticle> after = made(random, 1 + random.nextInt(12));
            List<ArticleChange> changes = ArticleComparison.compare(before, after);
            assertThat(changes.stream()
                            .map(ArticleChange::before)
                            .filter(each -> each != null)
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(before);
            assertThat(changes.stream()
                            .map(ArticleChange::after)
                            .filter(each -> each != null)
                            .toList())
                    .containsExactlyElementsOf(after);
        }
    }

    @Test
    void the_marks_of_two_texts_give_both_back_and_mark_numbers_whole() {
        String before = "处二十万元以上一百万元以下的罚款。";
        String after = "处一百万元以下的罚款，并责令改正。";
        List<WordMarks.Piece> pieces = WordMarks.mark(before, after);
        assertThat(joined(pieces, WordMarks.Side.AFTER)).isEqualTo(before);
        assertThat(joined(pieces, WordMarks.Side.BEFORE)).isEqualTo(after);
        assertThat(pieces).contains(new WordMarks.Piece(WordMarks.Side.BEFORE, "二十万元以上"));
    }

    /** The text of one side: every piece that is not the other's alone. */
    private static String joined(List<WordMarks.Piece> pieces, WordMarks.Side without) {
        StringBuilder text = new StringBuilder();
        pieces.stream().filter(piece -> piece.side() != without).forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    private static List<RuleArticle> made(Random random, int count) {
        List<String> words = List.of("卖家应当发货", "买家可以退款", "平台抽查资质", "不得虚假宣传", "违者扣分", "保证金不足");
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new RuleArticle(
                        "第" + number + "条",
                        "",
                        List.of(words.get(random.nextInt(6)) + words.get(random.nextInt(6)) + random.nextInt(4))))
                .toList();
    }

    private static List<String> told(String before, String after) {
        return ArticleComparison.compare(
                        ArticleSplitter.read(before).articles(),
                        ArticleSplitter.read(after).articles())
                .stream()
                .map(change -> change.kind() + " " + number(change.before()) + "→" + number(change.after()))
                .toList();
    }

    private static String number(@Nullable RuleArticle article) {
        return article == null
                ? "-"
                : Integer.toString(ChineseNumber.parse(
                        article.number().substring(1, article.number().length() - 1)));
    }
}
