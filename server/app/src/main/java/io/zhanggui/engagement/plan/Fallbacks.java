package io.zhanggui.engagement.plan;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.plan.ServicePlan.Action;
import io.zhanggui.engagement.plan.ServicePlan.Fallback;
import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plan B beside each plan A: watched by the shops' facts, taken by a person. Whatever is refused fails with {@link
 * PlanError}.
 */
public interface Fallbacks {

    /** Those of the newest round by the days before today; empty without a round or without shops. */
    List<Watched> watch(Caller caller, ClientId client);

    /**
     * Takes plan B: it becomes the plan, and that is the next round. Its trigger counts from the next day on.
     *
     * @return the round
     */
    ServicePlan take(Caller caller, ClientId client, Taking taking);

    /** The latest first. */
    List<Taken> listTaken(Caller caller, ClientId client);

    /**
     * One plan A with its plan B.
     *
     * @param name of the metric, {@code unit} its unit
     * @param days that were looked at; null while the plan has not had them
     * @param values of those days, null for a day without one
     */
    record Watched(
            PlanKind kind,
            String title,
            String strategy,
            Fallback fallback,
            Note name,
            String unit,
            FallbackState state,
            @Nullable Period days,
            List<DayValue> values) {

        public Watched {
            values = List.copyOf(values);
        }
    }

    /** @param value in the metric's unit; null where nobody knows it */
    record DayValue(LocalDate day, @Nullable BigDecimal value) {}

    /**
     * Who takes it says why, what is done first, and what comes next should plan B fail too.
     *
     * @param evenSo whether to take it though its trigger has not fired
     */
    record Taking(PlanKind kind, String reason, Action first, String next, boolean evenSo) {}

    /**
     * What was taken.
     *
     * @param round of the plan that came of it
     * @param from the plan that was left, {@code to} the one that took its place
     * @param state of the trigger at that moment, {@code seen} the values it was told by
     */
    record Taken(
            PlanKind kind,
            int round,
            String from,
            String to,
            FallbackState state,
            String seen,
            String reason,
            UserId by,
            Instant at) {}
}
