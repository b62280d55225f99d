package io.zhanggui.engagement.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.engagement.client.Tier;
import io.zhanggui.shared.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 运营服务方案书 in one of its versions.
 *
 * @param version 0 for the draft; else the round of revision
 * @param changes against the version before
 * @param reason why it was revised
 */
public record ServicePlan(int version, Content content, List<Change> changes, String reason, UserId by, Instant at) {

    /** A place that reads differently; empty where it was not there, or is gone. */
    public record Change(String place, String before, String after) {}

    /**
     * What it says.
     *
     * @param tier the service proposed by the shop's stage; null where the stage is not known
     * @param tierReason why that one
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Content(String goal, @Nullable Tier tier, String tierReason, List<CustomPlan> plans) {

        public Content {
            plans = List.copyOf(plans);
        }
    }

    /**
     * One custom plan.
     *
     * @param metric of the catalogue, which it is to move
     * @param today the metric's value when the plan was drafted; null where there was none
     * @param target in the metric's unit; null until one is set
     * @param people of the client's team it needs
     * @param yuan it needs beside the running costs
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record CustomPlan(
            PlanKind kind,
            String title,
            String strategy,
            String metric,
            @Nullable BigDecimal today,
            @Nullable BigDecimal target,
            List<Action> actions,
            int people,
            BigDecimal yuan,
            Fallback fallback) {

        public CustomPlan {
            actions = List.copyOf(actions);
        }
    }

    /** Something to be done; owner is the key of a role, {@code to} the last day. */
    public record Action(String text, String owner, LocalDate from, LocalDate to) {}

    /**
     * Plan B and when it is taken.
     *
     * @param below whether it is for values below; else above
     * @param value the bound; null until one is set
     * @param days how many days in a row
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Fallback(
            String text,
            String metric,
            boolean below,
            @Nullable BigDecimal value,
            int days) {}
}
