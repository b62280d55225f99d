package io.zhanggui.compliance.watch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.compare.ArticleChange;
import io.zhanggui.compliance.compare.ArticleComparison;
import io.zhanggui.compliance.compare.RuleArticle;
import io.zhanggui.compliance.watch.JudgedChange;
import io.zhanggui.compliance.watch.Level;
import io.zhanggui.compliance.watch.Obligation;
import io.zhanggui.compliance.watch.Stage;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeJudgeTest {

    @Test
    void an_article_is_read_for_who_what_when_and_penalty() {
        Obligation read = ObligationReader.read("平台内经营者应当自收到通知之日起三个工作日内提交说明。逾期不提交的，由监督检查部门责令改正，处五万元以上五十万元以下的罚款。");
        assertThat(read.who()).contains("平台内经营者", "监督检查部门");
        assertThat(read.who()).doesNotContain("经营者");
        assertThat(read.must()).containsExactly("平台内经营者应当自收到通知之日起三个工作日内提交说明。");
        assertThat(read.within()).containsExactly("三个工作日内");
        assertThat(read.penalties()).hasSize(1);
        assertThat(read.highestFine()).isEqualTo(500_000L);
    }

    @Test
    void a_higher_fine_is_high_and_a_lower_one_is_medium() {
        String low = "经营者违反规定的，处一百万元以下的罚款。";
        String high = "经营者违反规定的，处三百万元以下的罚款。";
        assertThat(judge(low, high).level()).isEqualTo(Level.HIGH);
        assertThat(judge(low, high).reasons().getFirst().zh()).isEqualTo("罚款上限由 100 万元 提高到 300 万元");
        assertThat(judge(high, low).level()).isEqualTo(Level.MEDIUM);
    }

    @Test
    void a_new_prohibition_is_high_and_a_changed_duty_is_medium() {
        assertThat(judge("卖家应当如实描述商品。", "卖家应当如实描述商品。卖家不得组织虚假评价。").level()).isEqualTo(Level.HIGH);
        assertThat(judge("卖家应当在三日内发货。", "卖家应当在二日内发货。").level()).isEqualTo(Level.MEDIUM);
    }

    @Test
    void what_concerns_authorities_or_principles_only_is_low() {
        assertThat(judge("监督检查部门应当公布电话。", "监督检查部门应当公布电话和信箱。").level()).isEqualTo(Level.LOW);
        assertThat(judge("为了保护消费者，制定本规则。", "为了更好地保护消费者，制定本规则。").level()).isEqualTo(Level.LOW);
    }

    @Test
    void what_has_another_number_only_is_low() {
        RuleArticle same = new RuleArticle("第一条", "", List.of("卖家不得刷单，违者扣十二分。"));
        RuleArticle later = new RuleArticle("第二条", "", same.paragraphs());
        ArticleChange renumbered = new ArticleChange(ArticleChange.Kind.RENUMBERED, same, later, true, false);
        assertThat(ChangeJudge.judge("规则", renumbered).level()).isEqualTo(Level.LOW);
    }

    @Test
    void goods_are_named_by_the_article_or_the_title_and_the_longer_name_counts() {
        assertThat(ChangeJudge.judge("化妆品规则", added("经营者应当留存凭证。")).categories()).containsExactly("化妆品");
        assertThat(ChangeJudge.judge("规则", added("保健食品不得宣传疗效。")).categories()).containsExactly("保健食品");
        assertThat(ChangeJudge.judge("化妆品规则", added("不得冒充食品，由药品监督管理部门处罚。")).categories())
                .containsExactly("化妆品");
        assertThat(ChangeJudge.judge("规则", added("经营者由药品监督管理部门处罚。")).categories())
                .isEmpty();
    }

    @Test
    void stages_are_told_by_words_and_all_are_meant_without_them() {
        assertThat(ChangeJudge.judge("规则", added("商家入驻应当缴纳保证金。")).stages()).containsExactly(Stage.BASIC);
        assertThat(ChangeJudge.judge("规则", added("商家应当发货。")).stages()).containsExactly(Stage.values());
        assertThat(Stage.of(new BigDecimal("99999.99"))).isEqualTo(Stage.BASIC);
        assertThat(Stage.of(new BigDecimal("100000"))).isEqualTo(Stage.GROWTH);
        assertThat(Stage.of(new BigDecimal("1000000"))).isEqualTo(Stage.MATURE);
    }

    private static ArticleChange added(String text) {
        return new ArticleChange(
                ArticleChange.Kind.ADDED, null, new RuleArticle("第一条", "", List.of(text)), false, false);
    }

    private static JudgedChange judge(String before, String after) {
        List<ArticleChange> changes = ArticleComparison.compare(
                List.of(new RuleArticle("第一条", "", List.of(before))),
                List.of(new RuleArticle("第一条", "", List.of(after))));
        assertThat(changes).hasSize(1);
        return ChangeJudge.judge("规则", changes.getFirst());
    }
}
