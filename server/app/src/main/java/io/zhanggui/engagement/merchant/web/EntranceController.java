package io.zhanggui.engagement.merchant.web;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.Stage;
import io.zhanggui.engagement.merchant.OwnCompany;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Membership;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Bilingual;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A merchant's own company. */
@RestController
@RequestMapping("/api/client")
@RequiresPermission(Permission.ENTER_AS_CLIENT)
class EntranceController {

    private final OwnCompany own;
    private final Users users;
    private final Shops shops;

    EntranceController(OwnCompany own, Users users, Shops shops) {
        this.own = own;
        this.users = users;
        this.shops = shops;
    }

    /**
     * The company as its people see it; what the agency notes about it is not among it.
     *
     * @param lastDay the last day of one's own access, null while it is open
     */
    record CompanyView(
            long id,
            String name,
            Stage stage,
            Bilingual stageName,
            LocalDate since,
            @Nullable LocalDate lastDay,
            List<ShopEntry> shops) {}

    record ShopEntry(long id, String name, String platform) {}

    @GetMapping
    CompanyView company(Caller caller) {
        Client client = own.get(caller);
        LocalDate end = users.findMembership(caller).map(Membership::to).orElse(null);
        return new CompanyView(
                client.id().value(),
                client.name(),
                client.stage(),
                new Bilingual(client.stage().zh(), client.stage().en()),
                client.since(),
                end == null ? null : end.minusDays(1),
                shops.listShops(caller).stream()
                        .filter(shop -> client.shops().contains(shop.id()))
                        .map(EntranceController::entry)
                        .toList());
    }

    private static ShopEntry entry(Shop shop) {
        return new ShopEntry(shop.id().value(), shop.name(), shop.platform().key());
    }
}
