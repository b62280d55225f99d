package io.zhanggui.settlement.contract;

import java.util.Locale;
import java.util.Optional;

/** Days that do not count, once both sides agreed on them. */
public enum Exclusion {
    OUT_OF_STOCK("缺货日"),
    PLATFORM_OUTAGE("平台故障日"),
    MERCHANT_DEFAULT("商家违约日");

    private final String zh;

    Exclusion(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }

    /** The word in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The metric under which such days stand among the facts. */
    public String metric() {
        return "excluded." + word();
    }

    public static Optional<Exclusion> find(String word) {
        for (Exclusion exclusion : values()) {
            if (exclusion.word().equals(word)) {
                return Optional.of(exclusion);
            }
        }
        return Optional.empty();
    }
}
