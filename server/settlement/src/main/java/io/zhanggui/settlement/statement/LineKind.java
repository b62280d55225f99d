package io.zhanggui.settlement.statement;

import java.util.Locale;

/** What a line of a statement is. */
public enum LineKind {
    BASE("基础服务费", "base fee"),
    COMMISSION("佣金", "commission"),
    MINIMUM("保底补足", "top-up to the minimum"),
    SCORE("绩效服务费", "fee by score"),
    REWARD("指标奖励", "reward"),
    PENALTY("指标扣罚", "penalty"),
    REWARD_LIMIT("奖励封顶", "limit of rewards"),
    PENALTY_LIMIT("扣罚封顶", "limit of penalties"),
    RESTATEMENT("以前期间更正", "restatement"),
    CAP("利润上限调整", "cap on profit"),
    CARRIED_IN("上期结转", "carried in"),
    CARRIED_OUT("结转下期", "carried out"),
    WAIVED("免除", "waived");

    private final String zh;
    private final String en;

    LineKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The word in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
