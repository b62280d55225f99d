package io.zhanggui.textscan;

/** Why the surroundings of a term make it innocent. */
public enum Excuse {
    /** It lies within a harmless phrase of the lexicon: 第一 in 第一次. */
    PHRASE,
    /** What stands beside it gives it another meaning: 最高 before 温度. */
    NEIGHBOUR,
    /** The sentence denies it: 并非最好. */
    NEGATION,
    /** It is the name of a work, between 《 and 》. */
    QUOTATION,
    /** It only arises where two other words meet. */
    WORD_BOUNDARY
}
