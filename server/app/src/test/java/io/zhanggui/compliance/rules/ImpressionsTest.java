package io.zhanggui.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.rules.Impressions.Impression;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ImpressionsTest {

    private static final int FIFTH = 5;

    @Test
    void the_shipped_file_is_what_the_labelled_sentences_teach() throws IOException {
        ByteArrayOutputStream learnt = new ByteArrayOutputStream();
        ImpressionTraining.learn(ImpressionTraining.texts()).write(learnt);
        try (InputStream shipped =
                Objects.requireNonNull(Impressions.class.getResourceAsStream("/compliance/impressions.bin"))) {
            assertThat(learnt.toByteArray())
                    .as("impressions.bin is out of date: run ImpressionTraining in server/app")
                    .isEqualTo(shipped.readAllBytes());
        }
    }

    /** Learns from all but one sentence in five of other hands, and reads those: what a sentence nobody has read may expect. */
    @Test
    void sentences_that_were_not_learnt_from_are_told_from_innocent_ones() {
        List<LabelledText> unread = LabelledText.others().stream()
                .filter(each -> Math.floorMod(each.text().hashCode(), FIFTH) == 0)
                .toList();
        Impressions learnt = ImpressionTraining.learn(ImpressionTraining.texts().stream()
                .filter(each -> !unread.contains(each))
                .toList());
        assertThat(share(learnt, unread, each -> each.manner().equals("implied") && !each.isInnocent()))
                .isGreaterThanOrEqualTo(0.5);
        assertThat(share(learnt, unread, LabelledText::isInnocent)).isLessThanOrEqualTo(0.06);
    }

    @Test
    void what_weighs_most_is_a_part_of_the_sentence() {
        String sentence = "今天上新三款杯子，转盘的大奖概率我让技术调成零了";
        Impressions.Stretch weighty = Impressions.shipped().weightiest(sentence, "prize");
        assertThat(sentence.substring(weighty.start(), weighty.end())).contains("大奖");
        assertThat(weighty.start()).isGreaterThan(0);
    }

    @Test
    void digits_and_signs_are_all_alike() {
        Impressions shipped = Impressions.shipped();
        Impression one = shipped.of("您先付12元，到时候再补差价给我", 0);
        Impression other = shipped.of("您先付 999 元！到时候再补差价给我", 0);
        assertThat(Objects.requireNonNull(one).kind())
                .isEqualTo(Objects.requireNonNull(other).kind());
    }

    @Test
    void an_empty_sentence_sounds_like_nothing() {
        assertThat(Impressions.shipped().of("", Undertone.CERTAIN_ALONE)).isNull();
    }

    private static double share(Impressions learnt, List<LabelledText> texts, Predicate<LabelledText> which) {
        List<LabelledText> asked = texts.stream().filter(which).toList();
        long found = asked.stream()
                .filter(each -> learnt.of(each.text(), Undertone.CERTAIN_ALONE) != null)
                .count();
        return found / (double) asked.size();
    }
}
