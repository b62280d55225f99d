package io.zhanggui.engagement.template;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.shared.Bilingual;
import java.util.Locale;

/** What a place holds. */
public enum PlaceKind {
    TEXT("最多 100 个字", "at most 100 characters"),
    DAY("写成 2026-01-01", "write 2026-01-01"),
    MONEY("写成 8000 或 1.2万", "write 8000 or 1.2万"),
    SHARE("写成 6%", "write 6%"),
    POINTS("写成 0.5pp（百分点）", "write 0.5pp (points)"),
    NUMBER("写成 4.8", "write 4.8"),
    WHOLE("写成整数", "write a whole number"),
    CHOICE("从列出的里面选", "choose one of those listed");

    private final Bilingual form;

    PlaceKind(String zh, String en) {
        this.form = new Bilingual(zh, en);
    }

    /** How it is written. */
    public Bilingual form() {
        return form;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
