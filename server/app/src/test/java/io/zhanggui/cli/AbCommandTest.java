package io.zhanggui.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AbCommandTest {

    private static final String RETURNED = "variant,n,sum\nA,44700,8502\nB,45489,8279\n";

    /** The published mobile-game test, day seven. */
    @Test
    void proportions_from_sums() {
        JsonNode json = json(RETURNED, "--metric", "proportion");
        JsonNode effect = json.get("effects").get(0);
        assertThat(effect.get("p").doubleValue()).isCloseTo(0.0015542499756142788, within(1e-10));
        assertThat(effect.get("lower").doubleValue()).isCloseTo(-0.013282298, within(1e-8));
        assertThat(effect.get("relative").get("effect").doubleValue()).isCloseTo(-0.043119, within(1e-6));
        assertThat(json.get("srm").get("p").doubleValue()).isCloseTo(0.0086079878, within(1e-9));
        assertThat(json.get("srm").get("mismatch").booleanValue()).isFalse();
        assertThat(json.get("control").stringValue()).isEqualTo("A");
    }

    @Test
    void the_three_methods_answer_the_same_question() {
        JsonNode sequential = json(RETURNED, "--metric=proportion", "--method=sequential", "--tightest=90000")
                .get("effects")
                .get(0);
        assertThat(sequential.get("p").doubleValue()).isBetween(0.0016, 0.1);
        assertThat(sequential.get("upper").doubleValue()).isGreaterThan(-0.003);
        JsonNode bayes = json(RETURNED, "--metric=proportion", "--method=bayes")
                .get("effects")
                .get(0);
        assertThat(bayes.get("chance_to_win").doubleValue()).isCloseTo(0.00078, within(5e-5));
        assertThat(bayes.get("expected_loss").doubleValue()).isCloseTo(0.0082, within(5e-5));
        assertThat(bayes.has("p")).isFalse();
    }

    @Test
    void lines_of_one_variant_add_up_and_the_control_may_be_named() {
        String days = "variant,n,sum,sum_squares\nA,2,3,5\nB,1,4,16\nA,1,3,9\nB,2,14,100\n";
        JsonNode effect = json(days, "--control", "B").get("effects").get(0);
        assertThat(effect.get("variant").stringValue()).isEqualTo("A");
        assertThat(effect.get("effect").doubleValue()).isCloseTo(-4, within(1e-12));
        assertThat(effect.get("p").doubleValue()).isCloseTo(0.0547867660410764, within(1e-10));
    }

    @Test
    void rows_and_sums_agree_with_the_value_before() {
        String rows = "variant,value,pre\na,1,0\na,2,1\na,4,3\nb,3,1\nb,5,2\nb,9,5\n";
        String sums = "variant,n,sum,sum_squares,pre_sum,pre_sum_squares,cross\na,3,7,21,4,10,14\nb,3,17,115,8,30,58\n";
        JsonNode one = json(rows, "--rows");
        JsonNode other = json(sums);
        assertThat(one.get("cuped").get("theta").doubleValue())
                .isCloseTo(other.get("cuped").get("theta").doubleValue(), within(1e-12));
        assertThat(one.get("effects").get(0).get("effect").doubleValue())
                .isCloseTo(other.get("effects").get(0).get("effect").doubleValue(), within(1e-12));
    }

    @Test
    void ratios_and_several_variants() {
        String rows = "variant,value,denominator\na,1,2\na,2,2\na,3,4\nb,1,1\nb,2,2\nb,4,3\nc,2,2\nc,2,3\nc,3,3\n";
        JsonNode json = json(rows, "--rows", "--metric", "ratio", "--adjust", "bh");
        assertThat(json.get("variants").get(0).get("mean").doubleValue()).isEqualTo(0.75);
        assertThat(json.get("effects").size()).isEqualTo(2);
        assertThat(json.get("effects").get(1).get("p_adjusted").doubleValue())
                .isGreaterThanOrEqualTo(json.get("effects").get(1).get("p").doubleValue());
    }

    @Test
    void winsorising_says_what_it_changed() {
        String rows = "variant,value\na,1\na,2\na,3\na,1000\nb,2\nb,4\nb,5\nb,6\n";
        JsonNode json = json(rows, "--rows", "--winsorise", "0.8");
        assertThat(json.get("winsorised").get("changed").get("a").intValue()).isEqualTo(1);
        assertThat(json.get("winsorised").get("changed").get("b").intValue()).isEqualTo(1);
        assertThat(json.get("winsorised").get("upper").doubleValue()).isLessThan(7);
    }

    @Test
    void what_the_data_cannot_tell_ends_with_code_three() {
        Run early = Run.reading(
                "variant,n,sum\nA,50,4\nB,50,5\n", "stats", "ab", "--metric=proportion", "--method=sequential");
        assertThat(early.code()).isEqualTo(3);
        assertThat(early.out()).contains("too_little_data");
        Run alone = Run.reading("variant,n,sum\nA,50,4\n", "stats", "ab", "--metric=proportion");
        assertThat(alone.code()).isEqualTo(3);
        Run wrong = Run.reading("variant,n,sum\nA,5.5,4\nB,5,4\n", "stats", "ab", "--metric=proportion");
        assertThat(wrong.code()).isEqualTo(3);
        assertThat(wrong.err()).contains("2").contains("5.5");
    }

    @Test
    void options_that_do_not_fit_are_wrong_use() {
        assertThat(Run.reading(RETURNED, "stats", "ab", "--alpha", "5").code()).isEqualTo(2);
        assertThat(Run.reading(RETURNED, "stats", "ab", "--metric=proportion", "--control", "C")
                        .code())
                .isEqualTo(2);
        assertThat(Run.reading(RETURNED, "stats", "ab", "--winsorise", "0.9").code())
                .isEqualTo(2);
        assertThat(Run.of("stats", "power", "--baseline", "0.2").code()).isEqualTo(2);
    }

    @Test
    void power_before_the_start() {
        JsonNode size = parse(Run.of("stats", "power", "--baseline", "0.2", "--effect", "0.05"));
        assertThat(size.get("n_control").longValue()).isEqualTo(1094);
        JsonNode detectable = parse(Run.of("stats", "power", "--baseline", "0.2", "--n", "1094"));
        assertThat(detectable.get("effect").doubleValue()).isCloseTo(0.05, within(1e-4));
        JsonNode both = parse(Run.of("stats", "power", "--baseline", "10", "--sd", "1", "--effect", "1", "--n", "20"));
        assertThat(both.get("power").doubleValue()).isCloseTo(0.8689530, within(1e-6));
    }

    private static JsonNode json(String input, String... options) {
        String[] words = new String[options.length + 2];
        words[0] = "stats";
        words[1] = "ab";
        System.arraycopy(options, 0, words, 2, options.length);
        return parse(Run.reading(input, words));
    }

    private static JsonNode parse(Run run) {
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }
}
