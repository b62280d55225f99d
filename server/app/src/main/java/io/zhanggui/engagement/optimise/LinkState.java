package io.zhanggui.engagement.optimise;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a link of the chain stands, in the order of what has to be done about it. */
public enum LinkState {
    /** It was made, the day of its check is over, and nobody measured. */
    OVERDUE("该测效果了", "overdue for measurement"),
    /** The day it was to begin is over, and nobody says that it was made. */
    LATE("该开始还没开始", "not begun in time"),
    FOUND("只有发现，还没定改动", "found, no change planned"),
    PLANNED("已计划", "planned"),
    /** Made, and the day of its check is still to come. */
    RUNNING("已改动，未到检查日", "made, its check is to come"),
    WORKED("起了作用", "worked"),
    HARMED("没有起作用，反而变差", "did not work, did harm"),
    /** Its effect was asked, and interval or data leave it open. */
    OPEN("说不准", "cannot be told"),
    DROPPED("已放弃", "dropped");

    private final String zh;
    private final String en;

    LinkState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
