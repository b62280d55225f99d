package io.zhanggui.engagement.client;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.SubjectRef;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A merchant company the agency works for.
 *
 * @param name unique within the agency
 * @param tier null until one is agreed
 * @param since first day of the work
 * @param shops those that are the client's today
 */
public record Client(
        ClientId id,
        AgencyId agency,
        String name,
        @Nullable Tier tier,
        Stage stage,
        LocalDate since,
        String note,
        Set<ShopId> shops) {

    /** How other modules point at it. */
    public SubjectRef subject() {
        return new SubjectRef("client", Long.toString(id.value()));
    }
}
