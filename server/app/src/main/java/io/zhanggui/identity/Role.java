package io.zhanggui.identity;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A person's place in the agency, or the merchant's own reader. */
public enum Role {
    DIRECTOR("总监", EnumSet.allOf(Permission.class)),
    MANAGER("运营经理", EnumSet.complementOf(EnumSet.of(Permission.MANAGE_USERS))),
    ANALYST(
            "数据分析师",
            EnumSet.of(
                    Permission.OWN_ACCOUNT,
                    Permission.SEE_NUMBERS,
                    Permission.IMPORT,
                    Permission.SEE_QUARANTINE,
                    Permission.MANAGE_METRICS)),
    SPECIALIST("客服专员", EnumSet.of(Permission.OWN_ACCOUNT, Permission.SEE_NUMBERS)),
    MERCHANT("商家", EnumSet.of(Permission.OWN_ACCOUNT, Permission.SEE_NUMBERS));

    private final String zh;
    private final Set<Permission> permissions;

    Role(String zh, Set<Permission> permissions) {
        this.zh = zh;
        this.permissions = Set.copyOf(permissions);
    }

    /** The key in the API and in the store, such as {@code director}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String zh() {
        return zh;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public static Optional<Role> find(String key) {
        return Stream.of(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
