package io.zhanggui.desk.items.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an item is for, in the words of the trade (S1-2). */
public enum ItemRole {
    TRAFFIC("引流款", "Traffic", "引流"),
    MAIN("主推款", "Main", "主推"),
    CAMPAIGN("活动款", "Campaign", "活动"),
    PROFIT("利润款", "Profit", "利润");

    private final String zh;
    private final String en;
    private final String word;

    ItemRole(String zh, String en, String word) {
        this.zh = zh;
        this.en = en;
        this.word = word;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The role that a text of the master data names; empty where it names another one or none. */
    public static Optional<ItemRole> find(String text) {
        return Stream.of(values())
                .filter(role -> text.contains(role.word)
                        || text.toUpperCase(Locale.ROOT).equals(role.name()))
                .findFirst();
    }
}
