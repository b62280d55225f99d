package io.zhanggui.compliance.rules;

import io.zhanggui.compliance.Allowance;
import io.zhanggui.compliance.Rule;
import io.zhanggui.textscan.Hit;
import io.zhanggui.textscan.Lexicon;
import io.zhanggui.textscan.Matcher;
import io.zhanggui.textscan.Reading;
import io.zhanggui.textscan.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where allowed phrases stand in a text. They have matchers of their own, so that allowing one costs no compilation of
 * the rules: one for each class or rule that phrases are allowed for, since a matcher tells like phrases once.
 */
final class AllowedPlaces {

    static final AllowedPlaces NONE = new AllowedPlaces(List.of());

    private final List<Group> groups = new ArrayList<>();

    /** Phrases allowed for the same rules; {@code sample} is one of them. */
    private record Group(Allowance sample, Matcher matcher) {}

    private record Place(Allowance allowance, Hit hit) {}

    AllowedPlaces(List<Allowance> allowances) {
        Map<Allowance, List<Term>> terms = new LinkedHashMap<>();
        for (Allowance each : allowances) {
            terms.computeIfAbsent(new Allowance("", each.kind(), each.rule()), key -> new ArrayList<>())
                    .add(Term.of(each.phrase()));
        }
        terms.forEach((sample, phrases) ->
                groups.add(new Group(sample, Matcher.compile(new Lexicon(phrases, List.of()), Reading.ALL))));
    }

    /** Those of one text. */
    In in(String text) {
        List<Place> places = new ArrayList<>();
        for (Group group : groups) {
            group.matcher().scan(text).forEach(hit -> places.add(new Place(group.sample(), hit)));
        }
        return new In(places);
    }

    /** The allowed phrases of one text. */
    static final class In {

        private final List<Place> places;

        private In(List<Place> places) {
            this.places = places;
        }

        /** Whether any allowed phrase stands in a piece or reaches into it. */
        boolean touch(int start, int end) {
            return places.stream()
                    .anyMatch(place ->
                            place.hit().start() < end && start < place.hit().end());
        }

        /** Whether a piece lies within a phrase that is allowed for the rule. */
        boolean allow(Rule rule, int start, int end) {
            return places.stream()
                    .anyMatch(place -> place.hit().start() <= start
                            && end <= place.hit().end()
                            && place.allowance().isFor(rule));
        }
    }
}
