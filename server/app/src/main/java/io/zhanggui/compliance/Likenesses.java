package io.zhanggui.compliance;

/** Explains what the check tells by its tone. */
public interface Likenesses {

    /**
     * What a text that was told is like. Takes some tenths of a second: it is asked where somebody wants to know.
     *
     * @param text the piece that was told
     * @param kind the key of the {@link RuleClass} that it was told of
     */
    Likeness of(String text, String kind);
}
