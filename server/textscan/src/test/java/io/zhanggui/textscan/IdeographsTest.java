package io.zhanggui.textscan;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IdeographsTest {

    private static final Path FILE = Path.of("src/main/resources/io/zhanggui/textscan/ideographs.tsv");

    /** After an update of ICU: {@code -Dideographs.write=true} writes it anew. */
    @Test
    void the_table_says_what_icu_says() throws IOException {
        String said = said();
        if (Boolean.getBoolean("ideographs.write")) {
            Files.writeString(FILE, said);
        }
        assertThat(Files.readString(FILE, StandardCharsets.UTF_8)).isEqualTo(said);
    }

    @Test
    void characters_have_forms_and_sounds() {
        assertThat(Ideographs.simplified('療')).isEqualTo('疗');
        assertThat(Ideographs.simplified('疗')).isEqualTo('疗');
        assertThat(Ideographs.sound('选')).isEqualTo("xuan");
        assertThat(Ideographs.sound('a')).isEmpty();
    }

    private static String said() {
        Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
        Transliterator latin = Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Lower");
        StringBuilder pairs = new StringBuilder();
        Map<String, StringBuilder> sounds = new TreeMap<>();
        for (char each = Ideographs.FIRST; each <= Ideographs.LAST; each++) {
            String one = String.valueOf(each);
            String plain = simplify.transliterate(one);
            if (plain.length() == 1 && !plain.equals(one)) {
                pairs.append(one).append(plain);
            }
            String sound = latin.transliterate(one).strip();
            if (each >= '\u4e00' && sound.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
                sounds.computeIfAbsent(sound, key -> new StringBuilder()).append(one);
            }
        }
        StringBuilder all = new StringBuilder(
                "# Derived from the transliterators of ICU (Unicode-3.0): a syllable and its characters; after = pairs of a\n"
                        + "# traditional character and its simplified form.\n");
        sounds.forEach((sound, characters) ->
                all.append(sound).append('\t').append(characters).append('\n'));
        return all.append("=\t").append(pairs).append('\n').toString();
    }
}
