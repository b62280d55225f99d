package io.zhanggui.settlement.contract;

import java.util.Locale;
import java.util.Optional;

/** Whose number a clause means: where two exist they differ, and a contract names the one it is measured by. */
public enum Variant {
    /** The platform's own report says it. */
    REPORTED("平台报表"),
    /** Computed from orders and other single facts. */
    COMPUTED("订单计算"),
    /** Typed in with its source; no export holds it. */
    TYPED("人工补录"),
    /** Both sides agreed on it, such as days that do not count. */
    AGREED("双方确认");

    private final String zh;

    Variant(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }

    /** The word in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Variant> find(String word) {
        for (Variant variant : values()) {
            if (variant.word().equals(word)) {
                return Optional.of(variant);
            }
        }
        return Optional.empty();
    }
}
