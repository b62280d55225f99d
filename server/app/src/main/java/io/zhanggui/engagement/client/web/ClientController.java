package io.zhanggui.engagement.client.web;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.ClientDraft;
import io.zhanggui.engagement.client.ClientError;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.client.Stage;
import io.zhanggui.engagement.client.Tier;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Clients over HTTP. */
@RestController
@RequestMapping("/api/clients")
class ClientController {

    private final Clients clients;
    private final Shops shops;

    ClientController(Clients clients, Shops shops) {
        this.clients = clients;
        this.shops = shops;
    }

    record ClientRequest(
            @Nullable String name,
            @Nullable Tier tier,
            @Nullable LocalDate since,
            @Nullable String note,
            @Nullable Set<Long> shops) {

        ClientDraft draft() {
            Set<Long> chosen = shops == null ? Set.of() : shops;
            return new ClientDraft(
                    name == null ? "" : name,
                    tier,
                    since,
                    note == null ? "" : note,
                    chosen.stream().map(ShopId::new).collect(Collectors.toUnmodifiableSet()));
        }
    }

    record StageRequest(
            @Nullable Stage stage,
            @Nullable String reason,
            @Nullable Boolean evenSo) {}

    record ClientView(
            long id,
            String name,
            @Nullable Tier tier,
            @Nullable Bilingual tierName,
            Stage stage,
            Bilingual stageName,
            LocalDate since,
            String note,
            List<ShopEntry> shops) {}

    record ShopEntry(long id, String name, String platform) {}

    record StepView(Stage stage, Bilingual stageName, String reason, String who, Instant at) {}

    @GetMapping
    @RequiresPermission(Permission.SEE_CLIENTS)
    List<ClientView> list(Caller caller) {
        List<Shop> seen = shops.listShops(caller);
        return clients.list(caller).stream().map(client -> view(client, seen)).toList();
    }

    @GetMapping("/{id}")
    @RequiresPermission(Permission.SEE_CLIENTS)
    ClientView get(Caller caller, @PathVariable long id) {
        return view(clients.get(caller, new ClientId(id)), shops.listShops(caller));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresPermission(Permission.MANAGE_CLIENTS)
    ClientView create(Caller caller, @RequestBody ClientRequest asked) {
        return view(clients.create(caller, asked.draft()), shops.listShops(caller));
    }

    @PutMapping("/{id}")
    @RequiresPermission(Permission.MANAGE_CLIENTS)
    ClientView change(Caller caller, @PathVariable long id, @RequestBody ClientRequest asked) {
        return view(clients.change(caller, new ClientId(id), asked.draft()), shops.listShops(caller));
    }

    @PutMapping("/{id}/stage")
    @RequiresPermission(Permission.MANAGE_CLIENTS)
    ClientView setStage(Caller caller, @PathVariable long id, @RequestBody StageRequest asked) {
        if (asked.stage() == null) {
            throw new Failure(ClientError.MISSING, "stage");
        }
        String reason = asked.reason() == null ? "" : asked.reason();
        boolean evenSo = asked.evenSo() != null && asked.evenSo();
        return view(clients.setStage(caller, new ClientId(id), asked.stage(), reason, evenSo), shops.listShops(caller));
    }

    @GetMapping("/{id}/steps")
    @RequiresPermission(Permission.SEE_CLIENTS)
    List<StepView> listSteps(Caller caller, @PathVariable long id) {
        return clients.listSteps(caller, new ClientId(id)).stream()
                .map(step -> new StepView(step.stage(), words(step.stage()), step.reason(), step.who(), step.at()))
                .toList();
    }

    private static ClientView view(Client client, List<Shop> seen) {
        Tier tier = client.tier();
        return new ClientView(
                client.id().value(),
                client.name(),
                tier,
                tier == null ? null : new Bilingual(tier.zh(), tier.en()),
                client.stage(),
                words(client.stage()),
                client.since(),
                client.note(),
                seen.stream()
                        .filter(shop -> client.shops().contains(shop.id()))
                        .map(shop -> new ShopEntry(
                                shop.id().value(), shop.name(), shop.platform().key()))
                        .toList());
    }

    private static Bilingual words(Stage stage) {
        return new Bilingual(stage.zh(), stage.en());
    }
}
