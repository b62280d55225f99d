package io.zhanggui.engagement.measure;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.identity.Caller;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.statement.Previous;
import java.time.LocalDate;
import java.util.Optional;

/** Where the contract of a client comes from; whoever keeps contracts tells it. */
public interface ContractInForce {

    /** The confirmed versions of the contract that counts on a day. */
    Optional<ContractHistory> find(Caller caller, ClientId client, LocalDate day);

    /** The last statement issued of a period of that contract before a day, as the next one needs it; none before the first. */
    Optional<Previous> lastStatement(Caller caller, ClientId client, LocalDate day);
}
