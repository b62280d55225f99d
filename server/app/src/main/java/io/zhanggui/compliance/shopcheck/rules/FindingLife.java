package io.zhanggui.compliance.shopcheck.rules;

import io.zhanggui.compliance.Remedy;
import io.zhanggui.compliance.shopcheck.ListingFinding;
import io.zhanggui.compliance.shopcheck.ListingFinding.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of the findings of one listing: what is seen for the first time opens, what is seen no more is fixed,
 * what a phrase allows is excepted, and what comes back opens again. What must come down is fixed when the listing is on
 * sale no more: other words in its title change nothing.
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

        /** Known, and still so though the title says it no more. */
        record Reword(ListingFinding known) implements Step {}
    }

    /**
     * Known findings that other words do not settle, if the title they were told by breaks the rules still.
     *
     * @param title as the listing reads now
     */
    public static List<ListingFinding> lasting(List<ListingFinding> known, String title) {
        return known.stream()
                .filter(each -> each.state() != State.FIXED
                        && each.place().remedy() == Remedy.TAKEDOWN
                        && !each.title().equals(title))
                .toList();
    }

    /** The steps of a listing that is on sale no more. */
    public static List<Step> gone(List<ListingFinding> known) {
        return steps(known, List.of(), List.of());
    }

    /**
     * The steps of a listing that was read anew.
     *
     * @param lasting places of the titles it had before that must come down still
     */
    public static List<Step> steps(List<ListingFinding> known, List<SeenPlace> seen, List<SeenPlace> lasting) {
        Map<SeenPlace.Key, SeenPlace> kept = new HashMap<>();
        lasting.forEach(each -> kept.put(each.key(), each));
        Map<SeenPlace.Key, SeenPlace> left = new HashMap<>();
        seen.forEach(each -> left.put(each.key(), each));
        List<Step> steps = new ArrayList<>();
        for (ListingFinding finding : known) {
            SeenPlace.Key key =
                    new SeenPlace.Key(finding.place().rule(), finding.place().term(), finding.nth());
            SeenPlace now = left.remove(key);
            SeenPlace before = kept.get(key);
            if (now == null && before != null && finding.state() != State.FIXED) {
                if (state(before) != finding.state()) {
                    steps.add(new Step.Turn(finding, state(before)));
                }
                steps.add(new Step.Reword(finding));
                continue;
            }
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
