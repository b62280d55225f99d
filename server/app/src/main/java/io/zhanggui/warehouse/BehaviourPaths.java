package io.zhanggui.warehouse;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How persons move through the events of behaviour files, which no sum of single events can tell. A person of several
 * shops of the scope is one person. Persons have no name here.
 */
public interface BehaviourPaths {

    /**
     * How many got to each step, in the order of the steps.
     *
     * <p>A step is reached by an event that is not earlier than the one before it (later, where both steps share an
     * action) and at most the window after the event the path began with. All events lie in the period. Example: looked
     * on Monday, put into the cart on Tuesday, bought on the next Wednesday: with 7 days two steps, with 10 days three.
     */
    List<Long> follow(Scope scope, PathQuestion question);

    /** Events and persons of each action, whatever their order; actions that nobody did are there with zeros. */
    List<ActionCount> tally(Scope scope, Period period, @Nullable Instant asOf);

    /** How many different persons did anything. */
    long countPersons(Scope scope, Period period, @Nullable Instant asOf);

    /** What came before the first purchase of an item by a person, over all such purchases, the most frequent first. */
    List<PurchaseRoute> listRoutes(Scope scope, Period period, @Nullable Instant asOf);
}
