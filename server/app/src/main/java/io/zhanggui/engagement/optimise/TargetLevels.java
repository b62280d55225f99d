package io.zhanggui.engagement.optimise;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Whether what a client's shops are to reach is the same wherever it is written. */
public interface TargetLevels {

    /** Every metric that two levels or more have a target of, those that disagree first. */
    List<Compared> list(Caller caller, ClientId client);

    /** Where a target is written. */
    enum Level {
        YEAR("目标页的年度目标", "the year's targets"),
        CONTRACT("合同考核指标", "the contract's KPI"),
        PLAN("服务方案的目标", "the service plan");

        private final String zh;
        private final String en;

        Level(String zh, String en) {
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
     * One level's target.
     *
     * @param value over {@code days}, in the metric's unit
     * @param comparable the same by day where the metric adds up over days, else as it is
     */
    record Target(Level level, BigDecimal value, Period days, BigDecimal comparable) {}

    /**
     * A metric at its levels.
     *
     * @param daily whether it was compared by day
     * @param apart the largest over the smallest less 1, as a fraction
     */
    record Compared(
            String metric,
            Note name,
            String unit,
            List<Target> targets,
            boolean daily,
            BigDecimal apart,
            boolean agrees) {}
}
