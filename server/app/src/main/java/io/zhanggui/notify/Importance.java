package io.zhanggui.notify;

/** How much a notice matters, the most first. */
public enum Importance {
    HIGH("高", "high"),
    MEDIUM("中", "medium"),
    LOW("低", "low");

    private final String zh;
    private final String en;

    Importance(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Whether it matters as much as that one, or more. */
    public boolean atLeast(Importance other) {
        return compareTo(other) <= 0;
    }
}
