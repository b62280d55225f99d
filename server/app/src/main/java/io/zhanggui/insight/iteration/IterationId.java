package io.zhanggui.insight.iteration;

/** The number of an entry in the change log; people cite it as {@code I7}. */
public record IterationId(long value) {

    /** How people write it. */
    public String citation() {
        return "I" + value;
    }
}
