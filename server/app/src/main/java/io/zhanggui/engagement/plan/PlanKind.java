package io.zhanggui.engagement.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The custom plans a service plan has at least (row F070). */
public enum PlanKind {
    TRAFFIC("流量获取方案", "traffic plan"),
    CONVERSION("转化提升方案", "conversion plan"),
    BRAND("品牌建设方案", "brand plan");

    private final String zh;
    private final String en;

    PlanKind(String zh, String en) {
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
