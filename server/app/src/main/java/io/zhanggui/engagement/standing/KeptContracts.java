package io.zhanggui.engagement.standing;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.contract.Agreements;
import io.zhanggui.engagement.contract.KeptStatement;
import io.zhanggui.engagement.contract.StatementState;
import io.zhanggui.engagement.contract.Statements;
import io.zhanggui.engagement.measure.ContractInForce;
import io.zhanggui.identity.Caller;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.statement.Previous;
import io.zhanggui.settlement.statement.PreviousReader;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The contract of a client that both sides confirmed. */
@Component
class KeptContracts implements ContractInForce {

    private static final Set<StatementState> ISSUED =
            Set.of(StatementState.ISSUED, StatementState.DISPUTED, StatementState.CONFIRMED);

    private final Agreements agreements;
    private final Statements statements;

    KeptContracts(Agreements agreements, Statements statements) {
        this.agreements = agreements;
        this.statements = statements;
    }

    @Override
    public Optional<ContractHistory> find(Caller caller, ClientId client, LocalDate day) {
        return agreements.inForce(caller, client, day).flatMap(agreement -> agreements.history(caller, agreement.id()));
    }

    @Override
    public Optional<Previous> lastStatement(Caller caller, ClientId client, LocalDate day) {
        return agreements
                .inForce(caller, client, day)
                .flatMap(agreement -> statements.list(caller, agreement.id()).stream()
                        .filter(statement -> ISSUED.contains(statement.state()))
                        .filter(statement -> !statement.period().to().isAfter(day))
                        .max(Comparator.comparing(KeptStatement::period)))
                .flatMap(statement -> PreviousReader.read(statements.content(caller, statement.id()))
                        .previous());
    }
}
