package io.zhanggui.insight.budget;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.zhanggui.stats.budget.ShareRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to split a budget over channels. What is left out takes its usual value.
 *
 * @param response what the spend is to bring: {@code pay_amount} (usual), {@code kept_amount} or {@code gross_profit}
 * @param from first day of the history; null for the usual 104 weeks
 * @param to the day after its last; null for today
 * @param weeks the budget is for, 1 to 52; 4 usually
 * @param total yuan of the whole budget; null for what the last weeks spent
 * @param reserve part of the total kept back, 0 to 0.5; 0.1 usually (F154)
 * @param product split by plan within this product; null for by product, or by plan where one product only is running
 * @param worth return a yuan below which a channel counts as saturated, and which a test should be able to see; 1 usually
 * @param channels bounds and typed curves; a name the reports do not hold is a channel of its own
 * @param rules shares of groups of channels (F083)
 * @param fallback what becomes of channels whose curve the data cannot tell
 * @param tried a split to be weighed: yuan over all weeks; channels it does not name keep their present part
 */
public record SplitAsk(
        String response,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Integer weeks,
        @Nullable BigDecimal total,
        Double reserve,
        @Nullable String product,
        Double worth,
        List<ChannelAsk> channels,
        List<RuleAsk> rules,
        Fallback fallback,
        @Nullable List<AmountAsk> tried) {

    private static final Set<String> RESPONSES = Set.of("pay_amount", "kept_amount", "gross_profit");
    private static final int MOST_CHANNELS = 20;

    /** What becomes of a channel in doubt. */
    public enum Fallback {
        /** It keeps its present part. */
        @JsonProperty("hold")
        HOLD,
        /** There is no split until it is known. */
        @JsonProperty("refuse")
        REFUSE
    }

    /** How a share binds. */
    public enum Kind {
        @JsonProperty("exactly")
        EXACTLY,
        @JsonProperty("at_least")
        AT_LEAST,
        @JsonProperty("at_most")
        AT_MOST;

        ShareRule.Kind engine() {
            return ShareRule.Kind.valueOf(name());
        }
    }

    public SplitAsk {
        response = response == null ? "pay_amount" : response;
        weeks = weeks == null ? 4 : weeks;
        reserve = reserve == null ? 0.1 : reserve;
        worth = worth == null ? 1 : worth;
        channels = channels == null ? List.of() : List.copyOf(channels);
        rules = rules == null ? List.of() : List.copyOf(rules);
        fallback = fallback == null ? Fallback.HOLD : fallback;
        tried = tried == null ? null : List.copyOf(tried);
        if (!RESPONSES.contains(response)) {
            throw BudgetQuestion.refused("response = " + response + "，应为 pay_amount、kept_amount 或 gross_profit");
        }
        if (weeks < 1 || weeks > 52) {
            throw BudgetQuestion.refused("weeks = " + weeks + "，应为 1 到 52 周");
        }
        if (from != null && to != null && !from.isBefore(to)) {
            throw BudgetQuestion.refused("from 应早于 to");
        }
        if (total != null && BudgetQuestion.fen("total", total) == 0) {
            throw BudgetQuestion.refused("total 应大于 0");
        }
        BudgetQuestion.checkShare("reserve", reserve, 0.5);
        if (!(worth > 0 && worth <= 1000)) {
            throw BudgetQuestion.refused("worth = " + worth + "，应大于 0");
        }
        Set<String> names = new HashSet<>();
        channels.forEach(channel -> names.add(channel.name()));
        if (names.size() != channels.size() || names.size() > MOST_CHANNELS) {
            throw BudgetQuestion.refused("channels 里每个渠道只能出现一次，最多 " + MOST_CHANNELS + " 个");
        }
        Set<String> ruled = new HashSet<>();
        for (RuleAsk rule : rules) {
            for (String channel : rule.channels()) {
                if (!ruled.add(channel)) {
                    throw BudgetQuestion.refused("渠道“" + channel + "”出现在不止一条比例规则里");
                }
            }
        }
    }

    /**
     * What is asked of one channel.
     *
     * @param floor yuan it gets at least over all weeks
     * @param cap yuan it gets at most
     * @param present yuan it spends a week now, where the reports do not say
     * @param curve what a person believes it brings, in place of what the data tell
     */
    public record ChannelAsk(
            String name,
            @Nullable BigDecimal floor,
            @Nullable BigDecimal cap,
            @Nullable BigDecimal present,
            @Nullable TypedCurve curve) {

        public ChannelAsk {
            if (name == null || name.isBlank() || name.length() > 100) {
                throw BudgetQuestion.refused("channels 里的渠道缺少名称，或名称超过 100 字");
            }
            long low = floor == null ? 0 : BudgetQuestion.fen(name + " 的 floor", floor);
            if (cap != null && BudgetQuestion.fen(name + " 的 cap", cap) < low) {
                throw BudgetQuestion.refused("渠道“" + name + "”的上限低于下限");
            }
            if (present != null) {
                BudgetQuestion.fen(name + " 的 present", present);
            }
        }

        long floorFen() {
            return floor == null ? 0 : BudgetQuestion.fen("floor", floor);
        }

        long capFen() {
            return cap == null ? Long.MAX_VALUE / 1024 : BudgetQuestion.fen("cap", cap);
        }
    }

    /** A group of channels gets this share of what is split. */
    public record RuleAsk(String group, List<String> channels, Double share, Kind kind) {
        public RuleAsk {
            if (group == null || group.isBlank() || channels == null || channels.isEmpty() || share == null) {
                throw BudgetQuestion.refused("rules 里的每条规则要有组名 group、渠道 channels 与比例 share");
            }
            channels = List.copyOf(channels);
            kind = kind == null ? Kind.EXACTLY : kind;
            BudgetQuestion.checkShare("组“" + group + "”的 share", share, 1);
        }
    }

    /** So much for a channel, in yuan over all weeks. */
    public record AmountAsk(String channel, BigDecimal amount) {
        public AmountAsk {
            if (channel == null || amount == null) {
                throw BudgetQuestion.refused("tried 里的每一项要有渠道 channel 与金额 amount");
            }
            BudgetQuestion.fen(channel + " 的 amount", amount);
        }
    }
}
