package io.zhanggui.engagement.measure.flow;

import io.zhanggui.engagement.measure.CapStanding;
import io.zhanggui.engagement.measure.LiveFacts.Asked;
import io.zhanggui.engagement.measure.MeasureError;
import io.zhanggui.engagement.measure.Standing;
import io.zhanggui.engagement.measure.Standing.KpiStanding;
import io.zhanggui.engagement.measure.Standing.SoFar;
import io.zhanggui.engagement.measure.rules.Want;
import io.zhanggui.engagement.measure.rules.Wants;
import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.contract.ProfitCap;
import io.zhanggui.settlement.facts.Facts;
import io.zhanggui.settlement.rules.CapTrial;
import io.zhanggui.settlement.rules.SettlementRules;
import io.zhanggui.settlement.statement.Line;
import io.zhanggui.settlement.statement.LineKind;
import io.zhanggui.settlement.statement.Previous;
import io.zhanggui.settlement.statement.Statement;
import io.zhanggui.shared.Failure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The cap of one contract on a day: from its last statement on, over the periods without one, to the last known day. */
final class CapCourse {

    /** Settling a month by its facts takes its time, and who is further behind has other things to look at first. */
    private static final int MOST_ASSUMED = 3;

    private final LiveFactCollector live;
    private final Asked asked;
    private final ContractHistory history;
    private final Standing standing;

    CapCourse(LiveFactCollector live, Asked asked, Standing standing) {
        this.live = live;
        this.asked = asked;
        this.history = asked.history();
        this.standing = standing;
    }

    Outcome<Optional<CapStanding>> after(Optional<Previous> last) {
        Optional<ProfitCap> clause = standing.contract().cap();
        if (clause.isEmpty()) {
            return new Done<>(Optional.empty());
        }
        List<Span> open = open(last);
        if (open.size() > MOST_ASSUMED) {
            return Outcome.refused(behind(open));
        }
        return settled(last, open).flatMap(previous -> standing(clause.get(), last, previous, open));
    }

    /** The periods that are over and have no statement. */
    private List<Span> open(Optional<Previous> last) {
        return history.periods().stream()
                .filter(period -> period.compareTo(standing.period()) < 0)
                .filter(period -> last.map(Previous::period)
                        .filter(done -> period.compareTo(done) <= 0)
                        .isEmpty())
                .toList();
    }

    private static Refusal behind(List<Span> open) {
        Failure said = new Failure(
                MeasureError.CAP_BEHIND, open.size(), open.getFirst().from());
        return new Refusal(
                MeasureError.CAP_BEHIND.code(),
                "cap",
                new Words(said.sentence(Locale.CHINESE), said.sentence(Locale.ENGLISH)),
                new Words("", ""));
    }

    /** The account of the last statement, as if those still to come were made today. */
    private Outcome<Optional<Previous>> settled(Optional<Previous> last, List<Span> open) {
        Optional<Previous> previous = last;
        for (Span period : open) {
            Facts facts = live.collect(asked, period).facts();
            Optional<Previous> before = previous;
            Outcome<Statement> outcome = SettlementRules.named(
                            history.during(period).rules())
                    .flatMap(rules -> rules.settle(history, facts, before, period));
            if (outcome instanceof Refused<Statement> refused) {
                return new Refused<>(refused.reasons());
            }
            previous = Optional.of(Previous.of(((Done<Statement>) outcome).value()));
        }
        return new Done<>(previous);
    }

    private Outcome<Optional<CapStanding>> standing(
            ProfitCap clause, Optional<Previous> last, Optional<Previous> previous, List<Span> open) {
        Optional<LocalDate> until = standing.feesUntil();
        Outcome<Optional<CapTrial.SoFar>> soFar =
                until.map(end -> running(previous, end)).orElseGet(() -> new Done<>(previous.flatMap(this::after)));
        return soFar.map(found -> found.map(cap -> new CapStanding(
                clause,
                cap,
                until,
                last.map(Previous::period),
                open,
                previous.map(Previous::carriedFen).orElse(0L))));
    }

    private Outcome<Optional<CapTrial.SoFar>> running(Optional<Previous> previous, LocalDate end) {
        Span days = new Span(standing.period().from(), end);
        return trial(standing.period(), Wants.money(standing.contract(), days))
                .running(previous, standing.period(), days, kpis());
    }

    private Optional<CapTrial.SoFar> after(Previous previous) {
        List<Span> turns = history.turns();
        int next = Math.min(turns.indexOf(previous.period()) + 1, turns.size() - 1);
        return trial(turns.get(next), List.of()).after(previous);
    }

    /** By the facts of all periods that the settlement of one may correct. */
    private CapTrial trial(Span turn, List<Want> more) {
        List<Span> earlier = new ArrayList<>(Wants.periods(history, turn));
        earlier.remove(turn);
        Set<Want> wants = new LinkedHashSet<>(Wants.of(history, earlier));
        wants.addAll(more);
        return new CapTrial(history, live.collect(asked, wants).facts());
    }

    /** What the KPIs that are judged at the end of the period would pay or cost now. */
    private List<Line> kpis() {
        return standing.kpis().stream()
                .filter(each -> standing.period().contains(each.span().lastDay()))
                .flatMap(each -> each.soFar().map(known -> line(each, known)).stream())
                .toList();
    }

    private Line line(KpiStanding each, SoFar known) {
        boolean pays = known.fen() >= 0;
        return new Line(
                (pays ? "reward:" : "penalty:") + each.kpi().id() + ":"
                        + each.span().from(),
                pays ? LineKind.REWARD : LineKind.PENALTY,
                standing.period(),
                known.fen(),
                known.formula().orElse(new Words("", "")));
    }
}
