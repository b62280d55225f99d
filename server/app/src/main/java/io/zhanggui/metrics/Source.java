package io.zhanggui.metrics;

/** Whose number it is. */
public enum Source {
    /** The platform's own report says it. */
    REPORTED("平台报表"),
    /** Zhanggui computes it from orders and other single facts. */
    COMPUTED("掌柜计算"),
    /** People typed it into the template workbook, with its source; no export holds it. */
    TYPED("人工补录");

    private final String zh;

    Source(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
