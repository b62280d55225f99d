package io.zhanggui.textscan;

import com.ibm.icu.text.Transliterator;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The most common reading of an ideograph, without its tone, by ICU; asked once for each character that comes up. */
final class Pinyin {

    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fff';
    private static final Transliterator LATIN =
            Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Lower");
    private static final AtomicReferenceArray<String> KNOWN = new AtomicReferenceArray<>(LAST - FIRST + 1);

    private Pinyin() {}

    /** The syllable, or an empty text where the character is no ideograph. */
    static String of(char written) {
        if (written < FIRST || written > LAST) {
            return "";
        }
        String known = KNOWN.get(written - FIRST);
        if (known == null) {
            // Loose pairs that disguises make use of: a flat tongue for a retroflex one, -n for -ng.
            String plain = LATIN.transliterate(String.valueOf(written)).strip();
            known = plain.chars().allMatch(each -> each >= 'a' && each <= 'z') ? plain : "";
            KNOWN.set(written - FIRST, known);
        }
        return known;
    }
}
