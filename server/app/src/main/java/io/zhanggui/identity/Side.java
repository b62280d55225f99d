package io.zhanggui.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** On whose side of an engagement somebody stands. */
public enum Side {
    PROVIDER("代运营方", "Agency"),
    MERCHANT("商家", "Merchant"),
    PLATFORM("平台", "Platform");

    private final String zh;
    private final String en;

    Side(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The key in the API, such as {@code provider}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Side> find(String key) {
        return Stream.of(values()).filter(side -> side.key().equals(key)).findFirst();
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
