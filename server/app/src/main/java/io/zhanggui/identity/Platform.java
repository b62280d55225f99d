package io.zhanggui.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a shop sells. */
public enum Platform {
    TAOBAO("淘宝"),
    TMALL("天猫");

    private final String zh;

    Platform(String zh) {
        this.zh = zh;
    }

    /** The key in the API and in the store: {@code taobao} or {@code tmall}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String zh() {
        return zh;
    }

    public static Optional<Platform> find(String key) {
        return Stream.of(values())
                .filter(platform -> platform.key().equals(key))
                .findFirst();
    }
}
