package io.zhanggui.work;

/** The number of a task; people cite it as {@code T4}. */
public record TaskId(long value) {

    /** How people write it. */
    public String citation() {
        return "T" + value;
    }
}
