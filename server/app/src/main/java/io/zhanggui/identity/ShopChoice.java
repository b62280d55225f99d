package io.zhanggui.identity;

import java.util.List;

/** What a shop's name led to. */
public sealed interface ShopChoice {

    /** The one shop of that name. */
    record Found(Shop shop) implements ShopChoice {}

    /** There was none; it was made. */
    record Created(Shop shop) implements ShopChoice {}

    /** The name exists on several platforms and none was given. */
    record Ambiguous(List<Shop> shops) implements ShopChoice {}

    /** There was none and it cannot be made. */
    record Refused(IdentityError reason) implements ShopChoice {}
}
