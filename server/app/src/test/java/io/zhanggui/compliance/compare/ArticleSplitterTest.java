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

    @Test
    void a_notice_without_numbers_is_split_by_its_headings_or_by_its_paragraphs() {
        List<RuleArticle> headed = ArticleSplitter.read(
                        "关于规范标题的公告\n各位商家：为了规范标题，公告如下。\n适用范围\n全体商家适用。\n【处理方式】\n首次提醒。\n再次的，限制发布。\n2026年12月1日")
                .articles();
        assertThat(headed).extracting(RuleArticle::number).containsExactly("各位商家：为了规范标…", "适用范围", "处理方式");
        assertThat(numbers(ArticleSplitter.read("标准\n处理方式\n首次：扣2分\n再次：扣6分\n适用范围\n全体商家适用。")))
                .containsExactly("处理方式", "适用范围");
        assertThat(headed.getLast().paragraphs()).containsExactly("首次提醒。", "再次的，限制发布。");
        List<RuleArticle> plain = ArticleSplitter.read("关于发货的公告\n商家应当在三日内发货。\n标题不得：\n（一）夸大；\n（二）冒用品牌。\n违反的，限制发布七日。")
                .articles();
        assertThat(plain).extracting(RuleArticle::number).containsExactly("商家应当在三日内发货", "标题不得：", "违反的");
        assertThat(plain.get(1).paragraphs()).hasSize(3);
        assertThat(numbers(ArticleSplitter.read("公告\n1. 甲。\n2. 乙，3.5 折除外。\n3．丙。")))
                .containsExactly("1.", "2.", "3．");
    }

    @Test
    void a_paragraph_put_in_between_renames_no_other() {
        List<ArticleChange> changes = ArticleComparison.compare(
                ArticleSplitter.read("公告\n商家应当在三日内发货。\n违反的，限制发布七日。").articles(),
                ArticleSplitter.read("公告\n商家应当在三日内发货。\n不得诱导好评和返现。\n违反的，限制发布七日。").articles());
        assertThat(changes)
                .extracting(ArticleChange::kind)
                .containsExactly(ArticleChange.Kind.SAME, ArticleChange.Kind.ADDED, ArticleChange.Kind.SAME);
    }

    @Test
    void only_what_plainly_is_no_rule_is_told_to_be_none() {
        assertThat(NoRule.find("\u0001\u0002PK\u0003\u0004乱码")).contains(NoRule.BINARY);
        assertThat(NoRule.find("<html><body><form>账号<input name=a>密码<input type=\"password\"></form></body></html>"))
                .contains(NoRule.SIGN_IN);
        assertThat(NoRule.find("欢迎登录商家后台\n扫码登录\n忘记密码")).contains(NoRule.SIGN_IN);
        assertThat(NoRule.find("日期\t访客\n2026-12-01\t1,203\n2026-12-02\t998\n2026-12-03\t1,450"))
                .contains(NoRule.FIGURES);
        assertThat(NoRule.find("明天起发货要快")).contains(NoRule.ONE_LINE);
        for (String rule : List.of(
                "第一条 卖家应当如实标价。",
                "卖家应当在三日内发货。违反的，限制发布七日。",
                "公告\n明天起涨价。",
                "账号安全公告\n商家登录后台应当使用短信验证码。\n不得把密码告诉他人。\n违反的，限制登录。",
                "处罚标准\n首次：扣 2 分\n二次：扣 6 分\n三次：扣 12 分")) {
            assertThat(NoRule.find(rule)).as(rule).isEmpty();
        }
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
