package io.zhanggui.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A person's place: in the agency, in the merchant's company, or at the platform. What it may do: {@link RoleTable}. */
public enum Role {
    DIRECTOR(Side.PROVIDER, "总监", "Director"),
    MANAGER(Side.PROVIDER, "运营经理", "Operations manager"),
    ANALYST(Side.PROVIDER, "数据分析师", "Data analyst"),
    PLANNER(Side.PROVIDER, "内容策划", "Content planner"),
    SPECIALIST(Side.PROVIDER, "客服专员", "Service specialist"),
    FINANCE(Side.PROVIDER, "财务", "Finance"),
    /** Decides for the merchant: contract, money, strategy. */
    MERCHANT_LEADER(Side.MERCHANT, "商家负责人", "Merchant's leader"),
    /** Sees how the work goes. */
    MERCHANT_MANAGER(Side.MERCHANT, "商家中层", "Merchant's manager"),
    /** Does the merchant's part of the tasks. */
    MERCHANT_EXECUTOR(Side.MERCHANT, "商家执行", "Merchant's executor"),
    /** Sees sums and compliance, no money between the parties, no person. */
    OBSERVER(Side.PLATFORM, "平台观察员", "Platform observer");

    private final Side side;
    private final String zh;
    private final String en;

    Role(Side side, String zh, String en) {
        this.side = side;
        this.zh = zh;
        this.en = en;
    }

    /** The key in the API and in the store, such as {@code director}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Side side() {
        return side;
    }

    /** Whether the person works for the agency. */
    public boolean isProvider() {
        return side == Side.PROVIDER;
    }

    /** Whether the person belongs to a client. */
    public boolean isMerchant() {
        return side == Side.MERCHANT;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public boolean may(Permission permission) {
        return RoleTable.grants(this, permission);
    }

    public static Optional<Role> find(String key) {
        return Stream.of(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
