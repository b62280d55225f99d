package io.zhanggui.work;

/** The number of an approval; people cite it as {@code A3}. */
public record ApprovalId(long value) {

    /** How people write it. */
    public String citation() {
        return "A" + value;
    }
}
