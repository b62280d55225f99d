package io.zhanggui.engagement.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a statement. */
public enum StatementState {
    DRAFT("试算", "computed"),
    /** Fixed, and waiting for both sides. */
    ISSUED("待双方确认", "waiting for both sides"),
    DISPUTED("有异议", "disputed"),
    CONFIRMED("双方已确认", "confirmed by both sides"),
    /** Another one was computed in its place. */
    REPLACED("已被重算替代", "replaced");

    private final String zh;
    private final String en;

    StatementState(String zh, String en) {
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
