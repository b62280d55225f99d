package io.zhanggui.engagement.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** A client's budget (rows F149–F154). All amounts in fen; shares in hundredths of a percent. */
public final class Budget {

    private Budget() {}

    /** Where the money lies. */
    public enum Pot {
        START("启动（前三个月：团队、系统、初步方案）", "start: team, systems, first design"),
        TRAFFIC("流量获取", "traffic"),
        CONVERSION("转化提升", "conversion"),
        BRAND("品牌建设", "brand"),
        RESERVE("应急资金", "reserve");

        private final String zh;
        private final String en;

        Pot(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    /**
     * What it is made by.
     *
     * @param start share of the first three months
     * @param months after those three
     * @param prepaid how much of what is ordered from one supplier may be paid in advance
     */
    public record Terms(long total, int start, int reserve, int months, int prepaid) {}

    /** One pot and its months, which add up to it to the fen. */
    public record Share(Pot pot, long amount, List<Long> months) {}

    /**
     * Money asked for.
     *
     * @param supplier empty where it is the own team
     * @param reason needed where it is of the reserve
     */
    public record Spend(Pot pot, String purpose, String supplier, long amount, long prepaid, String reason) {}
}
