package io.zhanggui.engagement.optimise.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What the plan expects of a service and when: return in months 3–6, standard work in 6–12, brand after a year (P7.3). */
public enum EffectPath {
    RETURN("投入产出达标", 3, 6),
    STANDARD("标准作业流程成形", 6, 12),
    BRAND("品牌认知提升", 12, Integer.MAX_VALUE);

    private final String zh;
    private final int from;
    private final int to;

    EffectPath(String zh, int from, int to) {
        this.zh = zh;
        this.from = from;
        this.to = to;
    }

    public String zh() {
        return zh;
    }

    /** When, in words. */
    public String when() {
        return this == BRAND ? "第 " + from + " 个月以后" : "第 " + from + "–" + to + " 个月";
    }

    /** Where a service stands that began on a day. */
    public String standing(LocalDate began, LocalDate day) {
        long months = ChronoUnit.MONTHS.between(began, day);
        if (months < from) {
            return "还早（已服务 " + months + " 个月）";
        }
        return months < to ? "正在这一段（已服务 " + months + " 个月）" : "应已达到（已服务 " + months + " 个月）";
    }
}
