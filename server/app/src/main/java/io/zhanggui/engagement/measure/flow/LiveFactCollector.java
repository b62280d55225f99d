package io.zhanggui.engagement.measure.flow;

import io.zhanggui.engagement.measure.LiveFacts;
import io.zhanggui.engagement.measure.rules.FactsCsv;
import io.zhanggui.engagement.measure.rules.Want;
import io.zhanggui.engagement.measure.rules.Wants;
import io.zhanggui.metrics.BaseMeasures;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.facts.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Collects facts from metrics and their measures. */
@Component
class LiveFactCollector implements LiveFacts {

    private final Metrics metrics;
    private final BaseMeasures measures;

    LiveFactCollector(Metrics metrics, BaseMeasures measures) {
        this.metrics = metrics;
        this.measures = measures;
    }

    @Override
    public Collected collect(Asked asked, Span period) {
        return collect(asked, Wants.periods(asked.history(), period));
    }

    @Override
    public Collected collect(Asked asked, List<Span> periods) {
        return collect(asked, Wants.of(asked.history(), periods));
    }

    private Collected collect(Asked asked, Set<Want> wants) {
        Pieces pieces = new Pieces(asked, measures);
        wants.forEach(pieces::add);
        Gathering gathering = new Gathering(metrics, measures, asked.asOf());
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
}
