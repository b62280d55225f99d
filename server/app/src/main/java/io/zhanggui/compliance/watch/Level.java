package io.zhanggui.compliance.watch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much a change matters, the most first. */
public enum Level {
    HIGH("高", "high"),
    MEDIUM("中", "medium"),
    LOW("低", "low");

    private final String zh;
    private final String en;

    Level(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
