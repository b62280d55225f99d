package io.zhanggui.compliance.handbook.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.Handbook;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.appeal.GivenPenalties;
import io.zhanggui.compliance.compare.WordMarks;
import io.zhanggui.compliance.handbook.BookContent;
import io.zhanggui.compliance.handbook.BookContent.Entry;
import io.zhanggui.compliance.handbook.BookVersion;
import io.zhanggui.compliance.handbook.ChapterChange;
import io.zhanggui.compliance.handbook.Occasion;
import io.zhanggui.compliance.rules.ShippedRules;
import io.zhanggui.paper.Paper;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BookRulesTest {

    private static final Rulebook RULES = ShippedRules.checker().rulebook();
    private static final Instant NOVEMBER = Instant.parse("2026-11-25T02:00:00Z");

    private static BookContent marketing(Map<String, String> additions) {
        return new BookWriter(RULES, List.of(GivenPenalties.penalty()), additions).write(Handbook.MARKETING);
    }

    private static Entry entry(BookContent content, String chapter, String key) {
        return content.chapters().stream()
                .filter(each -> each.key().equals(chapter))
                .flatMap(each -> each.entries().stream())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static BookVersion version(Handbook book, Occasion occasion, Instant at) {
        return new BookVersion(
                1,
                new AgencyId(1),
                book,
                3,
                BookHash.of(marketing(Map.of())),
                occasion,
                "按案例更新",
                LocalDate.parse("2026-12-01"),
                new UserId(7),
                at);
    }

    @Test
    void the_handbooks_have_eight_six_and_five_chapters_and_every_rule_stands_in_one() {
        BookWriter writer = new BookWriter(RULES, List.of(), Map.of());
        assertThat(writer.write(Handbook.PUBLISHING).chapters()).hasSize(8);
        assertThat(writer.write(Handbook.MARKETING).chapters()).hasSize(6);
        assertThat(writer.write(Handbook.SERVICE).chapters()).hasSize(5);
        long rules = List.of(Handbook.values()).stream()
                .mapToLong(book -> writer.write(book).countRules())
                .sum();
        assertThat(rules).isEqualTo(RULES.listRules().size());
    }

    @Test
    void a_case_stands_in_its_chapter_without_the_shop_and_an_accepted_word_beside_the_additions() {
        BookContent content = marketing(Map.of("price", "本店统一写“到手价”"));
        assertThat(entry(content, "price", "case:4").text())
                .contains("全网最低价", "处罚：扣 2 分，罚款 300.00 元，商品下架", "教训：标题发布前先过检查");
        assertThat(entry(content, "price", "addition").text())
                .contains("本店统一写“到手价”", "本公司禁用词：全网最低（案例 PC4）")
                .doesNotContain("全场最低");
        assertThat(content.countCases()).isEqualTo(1);
    }

    @Test
    void the_fingerprint_is_of_every_word_and_of_nothing_else() {
        assertThat(BookHash.of(marketing(Map.of())))
                .hasSize(64)
                .isEqualTo(BookHash.of(marketing(Map.of())))
                .isNotEqualTo(BookHash.of(marketing(Map.of("price", "。"))));
    }

    @Test
    void versions_differ_in_the_chapters_and_words_that_changed_and_in_no_others() {
        List<ChapterChange> changes = BookComparison.compare(
                marketing(Map.of("price", "写到手价")), marketing(Map.of("price", "写活动价", "prize", "先报备")));
        assertThat(changes).extracting(ChapterChange::key).containsExactly("price", "prize");
        assertThat(changes.getFirst().entries()).hasSize(1);
        assertThat(changes.getFirst().entries().getFirst().pieces())
                .contains(
                        new WordMarks.Piece(WordMarks.Side.BEFORE, "到手"),
                        new WordMarks.Piece(WordMarks.Side.AFTER, "活动"));
        assertThat(changes.getLast().entries().getFirst().kind()).isEqualTo(ChapterChange.Kind.ADDED);
        assertThat(BookComparison.compare(marketing(Map.of()), marketing(Map.of())))
                .isEmpty();
    }

    @Test
    void a_clock_stops_once_all_three_have_a_version_of_the_turn_for_that_occasion_or_a_greater_one() {
        Instant begin = Clocks.begin(Occasion.MONTHLY, NOVEMBER);
        assertThat(begin).isEqualTo("2026-10-31T16:00:00Z");
        List<BookVersion> versions = List.of(
                version(Handbook.PUBLISHING, Occasion.MONTHLY, NOVEMBER),
                version(Handbook.MARKETING, Occasion.YEARLY, NOVEMBER),
                version(Handbook.SERVICE, Occasion.OTHER, NOVEMBER),
                version(Handbook.SERVICE, Occasion.MONTHLY, begin.minusSeconds(1)));
        assertThat(Clocks.missing(Occasion.MONTHLY, begin, versions)).containsExactly(Handbook.SERVICE);
        assertThat(Clocks.missing(Occasion.QUARTERLY, begin, versions))
                .containsExactly(Handbook.PUBLISHING, Handbook.SERVICE);
        assertThat(Clocks.begin(Occasion.QUARTERLY, NOVEMBER)).isEqualTo("2026-09-30T16:00:00Z");
        assertThat(Clocks.begin(Occasion.YEARLY, NOVEMBER)).isEqualTo("2025-12-31T16:00:00Z");
    }

    @Test
    void on_paper_it_says_which_version_by_whom_why_and_its_fingerprint() {
        BookVersion version = version(Handbook.MARKETING, Occasion.MONTHLY, NOVEMBER);
        Paper paper = BookPaper.of(version, marketing(Map.of()), "某代运营", "张三");
        assertThat(paper.title()).isEqualTo("《营销活动合规指南》");
        assertThat(paper.facts())
                .contains(
                        "第 3 版，2026-12-01 起生效，月度更新",
                        "张三 发布于 2026-11-25 10:00（北京时间）：按案例更新",
                        "内容指纹 SHA-256 " + version.hash());
        assertThat(paper.blocks()).contains(new Paper.Heading(1, "1　价格欺诈"));
    }
}
