package io.zhanggui.engagement.client;

import io.zhanggui.shared.ShopId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a client.
 *
 * @param since null for today
 * @param shops all that are the client's from today on; those left out are no longer
 */
public record ClientDraft(
        String name, @Nullable Tier tier, @Nullable LocalDate since, String note, Set<ShopId> shops) {}
