package io.zhanggui.compliance.appeal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an appeal stands. */
public enum AppealState {
    DRAFT("准备中", "in preparation"),
    SENT("已提交", "sent"),
    WON("申诉成功", "won"),
    LOST("申诉失败", "lost"),
    /** It was not sent before the platform's time was over; follows from the clock and is not kept. */
    EXPIRED("已过期", "expired");

    private final String zh;
    private final String en;

    AppealState(String zh, String en) {
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
