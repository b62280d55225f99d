package io.zhanggui.warehouse;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;

/** Facts of a shop changed: a load was committed or taken back. */
public record FactsLanded(AgencyId agency, ShopId shop, FactKind kind, LoadId load) {}
