package io.zhanggui.engagement.standing;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.contract.Agreements;
import io.zhanggui.engagement.measure.ContractInForce;
import io.zhanggui.identity.Caller;
import io.zhanggui.settlement.contract.ContractHistory;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The contract of a client that both sides confirmed. */
@Component
class KeptContracts implements ContractInForce {

    private final Agreements agreements;

    KeptContracts(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public Optional<ContractHistory> find(Caller caller, ClientId client, LocalDate day) {
        return agreements.inForce(caller, client, day).flatMap(agreement -> agreements.history(caller, agreement.id()));
    }
}
