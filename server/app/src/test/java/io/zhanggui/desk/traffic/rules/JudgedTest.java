package io.zhanggui.desk.traffic.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgedTest {

    @Test
    void a_rate_is_coloured_only_where_its_interval_leaves_the_mean_out() {
        assertThat(level("10000", "0.04")).isEqualTo(Judged.Level.ABOVE);
        assertThat(level("10000", "0.02")).isEqualTo(Judged.Level.BELOW);
        assertThat(level("10000", "0.031")).isEqualTo(Judged.Level.NEAR);
        assertThat(level("200", "0.04")).isEqualTo(Judged.Level.NEAR);
        assertThat(level("99", "0.50")).isEqualTo(Judged.Level.FEW);
    }

    /** Wilson's 95 % interval of 10 of 100, as textbooks give it: 5.52 % to 17.44 %. */
    @Test
    void the_interval_is_wilsons() {
        Judged judged = judged("100", "0.10");
        assertThat(judged).isNotNull();
        assertThat(judged.low()).isCloseTo(0.0552, within(5e-5));
        assertThat(judged.high()).isCloseTo(0.1744, within(5e-5));
    }

    @Test
    void nothing_is_judged_that_is_not_known_or_is_no_share() {
        assertThat(Judged.of(null, BigDecimal.ONE, BigDecimal.ONE)).isNull();
        assertThat(Judged.of(BigDecimal.TEN, null, BigDecimal.ONE)).isNull();
        assertThat(judged("500", "1.20")).isNull();
        assertThat(judged("0", "0.20")).isNull();
    }

    @Test
    void a_word_is_raised_watched_dropped_or_left_alone() {
        assertThat(verdict("1000", "0.06", "1.00")).isEqualTo(WordVerdict.RAISE);
        assertThat(verdict("1000", "0.03", "1.20")).isEqualTo(WordVerdict.RAISE);
        assertThat(verdict("1000", "0.03", "1.19")).isEqualTo(WordVerdict.WATCH);
        assertThat(verdict("1000", "0.01", "0.49")).isEqualTo(WordVerdict.DROP);
        assertThat(verdict("1000", "0.01", "0.50")).isEqualTo(WordVerdict.WATCH);
        assertThat(verdict("49", "0.50", "9.00")).isEqualTo(WordVerdict.UNTOLD);
        assertThat(WordVerdict.of(BigDecimal.TEN, null, null, null)).isEqualTo(WordVerdict.UNTOLD);
    }

    @Test
    void a_channel_is_raised_mended_shrunk_or_kept() {
        assertThat(standing("paid 0.10", "1.10", "10000 0.031")).isEqualTo(Standing.RAISE);
        assertThat(standing("paid 0.10", "1.09", "10000 0.031")).isEqualTo(Standing.KEEP);
        assertThat(standing("paid 0.10", "0.79", "10000 0.020")).isEqualTo(Standing.SHRINK);
        assertThat(standing("paid 0.05", "0.90", "10000 0.020")).isEqualTo(Standing.MEND);
        assertThat(standing("paid 0.04", "0.90", "10000 0.020")).isEqualTo(Standing.KEEP);
        assertThat(standing("paid 0.10", "9.00", "50 0.200")).isEqualTo(Standing.UNTOLD);
        assertThat(Standing.of("paid", null, null, new Standing.Won(null, null), null))
                .isEqualTo(Standing.UNTOLD);
    }

    @Test
    void what_costs_nothing_is_mended_but_never_shrunk_and_own_ways_back_stay_as_they_are() {
        assertThat(standing("natural 0.10", "0.79", "10000 0.020")).isEqualTo(Standing.MEND);
        assertThat(standing("natural 0.10", "1.10", "10000 0.031")).isEqualTo(Standing.RAISE);
        assertThat(standing("own 0.10", "9.00", "10000 0.200")).isEqualTo(Standing.KEEP);
        assertThat(standing("own 0.10", "0.10", "10000 0.010")).isEqualTo(Standing.KEEP);
    }

    @Test
    void an_ad_product_stands_for_the_channel_of_its_name_old_or_new() {
        List<String> products = List.of("直通车", "引力魔方", "万相台无界版", "");
        assertThat(AdProducts.find("直通车", products)).contains("直通车");
        assertThat(AdProducts.find("关键词推广", products)).contains("直通车");
        assertThat(AdProducts.find("超级推荐", products)).contains("引力魔方");
        assertThat(AdProducts.find("万相台无界版", products)).contains("万相台无界版");
        assertThat(AdProducts.find("万相台", products)).isEmpty();
        assertThat(AdProducts.find("手淘搜索", products)).isEmpty();
        assertThat(AdProducts.find("", products)).isEmpty();
        assertThat(AdProducts.find("淘宝客-营销计划", List.of("淘宝客"))).contains("淘宝客");
        assertThat(AdProducts.find("直通车", List.of("直通车", "关键词推广"))).isEqualTo(Optional.empty());
    }

    private static Judged.Level level(String visits, String rate) {
        Judged judged = judged(visits, rate);
        assertThat(judged).isNotNull();
        return judged.level();
    }

    /** Against a mean of 3 %. */
    private static @Nullable Judged judged(String visits, String rate) {
        return Judged.of(new BigDecimal(visits), new BigDecimal(rate), new BigDecimal("0.03"));
    }

    /** Against 3 % and one yuan. */
    private static WordVerdict verdict(String visits, String rate, String worth) {
        return WordVerdict.of(
                new BigDecimal(visits), judged(visits, rate), new BigDecimal(worth), new BigDecimal("1.00"));
    }

    private static Standing standing(String channel, String worth, String conversion) {
        String[] of = channel.split(" ");
        String[] parts = conversion.split(" ");
        return Standing.of(
                of[0],
                new BigDecimal(of[1]),
                new BigDecimal(worth),
                new Standing.Won(new BigDecimal("1.00"), new BigDecimal("0.03")),
                judged(parts[0], parts[1]));
    }
}
