package io.zhanggui.identity;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shops that agencies run. */
public interface Shops {

    /** The platform of a new shop where none is given. */
    Platform DEFAULT_PLATFORM = Platform.TAOBAO;

    /** The shops the caller may see today, by name. */
    List<Shop> listShops(Caller caller);

    /** The shop of that id, where the caller may see it today. */
    Optional<Shop> findShop(Caller caller, ShopId shop);

    /** The shops of that name the agency runs today, on any platform or on the one given. */
    List<Shop> listByName(AgencyId agency, String name, @Nullable Platform platform);

    /**
     * The shop of that name, made where the agency runs none; engaged from today on.
     *
     * @param platform may be null where the name is unique, or for a new shop ({@link #DEFAULT_PLATFORM})
     */
    ShopChoice findOrCreate(Caller caller, String name, @Nullable Platform platform);

    /**
     * A new shop.
     *
     * @return {@code Created}, or {@code Refused} where it exists already or the name does not do
     */
    ShopChoice create(Caller caller, String name, Platform platform, @Nullable String platformShopId);

    /**
     * Moves a shop to another agency: the old one sees it up to the day before, the new one from that day on. Fails
     * with {@link IdentityError} where the shop is not the caller's, or the other agency has one of that name.
     *
     * @param from first day at the new agency
     */
    void handOver(Caller caller, ShopId shop, AgencyId to, LocalDate from);
}
