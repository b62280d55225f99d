package io.zhanggui.engagement.contract.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.contract.AgreementId;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.Side;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.notify.Importance;
import io.zhanggui.notify.Notice;
import io.zhanggui.notify.Notices;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells those who may confirm for a side that something waits for them, or what became of it. */
@Component
class ContractBell {

    private final Notices notices;
    private final Users users;
    private final Clients clients;

    ContractBell(Notices notices, Users users, Clients clients) {
        this.notices = notices;
        this.users = users;
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
        Set<UserId> people = users.listUsers(caller).stream()
                .filter(User::active)
                .filter(user -> mayConfirm(user, side) && sees(user, about))
                .map(User::id)
                .filter(user -> !user.equals(caller.user()))
                .collect(Collectors.toUnmodifiableSet());
        if (!people.isEmpty()) {
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
                    people));
        }
    }

    private static boolean mayConfirm(User user, Side side) {
        return user.role()
                .may(side == Side.PROVIDER ? Permission.CONFIRM_FOR_PROVIDER : Permission.CONFIRM_FOR_MERCHANT);
    }

    private static boolean sees(User user, Client client) {
        return user.shops() == null || !Collections.disjoint(user.shops(), client.shops());
    }
}
