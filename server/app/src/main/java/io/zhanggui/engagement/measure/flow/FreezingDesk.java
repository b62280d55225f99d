package io.zhanggui.engagement.measure.flow;

import io.zhanggui.engagement.measure.Freezing;
import io.zhanggui.engagement.measure.LiveFacts;
import io.zhanggui.engagement.measure.LiveFacts.Asked;
import io.zhanggui.engagement.measure.LiveFacts.Collected;
import io.zhanggui.engagement.measure.MeasureAction;
import io.zhanggui.engagement.measure.rules.FactsCsv;
import io.zhanggui.engagement.measure.rules.MovedFacts;
import io.zhanggui.engagement.measure.rules.SignedFacts;
import io.zhanggui.engagement.measure.rules.Want;
import io.zhanggui.engagement.measure.rules.Wants;
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
import io.zhanggui.settlement.facts.Fact;
import io.zhanggui.settlement.facts.FactReader;
import io.zhanggui.settlement.facts.Facts;
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
        List<Fact> facts = SignedFacts.first(signed(caller, contract), collected.facts());
        Facts known = new Facts(facts);
        Map<String, SortedMap<Span, String>> numbers = new LinkedHashMap<>();
        List<FrozenNumber> frozen = new ArrayList<>();
        List<Refusal> open = new ArrayList<>();
        for (Kpi kpi : contract.kpis()) {
            SortedMap<Span, String> found = new TreeMap<>();
            for (Span span : lacking(contract, kpi)) {
                switch (BaselineNumbers.of(contract, kpi, span, known)) {
                    case Done<BigFraction> done ->
                        found.put(
                                span,
                                FrozenText.written(done.value(), kpi.metric().unit()));
                    case Refused<BigFraction> refused -> open.addAll(refused.reasons());
                }
            }
            if (moves(kpi) || !found.isEmpty()) {
                numbers.put(kpi.id(), found);
            }
            found.forEach((span, value) -> frozen.add(new FrozenNumber(kpi.id(), span, value)));
        }
        if (numbers.isEmpty()) {
            return new Frozen(text, "", List.of(), open);
        }
        String snapshot = snapshots.keep(caller.agency(), FactsCsv.write(facts));
        audit.record(caller, MeasureAction.FROZEN, "contract " + contract.number(), null, snapshot);
        return new Frozen(new FrozenText(text).with(numbers, snapshot), snapshot, frozen, open);
    }

    /** The facts that numbers of this contract were frozen from before. */
    private List<Fact> signed(Caller caller, Contract contract) {
        return contract.kpis().stream()
                .flatMap(kpi -> kpi.baseline().stream())
                .flatMap(baseline -> baseline.snapshot().stream())
                .distinct()
                .flatMap(hash -> snapshots.find(caller.agency(), hash).stream())
                .flatMap(csv -> FactReader.read(csv).facts().stream())
                .flatMap(read -> read.all().stream())
                .toList();
    }

    /** The periods that nobody fixed a number for; an amendment that lengthens the term brings new ones. */
    private static List<Span> lacking(Contract contract, Kpi kpi) {
        if (!counts(kpi) || baseline(kpi).kind() == Baseline.Kind.MATCHED_GROUP) {
            return List.of();
        }
        List<Span> spans = kpi.period().spans(contract.term());
        if (isOpen(kpi)) {
            return spans;
        }
        boolean signed =
                !baseline(kpi).frozen().isEmpty() && baseline(kpi).snapshot().isPresent();
        return signed
                ? spans.stream()
                        .filter(span -> !span.from().isBefore(contract.effective()))
                        .filter(span -> !baseline(kpi).frozen().containsKey(span))
                        .toList()
                : List.of();
    }

    /** Whether its baseline moves with a group, so that only the facts are fixed. */
    private static boolean moves(Kpi kpi) {
        return counts(kpi) && isOpen(kpi) && baseline(kpi).kind() == Baseline.Kind.MATCHED_GROUP;
    }

    /** A change is counted from it, and it is not a number that was agreed. */
    private static boolean counts(Kpi kpi) {
        return kpi.target().kind().needsBaseline()
                && kpi.baseline()
                        .filter(baseline -> baseline.kind() != Baseline.Kind.FIXED)
                        .isPresent();
    }

    private static boolean isOpen(Kpi kpi) {
        return baseline(kpi).frozen().isEmpty() && baseline(kpi).snapshot().isEmpty();
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
                                kpi,
                                span,
                                frozen,
                                found(BaselineNumbers.of(contract, kpi, span, collected.facts())),
                                moved(asked, contract, kpi, span, collected.facts()))));
            }
        }
        return all;
    }

    /** Nothing where the contract names no snapshot, or it is not kept here. */
    private List<Moved> moved(Asked asked, Contract contract, Kpi kpi, Span span, Facts now) {
        List<Span> within = Wants.baseline(contract, kpi, baseline(kpi), span).stream()
                .map(Want::span)
                .toList();
        return baseline(kpi)
                .snapshot()
                .flatMap(hash -> snapshots.find(asked.scope().agency(), hash))
                .flatMap(csv -> FactReader.read(csv).facts())
                .map(frozen ->
                        MovedFacts.between(frozen, now, kpi.metric().formula().measures(), within))
                .orElse(List.of());
    }

    private static Optional<BigFraction> found(Outcome<BigFraction> outcome) {
        return outcome instanceof Done<BigFraction> done ? Optional.of(done.value()) : Optional.empty();
    }

    @Override
    public Optional<byte[]> findSnapshot(Caller caller, String hash) {
        return snapshots.find(caller.agency(), hash);
    }
}
