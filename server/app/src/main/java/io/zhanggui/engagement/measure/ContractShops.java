package io.zhanggui.engagement.measure;

import io.zhanggui.identity.Shop;
import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.shared.ShopId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The real shops that a contract names. */
public final class ContractShops {

    private ContractShops() {}

    /**
     * The shops by the ids the contract gives them: those of its platform whose name is the contract's, or whose own id of
     * the platform is; refused for every shop that is not among the client's.
     */
    public static Outcome<Map<String, ShopId>> find(Contract contract, Collection<Shop> ofClient) {
        Map<String, ShopId> found = new LinkedHashMap<>();
        List<Refusal> refusals = new ArrayList<>();
        for (Contract.Shop named : contract.shops()) {
            find(named, ofClient)
                    .ifPresentOrElse(shop -> found.put(named.id(), shop.id()), () -> refusals.add(notTheirs(named)));
        }
        return refusals.isEmpty() ? new Outcome.Done<>(found) : new Outcome.Refused<>(refusals);
    }

    private static Optional<Shop> find(Contract.Shop named, Collection<Shop> ofClient) {
        List<Shop> there = ofClient.stream()
                .filter(shop -> shop.platform().key().equals(named.platform()))
                .toList();
        return there.stream()
                .filter(shop -> named.id().equals(shop.platformShopId()))
                .findFirst()
                .or(() -> there.stream()
                        .filter(shop -> shop.name().equals(named.name()))
                        .findFirst());
    }

    private static Refusal notTheirs(Contract.Shop named) {
        Words said = Doubts.words(MeasureError.NOT_A_SHOP, named.platform() + " " + named.name());
        return new Refusal(
                MeasureError.NOT_A_SHOP.code(),
                named.label(),
                said,
                new Words("在客户档案里加上这家店铺，或改合同的 shops", "add the shop to the client, or mend the contract's shops"));
    }
}
