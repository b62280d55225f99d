package io.zhanggui.compliance.shopcheck.rules;

import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.shopcheck.ListingFinding.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A place that breaks a rule in a listing as it reads now.
 *
 * @param nth tells like ones apart, from 0
 * @param excepted whether a phrase of the shop allows it
 */
public record SeenPlace(Place place, int nth, boolean excepted) {

    /** What makes it the same finding at the next check. */
    public record Key(String rule, String term, int nth) {}

    public Key key() {
        return new Key(place.rule(), place.term(), nth);
    }

    /**
     * The places of a text.
     *
     * @param plain by the rules alone
     * @param allowed beside the phrases of the shop
     */
    public static List<SeenPlace> of(List<Finding> plain, List<Finding> allowed) {
        List<SeenPlace> seen = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Finding finding : allowed) {
            seen.add(place(finding, counts, false));
        }
        for (Finding finding : plain) {
            if (allowed.stream().noneMatch(other -> isSamePlace(finding, other))) {
                seen.add(place(finding, counts, true));
            }
        }
        return seen;
    }

    private static boolean isSamePlace(Finding one, Finding other) {
        return one.start() == other.start()
                && one.end() == other.end()
                && one.rule().equals(other.rule());
    }

    private static SeenPlace place(Finding found, Map<String, Integer> counts, boolean excepted) {
        int nth = counts.merge(found.rule() + '\n' + found.term(), 1, Integer::sum) - 1;
        Place place = new Place(
                found.rule(),
                found.kind(),
                found.severity(),
                found.term(),
                found.start(),
                found.end(),
                found.suggestion());
        return new SeenPlace(place, nth, excepted);
    }
}
