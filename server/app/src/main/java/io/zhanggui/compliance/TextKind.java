package io.zhanggui.compliance;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a text is for. */
public enum TextKind {
    TITLE("标题", "title"),
    DETAIL("详情", "detail page"),
    CAMPAIGN("活动文案", "campaign copy"),
    SCRIPT("客服话术", "service script"),
    STORY("品牌故事", "brand story");

    private final String zh;
    private final String en;

    TextKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** How it is written in files, requests and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that word or Chinese name. */
    public static Optional<TextKind> find(String word) {
        String asked = word.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(kind -> kind.word().equals(asked) || kind.zh.equals(asked))
                .findFirst();
    }
}
