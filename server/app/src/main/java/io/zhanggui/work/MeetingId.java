package io.zhanggui.work;

/** The number of a meeting; people cite it as {@code M4}. */
public record MeetingId(long value) {

    /** How people write it. */
    public String citation() {
        return "M" + value;
    }
}
