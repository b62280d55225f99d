package io.zhanggui.stats.anomaly;

import java.util.Locale;

/** What was found. */
public enum FindingKind {
    PLUNGE("骤降", "plunge"),
    SPIKE("骤升", "spike"),
    /** An incident lasted so long that the baseline has moved to its level. */
    LEVEL_SHIFT("水平改变", "level shift"),
    /** Up again to the level before a confirmed fall; the baseline follows at once. */
    RETURN("回到原来的水平", "return"),
    /** A slide over weeks. */
    DRIFT("缓慢漂移", "drift"),
    /** The first of one or more intervals without a value. */
    MISSING("缺数", "missing");

    private final String zh;
    private final String en;

    FindingKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The stable word for programs: {@code level_shift}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
