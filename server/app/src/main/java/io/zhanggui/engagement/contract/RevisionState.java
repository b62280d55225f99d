package io.zhanggui.engagement.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a text. */
public enum RevisionState {
    DRAFT("起草中", "being drafted"),
    /** Fixed, and waiting for both sides. */
    OFFERED("待双方确认", "waiting for both sides"),
    CONFIRMED("双方已确认", "confirmed by both sides"),
    REFUSED("被退回", "refused"),
    WITHDRAWN("已撤回", "withdrawn");

    private final String zh;
    private final String en;

    RevisionState(String zh, String en) {
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
