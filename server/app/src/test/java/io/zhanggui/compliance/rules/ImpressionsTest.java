package io.zhanggui.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.rules.Impressions.Impression;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ImpressionsTest {

    private static final double HALF = 0.5;

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

    /** Learns from all but one batch, and reads that one: what a sentence nobody has read may expect. */
    @Test
    void a_batch_that_was_not_learnt_from_is_told_from_innocent_sentences() {
        Impressions learnt = ImpressionTraining.learn(ImpressionTraining.texts().stream()
                .filter(each -> !each.part().equals("second"))
                .toList());
        List<LabelledText> unread = LabelledText.fresh().stream()
                .filter(each -> each.part().equals("second"))
                .toList();
        assertThat(share(
                        learnt,
                        unread.stream()
                                .filter(each -> each.manner().equals("implied") && !each.isInnocent())
                                .toList()))
                .isGreaterThanOrEqualTo(0.4);
        assertThat(share(
                        learnt, unread.stream().filter(LabelledText::isInnocent).toList()))
                .isLessThanOrEqualTo(0.02);
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
        assertThat(Impressions.shipped().of("", HALF)).isNull();
    }

    private static double share(Impressions learnt, List<LabelledText> texts) {
        long found = texts.stream()
                .filter(each -> learnt.of(each.text(), Undertone.LEAST_CERTAINTY) != null)
                .count();
        return found / (double) texts.size();
    }
}
