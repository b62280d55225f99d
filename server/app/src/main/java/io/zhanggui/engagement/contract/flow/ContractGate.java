package io.zhanggui.engagement.contract.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.Stage;
import io.zhanggui.engagement.client.StageGate;
import io.zhanggui.engagement.contract.AgreementState;
import io.zhanggui.engagement.contract.Agreements;
import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.Note;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nothing is carried out for a client without a contract that both sides confirmed. */
@Component
class ContractGate implements StageGate {

    private final Agreements agreements;

    ContractGate(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public List<Note> lacking(Caller caller, Client client, Stage next) {
        boolean agreed = next != Stage.EXECUTE
                || agreements.list(caller, client.id()).stream()
                        .anyMatch(agreement -> agreement.state() == AgreementState.AGREED
                                || agreement.state() == AgreementState.IN_FORCE);
        return agreed ? List.of() : List.of(new Note("双方确认的合同", "a contract that both sides confirmed"));
    }
}
