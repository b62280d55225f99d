package io.zhanggui.compliance.shopcheck.rules;

import io.zhanggui.compliance.shopcheck.ListingFinding;
import io.zhanggui.compliance.shopcheck.ListingFinding.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of the findings of one listing: what is seen for the first time opens, what is seen no more is fixed,
 * what a phrase allows is excepted, and what comes back opens again.
 */
public final class FindingLife {

    private FindingLife() {}

    /** One thing to be written. */
    public sealed interface Step {

        /** Seen for the first time; excepted from the start where a phrase allows it. */
        record Begin(SeenPlace seen, State state) implements Step {}

        /** Known, and of another state now. */
        record Turn(ListingFinding known, State state) implements Step {}

        /** Known and of the same state, at the same or another place of a title that may be another. */
        record Stay(ListingFinding known, SeenPlace seen) implements Step {}
    }

    /** The steps of a listing that was read anew; {@code seen} is empty where it is gone. */
    public static List<Step> steps(List<ListingFinding> known, List<SeenPlace> seen) {
        Map<SeenPlace.Key, SeenPlace> left = new HashMap<>();
        seen.forEach(each -> left.put(each.key(), each));
        List<Step> steps = new ArrayList<>();
        for (ListingFinding finding : known) {
            SeenPlace now = left.remove(
                    new SeenPlace.Key(finding.place().rule(), finding.place().term(), finding.nth()));
            if (now == null) {
                if (finding.state() != State.FIXED) {
                    steps.add(new Step.Turn(finding, State.FIXED));
                }
                continue;
            }
            if (state(now) != finding.state()) {
                steps.add(new Step.Turn(finding, state(now)));
            }
            steps.add(new Step.Stay(finding, now));
        }
        seen.stream()
                .filter(each -> left.containsKey(each.key()))
                .forEach(each -> steps.add(new Step.Begin(each, state(each))));
        return steps;
    }

    private static State state(SeenPlace seen) {
        return seen.excepted() ? State.EXCEPTED : State.OPEN;
    }
}
