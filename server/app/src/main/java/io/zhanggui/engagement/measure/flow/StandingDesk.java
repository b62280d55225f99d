package io.zhanggui.engagement.measure.flow;

import io.zhanggui.engagement.measure.CapStanding;
import io.zhanggui.engagement.measure.LiveFacts.Asked;
import io.zhanggui.engagement.measure.LiveFacts.Collected;
import io.zhanggui.engagement.measure.Standing;
import io.zhanggui.engagement.measure.Standing.KpiStanding;
import io.zhanggui.engagement.measure.Standings;
import io.zhanggui.engagement.measure.rules.Want;
import io.zhanggui.engagement.measure.rules.Wants;
import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.rules.KpiTrials;
import io.zhanggui.settlement.statement.Line;
import io.zhanggui.settlement.statement.Previous;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks live facts of each KPI's period as far as it is known, and the engine what they mean. */
@Component
class StandingDesk implements Standings {

    private final LiveFactCollector live;

    StandingDesk(LiveFactCollector live) {
        this.live = live;
    }

    @Override
    public Standing of(Asked asked, LocalDate today) {
        Span period = around(asked.history().periods(), today);
        Contract contract = asked.history().during(period);
        List<KpiStanding> kpis = kpis(asked, contract, today, today);
        Optional<LocalDate> until = known(asked, contract, period, today);
        List<Line> fees = new ArrayList<>();
        List<Refusal> doubts = new ArrayList<>();
        until.ifPresent(end -> {
            Span days = new Span(period.from(), end);
            Set<Want> wants = new LinkedHashSet<>(Wants.money(contract, days));
            Collected collected = live.collect(asked, wants);
            switch (new KpiTrials(contract, collected.facts()).fees(days)) {
                case Done<List<Line>> done -> fees.addAll(done.value());
                case Refused<List<Line>> refused -> doubts.addAll(refused.reasons());
            }
        });
        return new Standing(contract, period, kpis, until, fees, doubts, asked.asOf());
    }

    @Override
    public Outcome<Optional<CapStanding>> cap(Asked asked, Standing standing, Optional<Previous> last) {
        return new CapCourse(live, asked, standing).after(last);
    }

    @Override
    public List<KpiStanding> through(Asked asked, LocalDate last) {
        Contract contract = asked.history().during(around(asked.history().periods(), last));
        return kpis(asked, contract, last, last.plusDays(1));
    }

    /** Each over its period that holds a day, by the days before another. */
    private List<KpiStanding> kpis(Asked asked, Contract contract, LocalDate day, LocalDate until) {
        return contract.kpis().stream()
                .map(kpi -> new KpiCourse(
                                live, asked, contract, kpi, around(kpi.period().spans(contract.term()), day), until)
                        .standing())
                .toList();
    }

    /** The day after the last on which all money of the period is known; the fees of no days are none. */
    private Optional<LocalDate> known(Asked asked, Contract contract, Span period, LocalDate today) {
        LocalDate end = today.isBefore(period.to()) ? today : period.to();
        if (!period.from().isBefore(end)) {
            return Optional.empty();
        }
        Span days = new Span(period.from(), end);
        LocalDate known = end;
        for (Want want : Wants.money(contract, days)) {
            LocalDate of = KpiCourse.end(days, live.missing(asked, want));
            known = of.isBefore(known) ? of : known;
        }
        return Optional.of(known).filter(day -> day.isAfter(period.from()));
    }

    /** The period a day lies in, else the nearest. */
    private static Span around(List<Span> spans, LocalDate day) {
        return spans.stream()
                .filter(span -> span.contains(day))
                .findFirst()
                .orElse(day.isBefore(spans.getFirst().from()) ? spans.getFirst() : spans.getLast());
    }
}
