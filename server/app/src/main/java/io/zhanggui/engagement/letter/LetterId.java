package io.zhanggui.engagement.letter;

/** The number of a letter; people cite it as {@code L12}. */
public record LetterId(long value) {

    /** How people write it. */
    public String citation() {
        return "L" + value;
    }
}
