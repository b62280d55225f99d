package io.zhanggui.compliance.rules;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How sellers disguise a word. Each leaves a word it has no means for as it is. */
enum Evasion {
    SPACES(word -> between(word, " ")),
    HYPHENS(word -> between(word, "-")),
    DOTS(word -> between(word, "·")),
    STARS(word -> between(word, "*")),
    UNDERLINES(word -> between(word, "_")),
    SLASHES(word -> between(word, "/")),
    COMMAS(word -> between(word, "，")),
    ZERO_WIDTH(word -> between(word, "\u200b")),
    EMOJI(word -> between(word, "🔥")),
    HEARTS(word -> between(word, "❤")),
    BRACKETS(word -> "【" + word.substring(0, 1) + "】" + word.substring(1)),
    REPEATS(word -> word.substring(0, 1) + word),
    TRADITIONAL(word -> Letters.TRADITIONAL.transliterate(word)),
    FULL_WIDTH(word -> Letters.WIDE.transliterate(word)),
    CAPITALS(word -> word.toUpperCase(java.util.Locale.ROOT)),
    CIRCLED(word -> replace(word, Letters.CIRCLED)),
    FORMAL_NUMERALS(word -> replace(word, Letters.FORMAL)),
    LOOKALIKES(word -> replace(word, Letters.ALIKE)),
    SPLIT(word -> replaceFirst(word, Letters.PIECES)),
    PINYIN(Evasion::pinyin),
    TRADITIONAL_WITH_SPACES(word -> between(Letters.TRADITIONAL.transliterate(word), " "));

    private static final class Letters {
        private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");
        private static final Transliterator WIDE = Transliterator.getInstance("Halfwidth-Fullwidth");
        private static final Transliterator LATIN =
                Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Lower");
        private static final Map<String, String> CIRCLED = pairs("1①2②3③4④5⑤6⑥7⑦8⑧9⑨vⓥxⓧqⓠwⓦ");
        private static final Map<String, String> FORMAL = pairs("一壹二贰三叁五伍七柒八捌十拾1壹2贰3叁");
        private static final Map<String, String> ALIKE = pairs("最蕞第苐药葯国囯家傢微徽治冶疗辽返反加咖佳隹级极效傚现见");
        private static final Map<String, String> PIECES = List.of(
                        "治氵台", "好女子", "信亻言", "红纟工", "话讠舌", "明日月", "消氵肖", "胖月半", "脂月旨", "权木又", "扣扌口", "评讠平", "精米青",
                        "保亻呆", "防阝方", "代亻弋")
                .stream()
                .collect(Collectors.toMap(each -> each.substring(0, 1), each -> each.substring(1)));

        private static Map<String, String> pairs(String written) {
            return java.util.stream.IntStream.range(0, written.length() / 2)
                    .boxed()
                    .collect(Collectors.toMap(
                            at -> written.substring(2 * at, 2 * at + 1),
                            at -> written.substring(2 * at + 1, 2 * at + 2)));
        }
    }

    private final UnaryOperator<String> disguise;

    Evasion(UnaryOperator<String> disguise) {
        this.disguise = disguise;
    }

    String disguise(String word) {
        return disguise.apply(word);
    }

    private static String between(String word, String filler) {
        return word.codePoints().mapToObj(Character::toString).collect(Collectors.joining(filler));
    }

    private static String replace(String word, Map<String, String> by) {
        return word.codePoints()
                .mapToObj(Character::toString)
                .map(each -> by.getOrDefault(each, each))
                .collect(Collectors.joining());
    }

    private static String replaceFirst(String word, Map<String, String> by) {
        for (Map.Entry<String, String> each : by.entrySet()) {
            if (word.contains(each.getKey())) {
                return word.replaceFirst(each.getKey(), each.getValue());
            }
        }
        return word;
    }

    /** The last ideograph by its sound. */
    private static String pinyin(String word) {
        int last = word.length() - 1;
        return Character.isIdeographic(word.charAt(last)) && word.length() > 1
                ? word.substring(0, last)
                        + Letters.LATIN.transliterate(word.substring(last)).strip()
                : word;
    }
}
