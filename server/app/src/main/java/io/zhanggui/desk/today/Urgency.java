package io.zhanggui.desk.today;

/** How soon something is to be done, the most urgent first. */
public enum Urgency {
    /** Past its time, or losing money now. */
    NOW("马上处理", "Now"),
    /** Today. */
    TODAY("今天处理", "Today"),
    /** In the next days. */
    SOON("近几天", "Soon"),
    /** Looked up, and nothing is to be done. */
    FINE("已检查，无事", "Nothing to do"),
    /** Not to be told from what is loaded. */
    UNKNOWN("还不能检查", "Cannot be checked yet");

    private final String zh;
    private final String en;

    Urgency(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
