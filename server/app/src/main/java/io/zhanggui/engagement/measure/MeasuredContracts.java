package io.zhanggui.engagement.measure;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.measure.LiveFacts.Asked;
import io.zhanggui.identity.Caller;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.contract.ContractReader;
import java.time.Instant;
import java.util.List;

/** Contracts of clients, made ready to be measured. */
public interface MeasuredContracts {

    /** A contract's text, read with the metrics in force in the caller's agency. */
    ContractReader.Reading read(Caller caller, String text);

    /** All versions from their texts; fails with {@link MeasureError#UNREADABLE}. */
    ContractHistory history(Caller caller, List<String> texts);

    /**
     * A contract in the shops of a client; fails with {@link MeasureError#NOT_A_SHOP} where one it names is none of the
     * client's, and as {@link io.zhanggui.engagement.client.Clients} does where the caller does not see the client.
     *
     * @param asOf as everything was known then
     */
    Asked ask(Caller caller, ClientId client, ContractHistory history, Instant asOf);
}
