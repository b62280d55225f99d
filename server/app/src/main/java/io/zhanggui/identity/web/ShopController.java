package io.zhanggui.identity.web;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.Platform;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.ShopChoice;
import io.zhanggui.identity.Shops;
import io.zhanggui.shared.Failure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The shops one sees. */
@RestController
@RequestMapping("/api/shops")
class ShopController {

    private final Shops shops;

    ShopController(Shops shops) {
        this.shops = shops;
    }

    record ShopRequest(
            @NotBlank String name,
            @NotBlank String platform,
            @Nullable String platformShopId) {}

    @GetMapping
    @RequiresPermission(Permission.OWN_ACCOUNT)
    List<ShopView> shops(Caller caller) {
        return shops.listShops(caller).stream().map(ShopView::of).toList();
    }

    @PostMapping
    @RequiresPermission(Permission.MANAGE_SHOPS)
    ShopView create(Caller caller, @Valid @RequestBody ShopRequest asked) {
        Platform platform =
                Platform.find(asked.platform()).orElseThrow(() -> new Failure(IdentityError.NO_SUCH_PLATFORM));
        return switch (shops.create(caller, asked.name(), platform, asked.platformShopId())) {
            case ShopChoice.Created created -> ShopView.of(created.shop());
            case ShopChoice.Found found -> ShopView.of(found.shop());
            case ShopChoice.Ambiguous ambiguous -> throw new Failure(IdentityError.SHOP_EXISTS);
            case ShopChoice.Refused refused -> throw new Failure(refused.reason());
        };
    }
}
