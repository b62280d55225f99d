package io.zhanggui.insight.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.insight.Headline;
import io.zhanggui.insight.Studies;
import io.zhanggui.insight.Study;
import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.store.JooqStudies;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import io.zhanggui.testing.TestServer;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Answers as version 0.1 kept them, told in a sentence today. */
class KeptAnswersTest {

    private final TestServer server = TestServer.shared();
    private final Caller caller = server.newAgency();
    private final Scope scope =
            Scope.of(caller.agency(), server.newShop(caller, "老店").id());

    private Headline headline(StudyKind kind, String question, String answer) {
        JooqStudies store = server.get(JooqStudies.class);
        Study study = store.insert(scope, UserId.LOCAL, kind, question, "0.1");
        store.finish(study.id(), Study.State.ANSWERED, answer, null, null);
        return Objects.requireNonNull(
                server.get(Studies.class).get(scope, study.id()).headline());
    }

    @Test
    void a_forecast_says_how_much_how_sure_beside_last_year_and_the_strongest_festival() {
        Headline headline = headline(StudyKind.FORECAST, "{\"metric\":\"pay_amount\",\"horizonDays\":30}", """
                {"metric": "pay_amount", "zh": "支付金额", "en": "Amount paid", "unit": "yuan", "overall": "sum",
                 "total": {"from": "2026-10-20", "to": "2026-11-18", "mean": 1860000, "lower": 1520000, "upper": 2240000,
                  "level": 0.95, "quantiles": []},
                 "lastYear": {"from": "2025-10-20", "to": "2025-11-18", "value": 1660000, "change": 0.12},
                 "festivals": [
                  {"key": "d11", "zh": "双十一", "en": "Double 11", "coreDays": 3, "coreShare": 0.31, "timesSeen": 2},
                  {"key": "c", "zh": "重阳", "en": "Chongyang", "coreDays": 3, "coreShare": 0.4, "timesSeen": 0}],
                 "caveats": []}""");
        assertThat(headline.zh())
                .isEqualTo("未来 30 天（2026-10-20 至 2026-11-18）支付金额预计 186.00万元（95% 区间 152.00万元 – 224.00万元），"
                        + "比去年同期 +12.0%，其中双十一前后 3 天占 31%。");
        assertThat(headline.en()).contains("is expected at 1.86M CNY (95% interval 1.52M CNY – 2.24M CNY)");
        assertThat(headline.numberZh()).isEqualTo("186.00万元");
    }

    @Test
    void customers_are_told_with_how_far_the_method_missed_the_past() {
        Headline headline = headline(StudyKind.CUSTOMER_VALUE, "{}", """
                {"basis": {"from": "2024-10-01", "to": "2026-10-01", "metrics": [], "horizonDays": 180, "yearlyDiscount": 0.1},
                 "buyers": {"buyers": 1234, "repeatBuyers": 300, "purchases": 1700, "kept": "1.00"},
                 "outlook": {"returning": 210.4, "purchases": 260, "turnover": 45000, "aliveBins": [], "counts": []},
                 "holdout": {"split": "2026-04-01", "purchases": 200, "purchasesExpected": 206}}""");
        assertThat(headline.zh()).isEqualTo("1,234 位买家里，估计有 210 位会在未来 180 天再买，带来约 4.50万元；用同样办法倒推最后一段，次数偏差 +3.0%。");
    }

    @Test
    void a_budget_names_what_to_move_and_what_that_brings() {
        Headline headline = headline(StudyKind.BUDGET, "{\"split\":{}}", """
                {"split": {"response": "pay_amount", "budgetWeeks": 2, "working": "10000.00",
                 "channels": [{"name": "直通车", "basis": "fitted"}, {"name": "引力魔方", "basis": "fitted"}],
                 "present": {"amounts": [{"channel": "直通车", "amount": "6000.00"}, {"channel": "引力魔方", "amount": "4000.00"}]},
                 "best": {"amounts": [{"channel": "直通车", "amount": "2000.00"}, {"channel": "引力魔方", "amount": "8000.00"}],
                  "gain": {"expected": 8200, "low": -600, "high": 17800, "chance": 0.88}}}}""");
        assertThat(headline.zh())
                .isEqualTo("把 2,000元/周从“直通车”移到“引力魔方”，预计每周多 4,100元支付金额（90% 区间 −300元 – 8,900元，88% 可能是增加）。");
        assertThat(headline.numberEn()).isEqualTo("4,100 CNY a week");
    }

    @Test
    void a_stock_bet_tells_the_break_even_and_the_chance_of_a_loss() {
        Headline headline = headline(StudyKind.STOCK, "{\"demand\":{\"low\":1,\"high\":2},\"price\":599}", """
                {"bet": {"breakEven": {"exactUnits": 17195.3, "wholeUnits": 17196, "isReachable": true},
                  "expectedProfit": -123456, "chanceOfLoss": 0.53}, "options": []}""");
        assertThat(headline.zh()).isEqualTo("卖到 17,196 件才不亏；照这个需求，亏损的可能是 53.0%，平均利润 −12.35万元。");
    }

    @Test
    void a_promotion_tells_its_net_with_the_chance_of_a_gain() {
        Headline headline = headline(StudyKind.PROMOTION, "{\"from\":\"2026-06-16\",\"to\":\"2026-06-19\"}", """
                {"net": {"value": 123500, "interval": {"lower": 20000, "upper": 227000, "level": 0.9}}, "chanceOfGain": 0.97,
                 "sentence": {"zh": "真正净增 12.35 万元。", "en": "Truly more are 123,500 CNY."}}""");
        assertThat(headline.zh()).isEqualTo("真正净增 12.35 万元。");
        assertThat(headline.numberZh()).isEqualTo("12.35万元");
        assertThat(headline.sureEn()).isEqualTo("90% interval 20.00K CNY to 227.00K CNY, chance of a gain 97%");
    }

    @Test
    void why_it_moved_tells_by_how_much_and_what_is_ordinary() {
        String answer = """
                {"change": %s, "ordinary": 8000, "pairs": %d,
                 "sentence": {"zh": "支付金额少了。", "en": "The amount paid fell."}}""";
        String question = "{\"from\":\"2026-06-01\",\"to\":\"2026-06-08\"}";
        Headline fell = headline(StudyKind.WHY, question, answer.formatted("-34567.89", 12));
        assertThat(fell.numberZh()).isEqualTo("−3.46万元");
        assertThat(fell.sureZh()).isEqualTo("两段这样的时间通常相差 ±8,000.00元");
        Headline rose = headline(StudyKind.WHY, question, answer.formatted("345.6", 0));
        assertThat(rose.numberEn()).isEqualTo("+345.60 CNY");
        assertThat(rose.sureEn()).isEmpty();
    }

    @Test
    void a_target_tells_where_the_year_ends_and_how_likely_it_is_reached() {
        Headline headline = headline(StudyKind.TARGET, "{\"year\":2026}", """
                {"unit": "yuan", "sentence": {"zh": "2026 年目标 300.00 万元。", "en": "The target is 3,000,000 CNY."},
                 "rows": [{"target": 3000000, "done": 2500000,
                  "ahead": {"mean": 2900000, "lower": 2800000, "upper": 3010000, "chance": 0.08}}], "warnings": []}""");
        assertThat(headline.numberZh()).isEqualTo("290.00万元");
        assertThat(headline.sureZh()).isEqualTo("90% 区间 280.00万元 到 301.00万元，达成的可能 8%");
    }
}
