package io.zhanggui.compliance.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleSplitterTest {

    @Test
    void articles_have_numbers_chapters_and_paragraphs() {
        RuleText text = ArticleSplitter.read("""
                ﻿【规则名称】平台发布规则
                【施行日期】2026-01-01
                ==== 正文开始 ====
                目　录
                第一章　总　则
                第二章　发布
                第一章　总　则
                第一条　卖家应当如实描述。
                第二章　发布
                第二条　标题不得：
                （一）夸大；
                （二）违反第一条规定的其他情形。
                第三条　本规则自2026年1月1日起施行。
                """);
        assertThat(text.title()).isEqualTo("平台发布规则");
        assertThat(text.effectiveOn()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(text.articles()).extracting(RuleArticle::number).containsExactly("第一条", "第二条", "第三条");
        assertThat(text.articles().get(1).chapter()).isEqualTo("第二章 发布");
        assertThat(text.articles().get(1).paragraphs()).containsExactly("标题不得：", "（一）夸大；", "（二）违反第一条规定的其他情形。");
    }

    @Test
    void a_line_that_mentions_an_article_begins_none() {
        RuleText text = ArticleSplitter.read("第一条 甲。\n第二条 依照\n第一条规定办理。\n第五条第二款除外。\n第三条 丙。");
        assertThat(numbers(text)).containsExactly("第一条", "第二条", "第三条");
    }

    @Test
    void a_gap_is_followed_where_the_number_stands_apart() {
        assertThat(numbers(ArticleSplitter.read("第一条 甲。\n第二条 乙。\n第五条 戊。"))).containsExactly("第一条", "第二条", "第五条");
    }

    @Test
    void other_numberings_are_read_too() {
        assertThat(numbers(ArticleSplitter.read("标题\n1.1 甲\n正文\n1.2 乙\n2.1 丙"))).containsExactly("1.1", "1.2", "2.1");
        assertThat(numbers(ArticleSplitter.read("通知\n一、总的要求\n（一）甲\n二、处理\n三、其他")))
                .containsExactly("一、", "二、", "三、");
    }

    @Test
    void html_and_markdown_lose_their_marks_only() {
        String html = "<html><head><title>x</title></head><body><script>第九条</script><p>第一条&nbsp;甲&lt;乙。</p>"
                + "<p>第二条　<b>丙</b><br>丁。</p></body></html>";
        assertThat(ArticleSplitter.read(html).articles().get(0).text()).isEqualTo("甲<乙。");
        assertThat(ArticleSplitter.read(html).articles().get(1).paragraphs()).containsExactly("丙", "丁。");
        assertThat(numbers(ArticleSplitter.read("# 规则\n\n<!-- INFO -->\n## 第一章 总则\n\n**第一条** 甲\n\n第二条 乙")))
                .containsExactly("第一条", "第二条");
    }

    @Test
    void a_text_without_numbers_is_one_article_and_an_empty_one_none() {
        assertThat(ArticleSplitter.read("公告\n明天起涨价。").articles()).hasSize(1);
        assertThat(ArticleSplitter.read(" \n").articles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"一,1", "十,10", "十二,12", "二十,20", "一百零五,105", "一百一十,110", "二百三十一,231", "〇,0", "12,12", "条,-1"})
    void chinese_numbers_are_read(String text, int value) {
        assertThat(ChineseNumber.parse(text)).isEqualTo(value);
    }

    private static List<String> numbers(RuleText text) {
        return text.articles().stream().map(RuleArticle::number).toList();
    }
}
