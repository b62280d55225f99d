package io.zhanggui.engagement.base.flow;

import io.zhanggui.engagement.ClientBase;
import io.zhanggui.engagement.base.rules.Stays;
import io.zhanggui.engagement.base.rules.Stays.Stay;
import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.client.Stage;
import io.zhanggui.engagement.client.Tier;
import io.zhanggui.engagement.contract.Agreement;
import io.zhanggui.engagement.contract.AgreementState;
import io.zhanggui.engagement.contract.Agreements;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.shared.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the client base from clients, their steps and contracts. */
@Component
class ClientBaseReader implements ClientBase {

    private final Clients clients;
    private final Agreements agreements;
    private final Clock clock;

    ClientBaseReader(Clients clients, Agreements agreements, Clock clock) {
        this.clients = clients;
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public Optional<Standing> read(Caller caller) {
        if (!caller.role().isProvider()
                || !caller.may(Permission.SEE_CONTRACTS)
                || !caller.may(Permission.SEE_CLIENTS)) {
            return Optional.empty();
        }
        List<Client> all = clients.list(caller);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        return Optional.of(new Standing(
                Stays.of(all.stream().map(client -> stay(caller, client)).toList(), today),
                basicTier(all),
                withoutKpi(caller)));
    }

    private Stay stay(Caller caller, Client client) {
        return new Stay(client.since(), client.stage() == Stage.ENDED ? ended(caller, client) : null);
    }

    /** The day of the step that ended it; one that began anew and ended again counts up to the last end. */
    private @Nullable LocalDate ended(Caller caller, Client client) {
        return clients.listSteps(caller, client.id()).stream()
                .filter(step -> step.stage() == Stage.ENDED)
                .findFirst()
                .map(step -> LocalDate.ofInstant(step.at(), Period.BEIJING))
                .orElse(null);
    }

    private static Part basicTier(List<Client> all) {
        List<Tier> tiers = all.stream()
                .filter(client -> client.stage() != Stage.ENDED)
                .flatMap(client -> Optional.ofNullable(client.tier()).stream())
                .toList();
        return new Part(
                Math.toIntExact(
                        tiers.stream().filter(tier -> tier == Tier.BASIC).count()),
                tiers.size());
    }

    private Part withoutKpi(Caller caller) {
        List<Agreement> inForce = agreements.listAll(caller).stream()
                .filter(agreement -> agreement.state() == AgreementState.IN_FORCE)
                .toList();
        long without = inForce.stream()
                .filter(agreement -> agreements
                        .history(caller, agreement.id())
                        .filter(history -> history.latest().kpis().isEmpty())
                        .isPresent())
                .count();
        return new Part(Math.toIntExact(without), inForce.size());
    }
}
