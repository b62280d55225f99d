package io.zhanggui.engagement.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a dispute. */
public enum DisputeState {
    OPEN("待答复", "open"),
    ACCEPTED("对方认可", "accepted"),
    REJECTED("对方不认可", "rejected"),
    WITHDRAWN("已撤回", "withdrawn");

    private final String zh;
    private final String en;

    DisputeState(String zh, String en) {
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
