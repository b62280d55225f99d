package io.zhanggui.compliance;

import java.util.Locale;

/** The three handbooks that the classes of rules make up. */
public enum Handbook {
    PUBLISHING("商品发布合规手册", "product publishing"),
    MARKETING("营销活动合规指南", "marketing campaigns"),
    SERVICE("客服话术合规标准", "service scripts");

    private final String zh;
    private final String en;

    Handbook(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** How it is written in files and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
