package io.zhanggui.desk.traffic.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.desk.traffic.rules.WordQuality.Level;
import io.zhanggui.desk.traffic.rules.WordQuality.Step;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordQualityTest {

    private static WordQuality of(int visits, String pays, String cart, @Nullable String favourite) {
        return WordQuality.of(
                BigDecimal.valueOf(visits),
                step("支付转化率", pays, "0.03"),
                List.of(step("加购率", cart, "0.10"), step("收藏率", favourite, "0.05")));
    }

    private static Step step(String zh, @Nullable String rate, String mean) {
        return new Step(zh, "step", rate == null ? null : new BigDecimal(rate), new BigDecimal(mean));
    }

    @Test
    void paying_alone_decides_and_both_lighter_steps_together_do() {
        assertThat(of(2000, "0.05", "0.10", "0.05").level()).isEqualTo(Level.HIGH);
        assertThat(of(2000, "0.03", "0.15", "0.09").level()).isEqualTo(Level.HIGH);
        assertThat(of(2000, "0.03", "0.15", "0.05").level()).isEqualTo(Level.MIDDLE);
        assertThat(of(2000, "0.01", "0.10", "0.05").level()).isEqualTo(Level.LOW);
    }

    @Test
    void visitors_who_look_but_do_not_pay_are_told_as_such() {
        WordQuality quality = of(2000, "0.01", "0.15", "0.09");
        assertThat(quality.level()).isEqualTo(Level.MIDDLE);
        assertThat(quality.why().zh()).isEqualTo("支付转化率 1.0% 低于 3.0%；加购率 15.0% 高于 10.0%；收藏率 9.0% 高于 5.0%");
    }

    @Test
    void few_visits_and_small_differences_say_nothing() {
        assertThat(of(99, "0.20", "0.10", "0.05").level()).isEqualTo(Level.UNTOLD);
        assertThat(of(400, "0.033", "0.10", null).level()).isEqualTo(Level.MIDDLE);
        assertThat(of(400, "0.033", "0.10", null).why().zh()).isEqualTo("与全部词没有明显差别");
    }
}
