package io.zhanggui.engagement.measure;

import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.Kpi;
import io.zhanggui.settlement.statement.KpiResult;
import io.zhanggui.settlement.statement.Line;
import io.zhanggui.stats.effect.MatchedGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a contract stands on a day.
 *
 * @param contract the version in force
 * @param period the settlement period the day lies in
 * @param kpis each over its own period
 * @param feesUntil the day after the last that the fees so far are of; none where nothing is known of them
 * @param fees of the settlement period so far, without KPIs
 * @param doubts why fees are not known
 * @param asOf as everything was known then
 */
public record Standing(
        Contract contract,
        Span period,
        List<KpiStanding> kpis,
        Optional<LocalDate> feesUntil,
        List<Line> fees,
        List<Refusal> doubts,
        Instant asOf) {

    /**
     * One KPI.
     *
     * @param span its period
     * @param soFar as if the period ended with the last known day; none where that cannot be said
     * @param missing days up to that one which nobody knows; they count in neither value nor target
     * @param ahead how the period is likely to end; none where that cannot be said
     * @param silent why not
     * @param effect what the work did to it; none where there is nothing to compare with
     * @param group how it rose against its matched group; none for another baseline, or without days to compare
     * @param days its course by day, for what has a value of a day
     * @param doubts why there is no number
     */
    public record KpiStanding(
            Kpi kpi,
            Span span,
            Optional<SoFar> soFar,
            List<LocalDate> missing,
            Optional<Ahead> ahead,
            Optional<Words> silent,
            Optional<Effect> effect,
            Optional<AgainstGroup> group,
            List<Point> days,
            List<Refusal> doubts) {}

    /**
     * So far.
     *
     * @param days from the period's first to the last known one
     * @param fen what it would pay (positive) or cost
     * @param formula how, where it pays or costs
     */
    public record SoFar(Span days, KpiResult result, long fen, Optional<Words> formula) {}

    /**
     * The end of the period, by the forecast of its days.
     *
     * @param value expected
     * @param lower it will be at least this with 95 % chance
     * @param upper it will be at most this with 95 % chance
     * @param target of the whole period
     * @param reward the chance of a reward
     * @param penalty the chance of a penalty
     * @param fen expected pay; {@code lowest} and {@code highest} leave 5 % on each side
     */
    public record Ahead(
            double value,
            double lower,
            double upper,
            double target,
            double reward,
            double penalty,
            long fen,
            long lowest,
            long highest) {}

    /**
     * What changed since the contract began.
     *
     * @param days how many days are compared with as many before the contract
     * @param plain the change of the daily mean
     * @param net the same after the change of the same days of last year is taken out; none where last year is not known
     */
    public record Effect(int days, double plain, Optional<Double> net) {}

    /**
     * Against the matched group, day by day.
     *
     * @param before days of the agreed window on which both have values, {@code after} those so far
     * @param rise how much more it rose than the group, with the interval of 95 in 100
     * @param silent why there is none
     */
    public record AgainstGroup(int before, int after, Optional<MatchedGroup.Rise> rise, Optional<Words> silent) {}

    /**
     * A day.
     *
     * @param value known, or expected
     * @param lower of what is expected, with 95 % chance on this side; none for a known day
     */
    public record Point(LocalDate day, double value, Optional<Double> lower, Optional<Double> upper) {}
}
