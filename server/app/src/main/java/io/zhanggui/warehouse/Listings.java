package io.zhanggui.warehouse;

import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What shops have on sale, as their exports name it last: items of 生意参谋 reports and of master data, and titles of
 * order lines that no item is known for. What neither reports nor orders of the shop's last {@link #DAYS} days show is
 * taken for delisted; what only the master data knows is on sale.
 */
public interface Listings {

    /** How many days before the shop's newest report or order a listing is still on sale. */
    int DAYS = 90;

    /** Hands out each listing once, by shop and item. */
    void read(Scope scope, Consumer<Listing> reader);

    /**
     * A listing.
     *
     * @param item the platform's item id; for a title of order lines {@code title:} and a fingerprint of it
     * @param category as the master data says; empty where it says nothing
     * @param priceFen the list price of the master data
     * @param seen the last day a report, an order or the master data names it
     */
    record Listing(
            ShopId shop,
            String item,
            String title,
            String category,
            @Nullable Long priceFen,
            LocalDate seen) {}
}
