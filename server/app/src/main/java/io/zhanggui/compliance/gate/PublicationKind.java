package io.zhanggui.compliance.gate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What goes out through a gate. */
public enum PublicationKind {
    ITEM("商品", "item"),
    CAMPAIGN("活动", "campaign"),
    LIVE("直播", "live session");

    private final String zh;
    private final String en;

    PublicationKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** How it is written in files, requests and answers. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that word. */
    public static Optional<PublicationKind> find(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
