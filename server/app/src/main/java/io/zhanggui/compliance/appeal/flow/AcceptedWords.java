package io.zhanggui.compliance.appeal.flow;

import io.zhanggui.compliance.CaseWord;
import io.zhanggui.compliance.CaseWords;
import io.zhanggui.compliance.appeal.Penalty;
import io.zhanggui.compliance.appeal.Proposal;
import io.zhanggui.compliance.appeal.store.JooqPenalties;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Accepted words of cases that stand, kept ready: each check of a text asks for them. */
@Component
class AcceptedWords implements CaseWords {

    private final JooqPenalties penalties;
    private final Map<AgencyId, List<CaseWord>> ready = new ConcurrentHashMap<>();

    AcceptedWords(JooqPenalties penalties) {
        this.penalties = penalties;
    }

    @Override
    public List<CaseWord> inForce(AgencyId agency) {
        return ready.computeIfAbsent(
                agency,
                asked -> penalties.list(asked).stream()
                        .filter(Penalty::stands)
                        .flatMap(AcceptedWords::words)
                        .toList());
    }

    private static Stream<CaseWord> words(Penalty penalty) {
        return penalty.proposals().stream()
                .filter(each -> each.kind() == Proposal.Kind.WORD && each.state() == Proposal.State.ACCEPTED)
                .map(each -> word(penalty, each));
    }

    private static CaseWord word(Penalty penalty, Proposal accepted) {
        Instant at = Objects.requireNonNullElse(accepted.decidedAt(), accepted.at());
        return new CaseWord(
                accepted.content().strip(),
                penalty.classKey(),
                penalty.ruleKey(),
                penalty.citation(),
                penalty.notice(),
                Objects.requireNonNullElse(accepted.reason(), ""),
                LocalDate.ofInstant(at, Period.BEIJING));
    }

    /** The words of an agency are others as soon as the transaction is committed. */
    void changed(AgencyId agency) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ready.remove(agency);
            }
        });
    }
}
