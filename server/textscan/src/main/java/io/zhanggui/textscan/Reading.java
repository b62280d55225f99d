package io.zhanggui.textscan;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A disguise that is read through. */
public enum Reading {
    /** Full-width, circled, styled and compatibility forms, as Unicode's NFKC has them: ＶＸ, Ⓥ, 𝐕. */
    WIDTH,
    /** Traditional for simplified characters: 療效. */
    TRADITIONAL,
    /** Upper for lower case: VX. */
    CASE,
    /** Digits for numerals and the other way: 第1, 第壹. */
    DIGITS,
    /** Fillers between the characters of a term: spaces, punctuation, zero-width characters, emoji. Never the end of a sentence. */
    FILLERS,
    /** A character written several times: 最最最好. */
    REPEATS,
    /** Characters that look alike: 蕞, 冶疗. */
    LOOKALIKES,
    /** Characters taken apart: 米青. */
    SPLIT,
    /** Characters that sound alike, and pinyin: 治辽, 首xuan. */
    SOUND;

    /** Every reading. */
    public static final Set<Reading> ALL = Collections.unmodifiableSet(EnumSet.allOf(Reading.class));

    /** What one table look-up for each character does; these cost nothing more. */
    public static final Set<Reading> FAST =
            Collections.unmodifiableSet(EnumSet.of(WIDTH, TRADITIONAL, CASE, DIGITS, FILLERS));

    /** No reading: the text is compared as it stands. */
    public static final Set<Reading> NONE = Set.of();
}
