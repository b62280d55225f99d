package io.zhanggui.compliance.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How much a policy asks for, the most first. */
public enum Colour {
    RED("红", "red"),
    YELLOW("黄", "yellow"),
    BLUE("蓝", "blue");

    private final String zh;
    private final String en;

    Colour(String zh, String en) {
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

    public static Optional<Colour> find(@Nullable String key) {
        return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
