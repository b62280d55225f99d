package io.zhanggui.engagement.letter.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.letter.Communication.Line;
import io.zhanggui.engagement.letter.Letter;
import io.zhanggui.engagement.letter.LetterKind;
import io.zhanggui.engagement.letter.PeriodFacts;
import io.zhanggui.engagement.letter.store.JooqCommunications;
import io.zhanggui.engagement.letter.store.JooqCommunications.Kept;
import io.zhanggui.engagement.letter.store.JooqLetters;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.ShopId;
import io.zhanggui.warehouse.FactsLanded;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Letters draft themselves: the last period of each kind that a client's calendar asks for, once it is over, and again
 * where facts came for its shops and nobody changed the draft.
 */
@Component
public class Drafting {

    private static final Logger LOG = LoggerFactory.getLogger(Drafting.class);

    private final Clients clients;
    private final JooqCommunications store;
    private final JooqLetters letters;
    private final FactsReader facts;
    private final LetterDesk desk;
    private final CommunicationDesk communications;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Set<ShopId> fresh = ConcurrentHashMap.newKeySet();

    Drafting(
            Clients clients,
            JooqCommunications store,
            JooqLetters letters,
            FactsReader facts,
            LetterDesk desk,
            CommunicationDesk communications,
            TransactionTemplate transaction,
            Clock clock) {
        this.clients = clients;
        this.store = store;
        this.letters = letters;
        this.facts = facts;
        this.desk = desk;
        this.communications = communications;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void landed(FactsLanded event) {
        fresh.add(event.shop());
    }

    /** Drafts what the calendars of all agencies ask for. A client that fails is told in the log and holds up no other. */
    void round() {
        Set<ShopId> landed = Set.copyOf(fresh);
        fresh.removeAll(landed);
        store.listAll().forEach((agency, calendars) -> {
            Caller caller = Caller.local(agency);
            Map<ClientId, Client> all =
                    clients.list(caller).stream().collect(Collectors.toMap(Client::id, Function.identity()));
            Map<LetterKind, Function<Client, PeriodFacts>> readers = new EnumMap<>(LetterKind.class);
            for (Kept kept : calendars) {
                Client client = all.get(kept.client());
                if (client != null) {
                    round(caller, client, kept, readers, !Collections.disjoint(client.shops(), landed));
                }
            }
        });
    }

    private void round(
            Caller caller,
            Client client,
            Kept kept,
            Map<LetterKind, Function<Client, PeriodFacts>> readers,
            boolean landed) {
        try {
            transaction.executeWithoutResult(status -> {
                for (Line line : kept.agreed().lines()) {
                    if (line.active()) {
                        line.occasion().letter().ifPresent(kind -> draft(caller, client, kept, kind, readers, landed));
                    }
                }
                communications.openTasks(caller, client, kept);
            });
        } catch (RuntimeException e) {
            LOG.warn("letters of client {} were not drafted", client.id().value(), e);
        }
    }

    private void draft(
            Caller caller,
            Client client,
            Kept kept,
            LetterKind kind,
            Map<LetterKind, Function<Client, PeriodFacts>> readers,
            boolean landed) {
        Period period = kind.lastBefore(LocalDate.ofInstant(clock.instant(), Period.BEIJING));
        List<Letter> there = letters.list(caller.agency(), client.id(), kind, period);
        boolean due = there.isEmpty() && !period.to().isBefore(kept.since());
        boolean stale = landed && there.stream().anyMatch(letter -> letter.sent() == null && letter.edited() == null);
        if (due || stale) {
            desk.keep(
                    caller,
                    client,
                    readers.computeIfAbsent(kind, each -> facts.all(caller, each, period))
                            .apply(client));
        }
    }

    /**
     * Drafts the letters of a kind and period of all an agency's clients, each by itself and as many at once as there are
     * processors: the facts of a client are many small questions that wait for one another.
     *
     * @return how many clients
     */
    public int draftAll(Caller caller, LetterKind kind, Period period) {
        List<Client> all = clients.list(caller);
        Function<Client, PeriodFacts> reader = facts.all(caller, kind, period);
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<?>> drafts = new ArrayList<>();
            for (Client client : all) {
                drafts.add(workers.submit(() -> keep(caller, client, reader)));
            }
            for (Future<?> draft : drafts) {
                draft.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return all.size();
    }

    private void keep(Caller caller, Client client, Function<Client, PeriodFacts> reader) {
        PeriodFacts read = reader.apply(client);
        transaction.executeWithoutResult(status -> desk.keep(caller, client, read));
    }
}
