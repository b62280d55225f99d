package io.zhanggui.engagement.survey.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.survey.Dimension;
import io.zhanggui.engagement.survey.Questionnaire;
import io.zhanggui.engagement.survey.Questionnaire.Kind;
import io.zhanggui.engagement.survey.Questionnaire.Question;
import io.zhanggui.metrics.ShippedMetrics;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

    private static final Questionnaire SHIPPED = Questionnaire.shipped();

    private static Question question(String key) {
        return SHIPPED.find(key).orElseThrow();
    }

    @Test
    void it_has_thirty_questions_or_more_in_three_parts_each_once() {
        assertThat(SHIPPED.questions()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(SHIPPED.questions()).extracting(Question::key).doesNotHaveDuplicates();
        assertThat(SHIPPED.questions().stream().map(Question::module).distinct())
                .containsExactlyElementsOf(SHIPPED.modules().stream()
                        .map(Questionnaire.Module::key)
                        .toList());
        assertThat(SHIPPED.guide()).extracting(Questionnaire.Guide::dimension).containsExactly(Dimension.values());
    }

    @Test
    void every_question_can_be_answered_and_every_metric_is_of_the_catalogue() {
        List<String> metrics =
                ShippedMetrics.find().all().stream().map(metric -> metric.key()).toList();
        for (Question question : SHIPPED.questions()) {
            assertThat(question.options() != null).as(question.key()).isEqualTo(question.kind() == Kind.CHOICE);
            if (question.metric() != null) {
                assertThat(metrics).contains(question.metric());
                assertThat(question.scale()).as(question.key()).isNotNull();
                assertThat(question.tolerance()).as(question.key()).isNotNull();
            }
            if (question.bands() != null) {
                List<BigDecimal> bounds = Objects.requireNonNull(question.bands()).stream()
                        .map(Questionnaire.Points::from)
                        .toList();
                assertThat(bounds).isSorted().first().isEqualTo(BigDecimal.ZERO);
            }
        }
    }

    @Test
    void a_part_scores_the_mean_of_its_answers_that_have_points() {
        Map<String, String> answers =
                Map.of("items_on_sale", "25", "cost_known", "yes", "pictures", "seldom", "price", "9");

        SurveyScore.Part basics = SurveyScore.of(SHIPPED, answers).getFirst();

        // 60 for 25 items, 100 for known costs, 0 for pictures that seldom change; a price has no points.
        assertThat(basics.score()).isEqualTo(53);
        assertThat(basics.answered()).isEqualTo(4);
        assertThat(basics.lines()).hasSize(3);
    }

    @Test
    void a_part_nobody_answered_has_no_score_rather_than_nought() {
        assertThat(SurveyScore.of(SHIPPED, Map.of()))
                .extracting(SurveyScore.Part::score)
                .containsOnlyNulls();
    }

    @Test
    void answers_that_do_not_fit_are_told() {
        assertThat(AnswerCheck.fault(question("price"), "-1")).isPresent();
        assertThat(AnswerCheck.fault(question("price"), "about 9")).isPresent();
        assertThat(AnswerCheck.fault(question("price"), "59.9")).isEmpty();
        assertThat(AnswerCheck.fault(question("supply"), "theft")).isPresent();
        assertThat(AnswerCheck.fault(question("licences"), "maybe")).isPresent();
        assertThat(AnswerCheck.unanswered(SHIPPED, Map.of("category", "家纺")))
                .extracting(Question::key)
                .contains("cash", "stock_days")
                .doesNotContain("category", "price");
    }

    @Test
    void a_claim_contradicts_the_data_beyond_its_tolerance() {
        // 3.5 % said, 2.5 % measured: 40 % too high where 15 % is tolerated.
        Claim conversion = Claim.of(question("conversion"), "3.5", new BigDecimal("0.025"), 90);
        assertThat(conversion.contradicts()).isTrue();
        assertThat(conversion.gap().orElseThrow()).isEqualByComparingTo("0.4");

        // 300,000 yuan in 90 days are 100,000 a month.
        assertThat(Claim.of(question("monthly_sales"), "100000", new BigDecimal("300000"), 90)
                        .contradicts())
                .isFalse();
        assertThat(Claim.of(question("monthly_sales"), "80000", new BigDecimal("300000"), 90)
                        .contradicts())
                .isTrue();
        assertThat(Claim.of(question("ad_budget"), "0", BigDecimal.ZERO, 90).contradicts())
                .isFalse();
    }
}
