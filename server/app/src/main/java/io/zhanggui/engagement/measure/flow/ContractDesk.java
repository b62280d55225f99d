package io.zhanggui.engagement.measure.flow;

import io.zhanggui.engagement.CatalogueBook;
import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.measure.ContractShops;
import io.zhanggui.engagement.measure.LiveFacts.Asked;
import io.zhanggui.engagement.measure.MeasureError;
import io.zhanggui.engagement.measure.MeasuredContracts;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import io.zhanggui.metrics.BaseMeasures;
import io.zhanggui.settlement.Finding;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.contract.ContractReader;
import io.zhanggui.settlement.contract.ContractReader.Reading;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings contracts together with the shops of their clients. */
@Component
class ContractDesk implements MeasuredContracts {

    private final Clients clients;
    private final Shops shops;
    private final BaseMeasures measures;

    ContractDesk(Clients clients, Shops shops, BaseMeasures measures) {
        this.clients = clients;
        this.shops = shops;
        this.measures = measures;
    }

    @Override
    public Reading read(Caller caller, String text) {
        return new ContractReader(new CatalogueBook(measures.recipes(caller.agency()))).read(text);
    }

    @Override
    public ContractHistory history(Caller caller, List<String> texts) {
        List<Contract> versions = new ArrayList<>();
        for (String text : texts) {
            Reading reading = read(caller, text);
            versions.add(reading.contract().orElseThrow(() -> unreadable(reading)));
        }
        return new ContractHistory(versions);
    }

    private static Failure unreadable(Reading reading) {
        Finding first = reading.findings().stream()
                .filter(finding -> finding.weight() == Finding.Weight.FAULT)
                .findFirst()
                .orElseThrow();
        return new Failure(
                MeasureError.UNREADABLE,
                first.line(),
                first.said().zh(),
                first.said().en());
    }

    @Override
    public Asked ask(Caller caller, ClientId client, ContractHistory history, Instant asOf) {
        Client whose = clients.get(caller, client);
        List<Shop> ofClient = shops.listShops(caller).stream()
                .filter(shop -> whose.shops().contains(shop.id()))
                .toList();
        Map<String, ShopId> found = new LinkedHashMap<>();
        for (Contract version : history.versions()) {
            switch (ContractShops.find(version, ofClient)) {
                case Done<Map<String, ShopId>> done -> found.putAll(done.value());
                case Refused<Map<String, ShopId>> refused ->
                    throw new Failure(
                            MeasureError.NOT_A_SHOP,
                            refused.reasons().getFirst().about());
            }
        }
        return new Asked(clients.scopeOf(caller, client), history, found, asOf);
    }
}
