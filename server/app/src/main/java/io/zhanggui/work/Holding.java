package io.zhanggui.work;

import io.zhanggui.identity.Role;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who decides on an approval now.
 *
 * @param kind what sort of thing it is about; may be empty
 * @param fen the amount; null where there is none
 * @param role the lowest that decides
 * @param people of that role or a higher one, and whoever stands in for them; empty once it is decided
 * @param escalates when it goes to the next role up; null where it does not
 */
public record Holding(
        String kind,
        @Nullable Long fen,
        Role role,
        List<UserId> people,
        @Nullable Instant escalates) {

    public Holding {
        people = List.copyOf(people);
    }
}
