package io.zhanggui.engagement.contract.flow;

import io.zhanggui.engagement.contract.ContractError;
import io.zhanggui.engagement.contract.Revision;
import io.zhanggui.engagement.contract.RevisionState;
import io.zhanggui.engagement.contract.rules.OfferBarriers;
import io.zhanggui.engagement.contract.store.JooqAgreements;
import io.zhanggui.engagement.contract.store.JooqAgreements.Kept;
import io.zhanggui.engagement.contract.store.JooqStatements;
import io.zhanggui.engagement.measure.Freezing;
import io.zhanggui.identity.Caller;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.ContractReader.Reading;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.ShopId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands against offering a draft, beside what is vague in it. */
@Component
class Barriers {

    private static final Set<RevisionState> PROMISED = Set.of(RevisionState.OFFERED, RevisionState.CONFIRMED);

    private final JooqAgreements agreements;
    private final JooqStatements statements;
    private final ContractTexts texts;
    private final Freezing freezing;
    private final Clock clock;

    Barriers(
            JooqAgreements agreements, JooqStatements statements, ContractTexts texts, Freezing freezing, Clock clock) {
        this.agreements = agreements;
        this.statements = statements;
        this.texts = texts;
        this.freezing = freezing;
        this.clock = clock;
    }

    /** Nothing is told of a text that cannot be read: its findings come first. */
    List<Refusal> of(Caller caller, Kept kept, Reading reading) {
        if (reading.contract().isEmpty()) {
            return List.of();
        }
        Contract contract = reading.contract().get();
        List<Refusal> barriers = new ArrayList<>();
        if (texts.shops(caller, kept, contract) instanceof Refused<Map<String, ShopId>> refused) {
            barriers.addAll(refused.reasons());
        }
        if (agreements.isTaken(kept.agency(), kept.id(), contract.number())) {
            barriers.add(taken(contract.number()));
        }
        barriers.addAll(overlapping(caller, kept, contract));
        Set<LocalDate> settled = statements.list(kept.id()).stream()
                .map(statement -> statement.period().from())
                .collect(Collectors.toUnmodifiableSet());
        barriers.addAll(OfferBarriers.of(contract, before(kept), settled, snapshots(caller, contract), today()));
        return barriers;
    }

    /** The cap holds in each contract by itself: two on the same shop and days would take it twice. */
    private List<Refusal> overlapping(Caller caller, Kept kept, Contract contract) {
        Set<ShopId> ours = shops(caller, kept, contract);
        return agreements.list(kept.agency()).stream()
                .filter(other -> !other.id().equals(kept.id()))
                .filter(other -> other.client().equals(kept.client()))
                .flatMap(other -> promised(caller, other)
                        .filter(signed -> signed.term().overlaps(contract.term()))
                        .filter(signed -> !Collections.disjoint(shops(caller, other, signed), ours))
                        .limit(1))
                .map(signed -> refusal(
                        ContractError.OVERLAPPING,
                        "shops",
                        new Words(
                                "用补充协议改原来的合同，或者让两份合同的店铺、期限不重叠",
                                "amend the other contract, or let shops or terms not overlap"),
                        signed.number(),
                        signed.term().from(),
                        signed.term().lastDay()))
                .toList();
    }

    /** What is offered or confirmed of another contract, the newest first. */
    private Stream<Contract> promised(Caller caller, Kept other) {
        return other.revisions().stream()
                .filter(revision -> PROMISED.contains(revision.state()))
                .flatMap(revision -> texts.read(caller, texts.text(other, revision)).contract().stream());
    }

    private Set<ShopId> shops(Caller caller, Kept kept, Contract contract) {
        return texts.shops(caller, kept, contract) instanceof Done<Map<String, ShopId>> found
                ? Set.copyOf(found.value().values())
                : Set.of();
    }

    private static @Nullable Revision before(Kept kept) {
        return kept.revisions().stream()
                .filter(revision -> revision.state() == RevisionState.CONFIRMED)
                .findFirst()
                .orElse(null);
    }

    /** Those of the snapshots a contract names that are kept. */
    private Set<String> snapshots(Caller caller, Contract contract) {
        return contract.kpis().stream()
                .flatMap(kpi -> kpi.baseline().stream())
                .flatMap(baseline -> baseline.snapshot().stream())
                .filter(hash -> freezing.findSnapshot(caller, hash).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Refusal taken(String number) {
        return refusal(ContractError.NUMBER_TAKEN, "contract", new Words("换一个编号", "take another number"), number);
    }

    private static Refusal refusal(ContractError error, String about, Words hint, Object... values) {
        Failure said = new Failure(error, values);
        return new Refusal(
                error.code(), about, new Words(said.sentence(Locale.CHINESE), said.sentence(Locale.ENGLISH)), hint);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.BEIJING);
    }
}
