package io.zhanggui.insight.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.insight.Headline;
import io.zhanggui.insight.effect.EffectAnswer.MetricTold;
import io.zhanggui.insight.effect.EffectAnswer.Plain;
import io.zhanggui.insight.effect.EffectAnswer.Promotion;
import io.zhanggui.insight.effect.EffectAnswer.Told;
import io.zhanggui.insight.effect.EffectAnswer.Window;
import io.zhanggui.shared.Period;
import io.zhanggui.stats.Interval;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EffectHeadlineTest {

    private static final LocalDate FROM = LocalDate.parse("2026-03-01");
    private static final EffectQuestion QUESTION = new EffectQuestion(
            "代运营", "pay_amount", 7L, null, EffectQuestion.Kind.service, FROM, null, 90, true, 7, 7, false);
    private static final Told TOLD = told(1234, ninety(320, 2150), 0.124, ninety(0.03, 0.22));

    private static Interval ninety(double lower, double upper) {
        return new Interval(lower, upper, 0.9);
    }

    private static Told told(double perDay, Interval days, double relative, Interval share) {
        return new Told(
                "synthetic_control",
                relative,
                share,
                perDay,
                days,
                perDay * 10,
                ninety(days.lower() * 10, days.upper() * 10),
                0.03,
                null,
                "good",
                "",
                "",
                List.of());
    }

    private static Headline headline(@Nullable Told told, double plain, @Nullable Promotion promotion) {
        Period days = new Period(FROM, FROM.plusDays(10));
        EffectAnswer answer = new EffectAnswer(
                new MetricTold("pay_amount", "支付金额", "Amount paid", "yuan", "computed", true),
                new Period(FROM.minusDays(90), FROM),
                days,
                90,
                10,
                List.of(),
                told,
                new Plain(9000, 9000 * (1 + plain), 9000 * plain, plain),
                "没有一种方法合适",
                "no method fits",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                promotion,
                null,
                null,
                List.of());
        return new EffectHeadline().write(QUESTION, answer);
    }

    @Test
    void gives_the_effect_how_sure_it_is_and_the_plain_figure_beside_it() {
        Headline headline = headline(TOLD, 0.31, null);
        assertThat(headline.zh())
                .isEqualTo("2026 年 3 月 1 日起的代运营让支付金额每天多 1,234.00元（90% 区间 320.00元–2,150.00元），"
                        + "相当于 +12.4%；单看前后对比是 +31.0%，相差的 18.6 个百分点来自季节、趋势和大盘。");
        assertThat(headline.en())
                .isEqualTo(
                        "代运营, since 1 Mar 2026: Amount paid 1,234.00 CNY more a day (90% interval 320.00 CNY–2,150.00 "
                                + "CNY), which is +12.4%; the plain before/after figure is +31.0% (the 18.6 points between "
                                + "them are season, trend and market).");
        assertThat(headline.numberZh()).isEqualTo("+12.4%");
        assertThat(headline.sureZh()).isEqualTo("90% 区间 +3.0% 到 +22.0%，可以引用");
    }

    @Test
    void says_a_loss_as_a_loss_from_the_smaller_to_the_larger() {
        Told less = told(-1234, ninety(-2150, -320), -0.124, ninety(-0.22, -0.03));
        assertThat(headline(less, -0.13, null).zh())
                .isEqualTo("2026 年 3 月 1 日起的代运营让支付金额每天少 1,234.00元（90% 区间 320.00元–2,150.00元），"
                        + "相当于 −12.4%；单看前后对比是 −13.0%。");
    }

    @Test
    void does_not_quote_an_effect_whose_interval_holds_zero() {
        Headline unsure = headline(told(900, ninety(-20, 2150), 0.1, ninety(-0.01, 0.22)), 0.31, null);
        assertThat(unsure.zh()).contains("说不准").doesNotContain("每天多");
    }

    @Test
    void without_a_method_to_trust_says_so_and_the_plain_figure_is_no_effect() {
        Headline none = headline(null, 0.31, null);
        assertThat(none.zh()).isEqualTo("2026 年 3 月 1 日起的代运营对支付金额的效果，数据说明不了：没有一种方法合适。单看前后对比是 +31.0%，不能当成效果。");
        assertThat(none.numberZh()).isEmpty();
    }

    @Test
    void of_a_promotion_tells_lift_what_only_moved_and_the_net() {
        assertThat(headline(TOLD, 0.31, promotion(ninety(9000, 27000))).zh())
                .contains("当期让支付金额多 3.00万元，其中 40% 只是从前后挪来的，净增 1.80万元（90% 区间 9,000.00元 到 2.70万元）")
                .contains("单看当期前后对比是 +31.0%");
        assertThat(headline(TOLD, 0.31, promotion(ninety(-100, 27000))).zh()).contains("算上前后有没有净增，说不准");
    }

    private static Promotion promotion(Interval net) {
        Window window =
                new Window(new Period(FROM, FROM.plusDays(10)), 0.5, ninety(0.4, 0.6), 30000, ninety(25000, 35000));
        return new Promotion(null, window, window, 18000, net, 0.99, 0.4, null, "good", "", "");
    }
}
