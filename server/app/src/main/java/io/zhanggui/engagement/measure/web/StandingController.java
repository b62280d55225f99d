package io.zhanggui.engagement.measure.web;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.measure.ContractInForce;
import io.zhanggui.engagement.measure.Freezing;
import io.zhanggui.engagement.measure.LiveFacts;
import io.zhanggui.engagement.measure.MeasureError;
import io.zhanggui.engagement.measure.MeasuredContracts;
import io.zhanggui.engagement.measure.Standing;
import io.zhanggui.engagement.measure.Standings;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.metrics.BaseMeasures;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.statement.Previous;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a client's contract stands: the one in force, or a text that is tried. */
@RestController
@RequestMapping("/api/clients/{client}/standing")
@RequiresPermission(Permission.SEE_KPIS)
class StandingController {

    private static final int LONGEST = 2_000_000;

    private final Standings standings;
    private final Freezing freezing;
    private final Clients clients;
    private final MeasuredContracts contracts;
    private final ObjectProvider<ContractInForce> kept;
    private final BaseMeasures measures;
    private final Clock clock;

    StandingController(
            Standings standings,
            Freezing freezing,
            Clients clients,
            MeasuredContracts contracts,
            ObjectProvider<ContractInForce> kept,
            BaseMeasures measures,
            Clock clock) {
        this.standings = standings;
        this.freezing = freezing;
        this.clients = clients;
        this.contracts = contracts;
        this.kept = kept;
        this.measures = measures;
        this.clock = clock;
    }

    /** @param contract its text */
    record StandingRequest(@Nullable String contract) {}

    /** @param standing null where no contract is in force */
    record FoundView(@Nullable StandingView standing) {}

    /** @param today the day it stands on; null for today */
    @GetMapping
    FoundView inForce(Caller caller, @PathVariable long client, @RequestParam @Nullable LocalDate today) {
        clients.get(caller, new ClientId(client));
        LocalDate day = day(today);
        Optional<ContractInForce> source = kept.stream().findFirst();
        Optional<ContractHistory> history = source.flatMap(from -> from.find(caller, new ClientId(client), day));
        Supplier<Optional<Previous>> last =
                () -> source.flatMap(from -> from.lastStatement(caller, new ClientId(client), day));
        return new FoundView(
                history.map(found -> standing(caller, client, found, last, day)).orElse(null));
    }

    @PostMapping
    StandingView tried(
            Caller caller,
            @PathVariable long client,
            @RequestParam @Nullable LocalDate today,
            @RequestBody StandingRequest asked) {
        String text = asked.contract();
        if (text == null || text.isBlank()) {
            throw new Failure(MeasureError.MISSING, "contract");
        }
        if (text.length() > LONGEST) {
            throw new Failure(MeasureError.TOO_LONG, "contract", LONGEST);
        }
        return standing(caller, client, contracts.history(caller, List.of(text)), Optional::empty, day(today));
    }

    private LocalDate day(@Nullable LocalDate asked) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        return asked == null || asked.isAfter(today) ? today : asked;
    }

    private StandingView standing(
            Caller caller, long client, ContractHistory history, Supplier<Optional<Previous>> last, LocalDate day) {
        LiveFacts.Asked asked = contracts.ask(caller, new ClientId(client), history, clock.instant());
        Standing standing = standings.of(asked, day);
        StandingView view = StandingView.of(
                standing,
                freezing.compare(asked),
                caller.may(Permission.SEE_FEES),
                key -> measures.find(caller.agency(), key)
                        .map(measure -> new Bilingual(
                                measure.said().zh(), measure.said().en()))
                        .orElse(new Bilingual(key, key)));
        return caller.may(Permission.SEE_FEES) ? view.with(standings.cap(asked, standing, last.get())) : view;
    }
}
