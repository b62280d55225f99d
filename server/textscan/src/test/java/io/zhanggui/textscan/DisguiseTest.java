package io.zhanggui.textscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each reading finds its disguise, and no longer does when it is switched off. */
class DisguiseTest {

    private static final Lexicon LEXICON = new Lexicon(
            List.of(
                    Term.of("国家级").inDisguise(),
                    Term.of("治疗").inDisguise(),
                    Term.of("首选").inDisguise(),
                    Term.of("第一").inDisguise(),
                    Term.of("微信").inDisguise(),
                    Term.of("加vx").inDisguise()),
            List.of());

    @ParameterizedTest
    @CsvSource({
        "WIDTH, 加ｖｘ",
        "WIDTH, 加ⓥⓧ",
        "WIDTH, 加𝐯𝐱",
        "TRADITIONAL, 國家級",
        "TRADITIONAL, 治療",
        "CASE, 加VX",
        "DIGITS, 第1",
        "DIGITS, 第壹",
        "FILLERS, 治 疗",
        "FILLERS, 治-疗",
        "FILLERS, 治\u200b疗",
        "FILLERS, 治😀疗",
        "FILLERS, 治·★·疗",
        "REPEATS, 国家家级",
        "REPEATS, 国国家家家级级",
        "LOOKALIKES, 囯家级",
        "LOOKALIKES, 冶疗",
        "LOOKALIKES, 徽信",
        "SPLIT, 氵台疗",
        "SOUND, 首xuan",
        "SOUND, 首軒",
        "SOUND, weixin",
        "SOUND, 微新"
    })
    void a_disguise_is_read_through_by_its_reading(Reading reading, String text) {
        assertThat(Matcher.compile(LEXICON, Reading.ALL).scan(text)).as("found").isNotEmpty();
        Set<Reading> others = EnumSet.complementOf(EnumSet.of(reading));
        assertThat(Matcher.compile(LEXICON, others).scan(text).stream()
                        .filter(hit -> !hit.readings().contains(Reading.SOUND)
                                && !hit.readings().contains(Reading.LOOKALIKES)))
                .as("without " + reading)
                .isEmpty();
    }

    @Test
    void several_disguises_at_once_are_read_through() {
        Matcher matcher = Matcher.compile(LEXICON, Reading.ALL);
        assertThat(matcher.scan("囯 家~級").getFirst().readings())
                .contains(Reading.FILLERS, Reading.LOOKALIKES, Reading.TRADITIONAL);
    }

    @Test
    void words_that_only_sound_alike_are_left_alone() {
        Matcher matcher = Matcher.compile(LEXICON, Reading.ALL);
        for (String innocent : List.of("威信很高", "志了一下", "帝衣", "首轩辕", "weixing 卫星")) {
            assertThat(matcher.scan(innocent)).as(innocent).isEmpty();
        }
    }
}
