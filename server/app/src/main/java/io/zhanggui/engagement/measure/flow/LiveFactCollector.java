package io.zhanggui.engagement.measure.flow;

import io.zhanggui.engagement.measure.LiveFacts;
import io.zhanggui.engagement.measure.rules.FactsCsv;
import io.zhanggui.engagement.measure.rules.PeopleFacts;
import io.zhanggui.engagement.measure.rules.Want;
import io.zhanggui.engagement.measure.rules.Wants;
import io.zhanggui.metrics.BaseMeasures;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.facts.Fact;
import io.zhanggui.settlement.facts.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Collects facts from metrics and their measures. */
@Component
class LiveFactCollector implements LiveFacts {

    private final Metrics metrics;
    private final BaseMeasures measures;
    private final SaidByPeople people;
    private final OrderLines orders;

    LiveFactCollector(Metrics metrics, BaseMeasures measures, SaidByPeople people, OrderLines orders) {
        this.metrics = metrics;
        this.measures = measures;
        this.people = people;
        this.orders = orders;
    }

    @Override
    public Collected collect(Asked asked, Span period) {
        return collect(asked, Wants.periods(asked.history(), period));
    }

    @Override
    public Collected collect(Asked asked, List<Span> periods) {
        return collect(asked, Wants.of(asked.history(), periods));
    }

    @Override
    public Collected collectBaselines(Asked asked) {
        return collect(asked, Wants.ofBaselines(asked.history().latest()));
    }

    @Override
    public Optional<byte[]> orders(Asked asked, Collected collected) {
        return orders.file(asked, collected.facts().all());
    }

    /** The days of a number on which some shop's facts are not loaded; none where people said the number. */
    Set<LocalDate> missing(Asked asked, Want want) {
        List<Fact> said =
                people.facts(asked.scope().agency(), asked.history().first().number(), asked.asOf());
        if (isSaid(want, said)) {
            return Set.of();
        }
        Pieces pieces = new Pieces(asked, measures);
        pieces.add(want);
        return new Gathering(metrics, measures, asked.asOf()).missing(pieces.all());
    }

    Collected collect(Asked asked, Set<Want> wants) {
        List<Fact> said =
                people.facts(asked.scope().agency(), asked.history().first().number(), asked.asOf());
        Pieces pieces = new Pieces(asked, measures);
        wants.stream().filter(want -> !isSaid(want, said)).forEach(pieces::add);
        Gathering gathering = new Gathering(metrics, measures, asked.asOf());
        said.stream().filter(fact -> isWanted(fact, wants)).forEach(gathering::put);
        gathering.gather(pieces.all());
        List<Refusal> doubts = new ArrayList<>(pieces.doubts());
        doubts.addAll(gathering.doubts());
        return new Collected(
                FactsCsv.write(gathering.facts()),
                new Facts(gathering.facts()),
                asked.asOf(),
                measures.version(asked.scope().agency()),
                List.copyOf(doubts));
    }

    /** What people say of exactly these days needs no asking. */
    private static boolean isSaid(Want want, List<Fact> said) {
        return said.stream()
                .anyMatch(fact -> fact.metric().equals(want.metric().key())
                        && fact.variant() == want.variant()
                        && fact.scope().equals(String.join("+", want.scope()))
                        && fact.span().equals(want.span()));
    }

    /** What is said of days that some clause is about: of its metric, its measures, or of days that do not count. */
    private static boolean isWanted(Fact fact, Set<Want> wants) {
        return wants.stream()
                .filter(want -> want.span().overlaps(fact.span()))
                .anyMatch(want -> fact.metric().startsWith(PeopleFacts.EXCLUDED) || isOf(fact, want));
    }

    private static boolean isOf(Fact fact, Want want) {
        boolean named = fact.metric().equals(want.metric().key())
                || want.metric().formula().measures().contains(fact.metric());
        return named && fact.variant() == want.variant();
    }
}
