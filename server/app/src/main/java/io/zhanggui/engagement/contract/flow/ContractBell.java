package io.zhanggui.engagement.contract.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.contract.AgreementId;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Side;
import io.zhanggui.notify.Importance;
import io.zhanggui.notify.Notice;
import io.zhanggui.notify.Notices;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells those who may confirm for a side that something waits for them, or what became of it. */
@Component
class ContractBell {

    private final Notices notices;
    private final SidePeople people;
    private final Clients clients;

    ContractBell(Notices notices, SidePeople people, Clients clients) {
        this.notices = notices;
        this.people = people;
        this.clients = clients;
    }

    /** Tells both sides. */
    void tellBoth(Caller caller, ClientId client, AgreementId id, String occasion, Bilingual title, Bilingual text) {
        tell(caller, client, id, Side.PROVIDER, occasion, title, text);
        tell(caller, client, id, Side.MERCHANT, occasion, title, text);
    }

    /** Tells one side; nobody where none of its people may confirm. */
    void tell(
            Caller caller,
            ClientId client,
            AgreementId id,
            Side side,
            String occasion,
            Bilingual title,
            Bilingual text) {
        Client about = clients.get(caller, client);
        Set<UserId> told = people.of(caller, about, side).stream()
                .filter(user -> !user.equals(caller.user()))
                .collect(Collectors.toUnmodifiableSet());
        if (!told.isEmpty()) {
            notices.publish(new Notice(
                    caller.agency(),
                    occasion + ":" + side.key(),
                    "contract." + occasion.split(":")[0],
                    Importance.HIGH,
                    title,
                    text,
                    "/engagement/agreements/" + id.value(),
                    new SubjectRef("agreement", Long.toString(id.value())),
                    about.shops(),
                    told));
        }
    }
}
