package io.zhanggui.compliance.handbook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a line of an entry says. */
public enum Label {
    SEVERITY("轻重", "severity"),
    HOLDS("适用", "holds for"),
    WHY("为什么", "why"),
    RIGHT("哪些情况可以", "where it is right"),
    EXAMPLE("反例", "example"),
    REWRITE("改成", "write instead"),
    BASIS("依据", "basis"),
    FROM("施行", "in force from"),
    HAPPENED("经过", "what happened"),
    PENALTY("处罚", "penalty"),
    CAUSE("原因", "cause"),
    LESSON("教训", "lesson"),
    WORD("本公司禁用词", "word not used by us"),
    ADDITION("本公司补充", "our own addition");

    private final String zh;
    private final String en;

    Label(String zh, String en) {
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
