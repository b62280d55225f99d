package io.zhanggui.notify;

/** The number of a notice; texts outside of the program bear it as {@code N12}. */
public record NoticeId(long value) {

    /** How people write it. */
    public String citation() {
        return "N" + value;
    }
}
