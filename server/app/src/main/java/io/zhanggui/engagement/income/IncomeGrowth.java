package io.zhanggui.engagement.income;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.identity.Caller;
import io.zhanggui.stats.regression.Correlation;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Whether the agency's income goes with its merchants' growth. */
public interface IncomeGrowth {

    /** Over the last {@code months} that are over. */
    Told read(Caller caller, int months);

    /**
     * One client in one month.
     *
     * @param fen income of confirmed statements, by the days that fall into the month
     * @param sales yuan in the month, {@code before} in the same one of last year; none where nobody knows
     */
    record Part(String client, long number, long fen, Optional<BigDecimal> sales, Optional<BigDecimal> before) {

        /** Whether both years are known, so that it counts. */
        public boolean counts() {
            return sales.isPresent()
                    && before.filter(value -> value.signum() > 0).isPresent();
        }
    }

    /**
     * One month.
     *
     * @param fen income of all clients
     * @param each income by client, in yuan, of those whose sales are known in both years
     * @param growth of their sales together, as a fraction; none where no client counts
     */
    record Month(YearMonth month, List<Part> parts, long fen, OptionalDouble each, OptionalDouble growth) {}

    /** Why the alarm rings. */
    enum Alarm {
        NOT_TOGETHER("收入与商家增长不同向：相关系数不大于 0", "income does not go with growth: the correlation is not above 0"),
        OPPOSITE(
                "近 3 个月收入比前 3 个月多，而这些商家的销售比去年同期少",
                "income rose over the last 3 months while the merchants' sales fell");

        private final String zh;
        private final String en;

        Alarm(String zh, String en) {
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
     * What is known.
     *
     * @param months the oldest first; those without income are left out
     * @param together income by client and growth, over the months; none with the reason in {@code silent}
     */
    record Told(
            List<Month> months, Optional<Correlation> together, String silentZh, String silentEn, List<Alarm> alarms) {}
}
