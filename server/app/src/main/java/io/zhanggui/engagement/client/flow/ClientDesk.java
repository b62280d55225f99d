package io.zhanggui.engagement.client.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.ClientAction;
import io.zhanggui.engagement.client.ClientDraft;
import io.zhanggui.engagement.client.ClientError;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.client.Stage;
import io.zhanggui.engagement.client.StageGate;
import io.zhanggui.engagement.client.store.JooqClients;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Scopes;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import io.zhanggui.identity.Users;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.TextCheck;
import io.zhanggui.work.Duties;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Clients as the store has them. */
@Component
class ClientDesk implements Clients {

    private static final TextCheck TEXTS = new TextCheck(ClientError.MISSING, ClientError.TOO_LONG);
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_REASON = 500;

    private final JooqClients clients;
    private final Shops shops;
    private final Scopes scopes;
    private final Users users;
    private final Audit audit;
    private final Duties duties;
    private final ObjectProvider<StageGate> gates;
    private final Clock clock;

    ClientDesk(
            JooqClients clients,
            Shops shops,
            Scopes scopes,
            Users users,
            Audit audit,
            Duties duties,
            // Who keeps a gate asks for clients himself.
            ObjectProvider<StageGate> gates,
            Clock clock) {
        this.clients = clients;
        this.shops = shops;
        this.scopes = scopes;
        this.users = users;
        this.audit = audit;
        this.duties = duties;
        this.gates = gates;
        this.clock = clock;
    }

    @Override
    public List<Client> list(Caller caller) {
        Set<ShopId> seen = seenBy(caller);
        return clients.list(caller.agency()).stream()
                .filter(client -> sees(caller, seen, client))
                .toList();
    }

    @Override
    public Client get(Caller caller, ClientId id) {
        return clients.find(caller.agency(), id)
                .filter(client -> sees(caller, seenBy(caller), client))
                .orElseThrow(() -> new Failure(ClientError.NO_SUCH_CLIENT));
    }

    @Override
    public Optional<Client> ofShop(Caller caller, ShopId shop) {
        return list(caller).stream()
                .filter(client -> client.shops().contains(shop))
                .findFirst();
    }

    private static boolean sees(Caller caller, Set<ShopId> seen, Client client) {
        return client.shops().isEmpty() ? caller.role().isProvider() : !Collections.disjoint(seen, client.shops());
    }

    private Set<ShopId> seenBy(Caller caller) {
        return shops.listShops(caller).stream().map(Shop::id).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional
    public Client create(Caller caller, ClientDraft draft) {
        ClientDraft checked = checked(caller, draft, null);
        LocalDate since = checked.since() == null ? today() : checked.since();
        ClientId id = clients.insert(caller.agency(), checked, since, caller.user(), clock.instant());
        clients.step(id, Stage.DIAGNOSE, "新客户", caller.user(), clock.instant());
        checked.shops().forEach(shop -> clients.addShop(caller.agency(), id, shop, since));
        audit.record(caller, ClientAction.CREATED, "client " + id.value(), null, checked.name());
        return get(caller, id);
    }

    @Override
    @Transactional
    public Client change(Caller caller, ClientId id, ClientDraft draft) {
        Client before = get(caller, id);
        ClientDraft checked = checked(caller, draft, id);
        clients.update(id, checked, checked.since() == null ? before.since() : checked.since());
        Set<ShopId> gone = new HashSet<>(before.shops());
        gone.removeAll(checked.shops());
        // What somebody else sees stays.
        gone.retainAll(seenBy(caller));
        gone.forEach(shop -> clients.endShop(id, shop, today()));
        checked.shops().stream()
                .filter(shop -> !before.shops().contains(shop))
                .forEach(shop -> clients.addShop(caller.agency(), id, shop, today()));
        audit.record(caller, ClientAction.CHANGED, "client " + id.value(), before.name(), checked.name());
        return clients.find(caller.agency(), id).orElseThrow();
    }

    private ClientDraft checked(Caller caller, ClientDraft draft, @Nullable ClientId self) {
        String name = TEXTS.needed("name", draft.name(), LONGEST_NAME);
        clients.findByName(caller.agency(), name)
                .filter(other -> !other.equals(self))
                .ifPresent(other -> {
                    throw new Failure(ClientError.NAME_TAKEN, name);
                });
        if (!draft.shops().isEmpty()) {
            scopes.getScope(caller, draft.shops());
        }
        for (Client other : clients.list(caller.agency())) {
            for (ShopId shop : draft.shops()) {
                if (!other.id().equals(self) && other.shops().contains(shop)) {
                    String shopName =
                            shops.findShop(caller, shop).map(Shop::name).orElse("—");
                    throw new Failure(ClientError.SHOP_TAKEN, shopName, other.name());
                }
            }
        }
        return new ClientDraft(
                name, draft.tier(), draft.since(), TEXTS.optional("note", draft.note(), LONGEST_NOTE), draft.shops());
    }

    @Override
    @Transactional
    public Client setStage(Caller caller, ClientId id, Stage stage, String reason, boolean evenSo) {
        Client before = get(caller, id);
        if (before.stage() == stage) {
            return before;
        }
        String why = TEXTS.needed("reason", reason, LONGEST_REASON);
        String lacking = stage.compareTo(before.stage()) > 0 ? lacking(caller, before, stage) : "";
        if (!lacking.isEmpty() && !evenSo) {
            throw new Failure(ClientError.NOT_READY, stage.zh(), lacking);
        }
        if (stage == Stage.EXECUTE && !clients.hasReached(caller.agency(), stage)) {
            duties.begin(caller);
        }
        clients.step(id, stage, why, caller.user(), clock.instant());
        audit.record(
                caller,
                ClientAction.STAGED,
                "client " + id.value(),
                before.stage().zh(),
                lacking.isEmpty() ? stage.zh() : stage.zh() + "（仍缺：" + lacking + "）");
        return get(caller, id);
    }

    private String lacking(Caller caller, Client client, Stage next) {
        return gates.stream()
                .flatMap(gate -> gate.lacking(caller, client, next).stream())
                .map(Note::zh)
                .collect(Collectors.joining("；"));
    }

    @Override
    @Transactional
    public void beginBy(Caller caller, ClientId id, LocalDate day) {
        Client before = get(caller, id);
        if (day.isBefore(before.since())) {
            clients.beginBy(id, before.since(), day);
            audit.record(
                    caller,
                    ClientAction.CHANGED,
                    "client " + id.value(),
                    "since " + before.since(),
                    "since " + day + ", as the contract says");
        }
    }

    @Override
    public List<Step> listSteps(Caller caller, ClientId id) {
        get(caller, id);
        return clients.listSteps(id).stream()
                .map(step -> new Step(step.stage(), step.reason(), users.nameOf(caller, step.by()), step.at()))
                .toList();
    }

    @Override
    public Scope scopeOf(Caller caller, ClientId id) {
        Set<ShopId> mine = new HashSet<>(get(caller, id).shops());
        mine.retainAll(seenBy(caller));
        if (mine.isEmpty()) {
            throw new Failure(ClientError.NO_SHOP);
        }
        return scopes.getScope(caller, mine);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.BEIJING);
    }
}
