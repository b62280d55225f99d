package io.zhanggui.engagement.contract.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.contract.ContractError;
import io.zhanggui.engagement.contract.Revision;
import io.zhanggui.engagement.contract.RevisionState;
import io.zhanggui.engagement.contract.store.JooqAgreements;
import io.zhanggui.engagement.contract.store.JooqAgreements.Head;
import io.zhanggui.engagement.contract.store.JooqAgreements.Kept;
import io.zhanggui.engagement.measure.ContractShops;
import io.zhanggui.engagement.measure.LiveFacts;
import io.zhanggui.engagement.measure.MeasuredContracts;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.contract.ContractReader.Reading;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.ShopId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Reads the kept texts of contracts. */
@Component
class ContractTexts {

    private static final int LONGEST = 200_000;

    private final JooqAgreements agreements;
    private final Clients clients;
    private final Shops shops;
    private final MeasuredContracts measured;
    private final Clock clock;

    ContractTexts(JooqAgreements agreements, Clients clients, Shops shops, MeasuredContracts measured, Clock clock) {
        this.agreements = agreements;
        this.clients = clients;
        this.shops = shops;
        this.measured = measured;
        this.clock = clock;
    }

    /** The text as it is kept and hashed: what was typed, with the line ends of every system made one. */
    static String plain(String text) {
        String plain = text.replace("\r\n", "\n");
        if (plain.isBlank()) {
            throw new Failure(ContractError.EMPTY);
        }
        if (plain.length() > LONGEST) {
            throw new Failure(ContractError.TOO_LONG, "text", LONGEST);
        }
        return plain;
    }

    Reading read(Caller caller, String text) {
        return measured.read(caller, text);
    }

    /** A text that can be read, as what is asked of the shops' facts. */
    LiveFacts.Asked asked(Caller caller, Kept kept, String text) {
        return measured.ask(caller, kept.client(), measured.history(caller, List.of(text)), clock.instant());
    }

    /** The confirmed versions, as what is asked of the shops' facts. */
    LiveFacts.Asked asked(Caller caller, Kept kept, ContractHistory history) {
        return measured.ask(caller, kept.client(), history, clock.instant());
    }

    /** What a text says of itself; empty where it cannot be read. */
    Head head(Caller caller, String text) {
        return read(caller, text)
                .contract()
                .map(contract -> new Head(
                        contract.number(),
                        contract.title(),
                        contract.term().from(),
                        contract.term().to()))
                .orElse(new Head(null, null, null, null));
    }

    String text(Kept kept, Revision revision) {
        return agreements.findText(kept.id(), revision.id()).orElseThrow(() -> new Failure(ContractError.NO_SUCH_TEXT));
    }

    /** The confirmed versions as they are kept, by version. */
    Map<Integer, byte[]> files(Kept kept) {
        Map<Integer, byte[]> files = new TreeMap<>();
        kept.revisions().stream()
                .filter(revision -> revision.state() == RevisionState.CONFIRMED)
                .forEach(revision ->
                        files.put(revision.version(), text(kept, revision).getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    /** The confirmed versions as clauses; empty where there is none. */
    Optional<ContractHistory> history(Caller caller, Kept kept) {
        List<String> versions = files(kept).values().stream()
                .map(file -> new String(file, StandardCharsets.UTF_8))
                .toList();
        return versions.isEmpty() ? Optional.empty() : Optional.of(measured.history(caller, versions));
    }

    /** The real shops a contract names, where they are the client's. */
    Outcome<Map<String, ShopId>> shops(Caller caller, Kept kept, Contract contract) {
        Client client = clients.get(caller, kept.client());
        List<Shop> theirs = shops.listShops(caller).stream()
                .filter(shop -> client.shops().contains(shop.id()))
                .toList();
        return ContractShops.find(contract, theirs);
    }
}
