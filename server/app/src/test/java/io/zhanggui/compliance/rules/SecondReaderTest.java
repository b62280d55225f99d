package io.zhanggui.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.TextQuestion;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SecondReaderTest {

    private static final Impressions LETTERS = Impressions.shipped();
    private static final TextChecker CHECKER = ShippedRules.checker();

    @Test
    void classes_are_those_of_the_impressions() throws Exception {
        assertThat(Meanings.shipped().kinds()).isEqualTo(LETTERS.kinds());
    }

    @Test
    void chances_add_up_to_one_and_a_sentence_is_always_told_alike() throws Exception {
        Meanings meanings = Meanings.shipped();
        String sentence = "您走遍商场也摸不到第二块这样的绒布";
        double[] chances = meanings.chances(sentence);
        assertThat(Arrays.stream(chances).sum()).isCloseTo(1, within(1e-9));
        meanings.chances("别的句子");
        assertThat(meanings.chances(sentence)).isEqualTo(chances);
    }

    /** No rule lists these words; none of the sentences was learnt from. */
    @Test
    void implied_violations_are_told_by_their_meaning() {
        assertThat(kinds("别家的锅师傅们看了都默默收摊，谁还敢跟它摆在一起比")).isNotEmpty();
        assertThat(kinds("这瓶喝完，您家里的药盒子可以拿去装针线了")).contains("medical");
        assertThat(kinds("嫌这里说话不方便的，包裹里那张小卡片上有我的号，咱们换个地方聊")).contains("offplatform");
    }

    /** Rules list words of each; what the sentences say is harmless. */
    @Test
    void a_word_in_a_harmless_sentence_is_excused() {
        assertThat(kinds("灯光会让珠子看着更亮，我把滤镜关了，拿到窗边再给大家看一次")).isEmpty();
        assertThat(kinds("台风天航班停了，件卡在深圳，什么时候能走要等通知，我每天早上给您报一次")).isEmpty();
    }

    /** Numbers and harmless clauses are easily appended; titles are told by their words alone. */
    @Test
    void a_violation_is_not_excused_by_what_is_appended_to_it() {
        for (TextKind kind : List.of(TextKind.TITLE, TextKind.DETAIL, TextKind.SCRIPT)) {
            for (String appended : List.of("", " 1764526177", " ABC-2026", "，尺码表在详情页，您对照着选就行")) {
                assertThat(kinds("顶级面料四件套" + appended, kind))
                        .as(kind + appended)
                        .contains("absolute");
            }
        }
    }

    @Test
    void where_the_model_is_not_to_be_had_letters_tell_alone() {
        SecondReader none = SecondReader.none();
        assertThat(none.ask("您走遍商场也摸不到第二块这样的绒布")).isNull();
        Undertone alone = new Undertone(new Listener(none), new LearntRules(ShippedRules.read()));
        String lesson = "做羽绒服的人提起我们，只有服气两个字";
        assertThat(alone.find(lesson, List.of())).isNotEmpty();
        assertThat(alone.find("明天下午三点前付款的订单当天发出，面单上有单号", List.of())).isEmpty();
    }

    /** Letters find the sentence harmless, and only the model may excuse a rule's word in it. */
    @Test
    void where_the_model_is_not_to_be_had_rules_words_are_not_excused() {
        WrittenRules written = ShippedRules.read();
        String text = "灯光会让珠子看着更亮，我把滤镜关了，拿到窗边再给大家看一次";
        List<Broken> told = new Wordings(written).find(text, AllowedPlaces.NONE.in(text));
        assertThat(told).isNotEmpty();
        Listener alone = new Listener(SecondReader.none());
        assertThat(new Excuses(alone, new LearntRules(written)).kept(text, false, told))
                .isEqualTo(told);
        assertThat(kinds(text)).isEmpty();
    }

    @Test
    void the_model_is_opened_once_and_only_when_it_is_asked() {
        AtomicInteger opened = new AtomicInteger();
        SecondReader reader = new SecondReader(() -> {
            opened.incrementAndGet();
            return null;
        });
        assertThat(opened).hasValue(0);
        reader.ask("一句话");
        reader.ask("另一句话");
        assertThat(opened).hasValue(1);
    }

    private static List<String> kinds(String sentence) {
        return kinds(sentence, TextKind.SCRIPT);
    }

    private static List<String> kinds(String text, TextKind kind) {
        return CHECKER.check(new TextQuestion(text, kind, null)).findings().stream()
                .map(Finding::kind)
                .toList();
    }
}
