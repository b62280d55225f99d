package io.zhanggui.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ImpressionsTest {

    private static final int FIFTH = 5;

    private static final double CERTAIN = 0.8;

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

    /** Learns from one sentence in five of other hands and reads another one: what a sentence nobody has read may expect. */
    @Test
    void sentences_that_were_not_learnt_from_are_told_from_innocent_ones() {
        Impressions learnt = ImpressionTraining.learn(fifth(1));
        List<LabelledText> unread = fifth(0);
        assertThat(share(learnt, unread, each -> each.manner().equals("implied") && !each.isInnocent()))
                .isGreaterThanOrEqualTo(0.42);
        assertThat(share(learnt, unread, LabelledText::isInnocent)).isLessThanOrEqualTo(0.06);
    }

    private static List<LabelledText> fifth(int number) {
        return LabelledText.others().stream()
                .filter(each -> Math.floorMod(each.text().hashCode(), FIFTH) == number)
                .toList();
    }

    @Test
    void what_weighs_most_is_a_part_of_the_sentence() {
        String sentence = "今天上新三款杯子，转盘的大奖概率我让技术调成零了";
        Span weighty = Impressions.shipped().weightiest(sentence, "prize");
        assertThat(sentence.substring(weighty.start(), weighty.end())).contains("大奖");
        assertThat(weighty.start()).isGreaterThan(0);
    }

    @Test
    void a_sign_of_two_halves_is_told_whole() {
        Impressions shipped = Impressions.shipped();
        for (String title : List.of("倒計时⏳今晚0点涨🉐 真的最後①天 每天都最后 牛仔裤女直筒", "买袜抽🚘 iPhone 💯中 不中🈚️赔 内🈯️名单 船袜女夏隐形")) {
            for (String kind : shipped.kinds()) {
                Span told = shipped.weightiest(title, kind);
                String piece = title.substring(told.start(), told.end());
                assertThat(piece.codePoints().noneMatch(each -> Character.getType(each) == Character.SURROGATE))
                        .as(kind + " " + piece)
                        .isTrue();
            }
        }
    }

    @Test
    void digits_and_signs_are_all_alike() {
        Impressions shipped = Impressions.shipped();
        assertThat(shipped.chances("您先付12元，到时候再补差价给我")).isEqualTo(shipped.chances("您先付999元！到时候再补差价给我"));
    }

    @Test
    void an_empty_sentence_sounds_like_nothing() {
        assertThat(1 - Impressions.shipped().chances("")[0]).isLessThan(CERTAIN);
    }

    private static double share(Impressions learnt, List<LabelledText> texts, Predicate<LabelledText> which) {
        List<LabelledText> asked = texts.stream().filter(which).toList();
        long found = asked.stream()
                .filter(each -> 1 - learnt.chances(each.text())[0] >= CERTAIN)
                .count();
        return found / (double) asked.size();
    }
}
