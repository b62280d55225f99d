package io.zhanggui.engagement.letter.flow;

import io.zhanggui.engagement.FigureWords;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.letter.PeriodFacts.Event;
import io.zhanggui.engagement.letter.PeriodFacts.EventKind;
import io.zhanggui.engagement.measure.ContractInForce;
import io.zhanggui.engagement.measure.MeasuredContracts;
import io.zhanggui.engagement.measure.Standing.KpiStanding;
import io.zhanggui.engagement.measure.Standing.SoFar;
import io.zhanggui.engagement.measure.Standings;
import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.Unit;
import io.zhanggui.settlement.statement.KpiResult;
import io.zhanggui.shared.Period;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the goals of the contract in force came to on the last day of a period. */
@Component
class GoalReader {

    private static final int DIGITS = 6;

    private final ObjectProvider<ContractInForce> contracts;
    private final MeasuredContracts measured;
    private final Standings standings;
    private final Clock clock;

    GoalReader(
            ObjectProvider<ContractInForce> contracts, MeasuredContracts measured, Standings standings, Clock clock) {
        this.contracts = contracts;
        this.measured = measured;
        this.standings = standings;
        this.clock = clock;
    }

    /** None where no contract was in force then. */
    Stream<Event> read(Caller caller, ClientId client, Period period) {
        LocalDate last = period.to().minusDays(1);
        return contracts.stream()
                .flatMap(source -> source.find(caller, client, last).stream())
                .flatMap(history ->
                        standings.through(measured.ask(caller, client, history, clock.instant()), last).stream())
                .map(goal -> new Event(EventKind.GOAL, said(goal), "", "", last));
    }

    private static String said(KpiStanding goal) {
        return goal.kpi().name() + goal.soFar().map(soFar -> said(goal, soFar)).orElse("：数据不全，这段时间算不出");
    }

    private static String said(KpiStanding goal, SoFar soFar) {
        Unit unit = Unit.valueOf(goal.kpi().metric().unit().name());
        KpiResult result = soFar.result();
        String lacking = goal.missing().isEmpty() ? "" : "，有 " + goal.missing().size() + " 天缺数据没有计入";
        return "（" + soFar.days().from() + " 至 " + soFar.days().to().minusDays(1) + "）："
                + figure(result.value(), unit) + "，目标 " + figure(result.target(), unit) + "，"
                + result.verdict().zh() + lacking;
    }

    private static String figure(BigFraction value, Unit unit) {
        return FigureWords.of(value.bigDecimalValue(DIGITS, RoundingMode.HALF_UP), unit);
    }
}
