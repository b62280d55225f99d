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
}
