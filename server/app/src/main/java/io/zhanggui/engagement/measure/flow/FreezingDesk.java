package io.zhanggui.engagement.measure.flow;

import io.zhanggui.engagement.measure.Freezing;
import io.zhanggui.engagement.measure.LiveFacts;
import io.zhanggui.engagement.measure.LiveFacts.Asked;
import io.zhanggui.engagement.measure.LiveFacts.Collected;
import io.zhanggui.engagement.measure.MeasureAction;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.Baseline;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.FrozenText;
import io.zhanggui.settlement.contract.Kpi;
import io.zhanggui.settlement.rules.BaselineNumbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;
import org.springframework.stereotype.Component;

/** Freezes from live facts. */
@Component
class FreezingDesk implements Freezing {

    private final LiveFacts live;
    private final SnapshotFolder snapshots;
    private final Audit audit;

    FreezingDesk(LiveFacts live, SnapshotFolder snapshots, Audit audit) {
        this.live = live;
        this.snapshots = snapshots;
        this.audit = audit;
    }

    @Override
    public Frozen freeze(Caller caller, Asked asked, String text) {
        Contract contract = asked.history().latest();
        Collected collected = live.collectBaselines(asked);
        Map<String, SortedMap<Span, String>> numbers = new LinkedHashMap<>();
        List<FrozenNumber> frozen = new ArrayList<>();
        List<Refusal> open = new ArrayList<>();
        for (Kpi kpi : contract.kpis()) {
            if (isOpen(kpi)) {
                SortedMap<Span, String> found = new TreeMap<>();
                boolean moves = baseline(kpi).kind() == Baseline.Kind.MATCHED_GROUP;
                List<Span> spans = moves ? List.of() : kpi.period().spans(contract.term());
                for (Span span : spans) {
                    switch (BaselineNumbers.of(contract, kpi, span, collected.facts())) {
                        case Done<BigFraction> done ->
                            found.put(
                                    span,
                                    FrozenText.written(
                                            done.value(), kpi.metric().unit()));
                        case Refused<BigFraction> refused -> open.addAll(refused.reasons());
                    }
                }
                if (moves || !found.isEmpty()) {
                    numbers.put(kpi.id(), found);
                }
                found.forEach((span, value) -> frozen.add(new FrozenNumber(kpi.id(), span, value)));
            }
        }
        if (numbers.isEmpty()) {
            return new Frozen(text, "", List.of(), open);
        }
        String snapshot = snapshots.keep(caller.agency(), collected.csv());
        audit.record(caller, MeasureAction.FROZEN, "contract " + contract.number(), null, snapshot);
        return new Frozen(new FrozenText(text).with(numbers, snapshot), snapshot, frozen, open);
    }

    /** A change is counted from it, and nobody fixed it. */
    private static boolean isOpen(Kpi kpi) {
        return kpi.target().kind().needsBaseline()
                && kpi.baseline()
                        .filter(baseline -> baseline.kind() != Baseline.Kind.FIXED)
                        .filter(baseline -> baseline.frozen().isEmpty()
                                && baseline.snapshot().isEmpty())
                        .isPresent();
    }

    private static Baseline baseline(Kpi kpi) {
        return kpi.baseline().orElseThrow();
    }

    @Override
    public List<Compared> compare(Asked asked) {
        Contract contract = asked.history().latest();
        Collected collected = live.collectBaselines(asked);
        List<Compared> all = new ArrayList<>();
        for (Kpi kpi : contract.kpis()) {
            if (kpi.baseline().isPresent()) {
                baseline(kpi)
                        .frozen()
                        .forEach((span, frozen) -> all.add(new Compared(
                                kpi, span, frozen, found(BaselineNumbers.of(contract, kpi, span, collected.facts())))));
            }
        }
        return all;
    }

    private static Optional<BigFraction> found(Outcome<BigFraction> outcome) {
        return outcome instanceof Done<BigFraction> done ? Optional.of(done.value()) : Optional.empty();
    }

    @Override
    public Optional<byte[]> findSnapshot(Caller caller, String hash) {
        return snapshots.find(caller.agency(), hash);
    }
}
