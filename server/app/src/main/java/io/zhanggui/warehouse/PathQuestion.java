package io.zhanggui.warehouse;

import io.zhanggui.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which path to follow.
 *
 * @param period the days all events lie in
 * @param steps the actions of each step, any one of them; at least one step and one action
 * @param window from the first event of a path to its last
 * @param walker who walks
 * @param asOf as it was known at that moment; null for now
 */
public record PathQuestion(
        Period period,
        List<Set<BehaviourAction>> steps,
        Duration window,
        Walker walker,
        @Nullable Instant asOf) {

    /** Who walks a path. */
    public enum Walker {
        /** A person, over whatever items. */
        PERSON,
        /** A person with one item: all steps are about the same item. */
        PERSON_WITH_ITEM
    }

    public PathQuestion {
        steps = steps.stream().map(Set::copyOf).toList();
        if (steps.isEmpty() || steps.stream().anyMatch(Set::isEmpty)) {
            throw new IllegalArgumentException("a path has steps and each an action: " + steps);
        }
    }
}
