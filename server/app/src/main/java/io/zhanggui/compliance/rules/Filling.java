package io.zhanggui.compliance.rules;

import io.zhanggui.textscan.Excuse;
import io.zhanggui.textscan.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands in one text of each word list and figure, and which phrasings that fills. */
final class Filling {

    private static final int UNFILLED = -1;

    private record Place(int start, int end, @Nullable Excuse excuse) {}

    /** Told of a filled phrasing. */
    interface Filled {
        void at(int start, int end);
    }

    private final String text;
    private final Reach reach;
    private final Map<String, List<Place>> places = new HashMap<>();

    Filling(String text) {
        this.text = text;
        this.reach = new Reach(text);
    }

    /** A word of a list; one within a harmless phrase fills nothing. */
    void add(String list, Hit hit) {
        if (hit.excuse() != Excuse.PHRASE) {
            put(list, new Place(hit.start(), hit.end(), hit.excuse()));
        }
    }

    void addFigure(String name, int[] place) {
        put(name, new Place(place[0], place[1], null));
    }

    private void put(String list, Place place) {
        places.computeIfAbsent(list, key -> new ArrayList<>()).add(place);
    }

    Set<String> lists() {
        return places.keySet();
    }

    boolean standsInLine(String list, int start, int end) {
        return places.getOrDefault(list, List.of()).stream()
                .anyMatch(place -> reach.isOneLine(place.end(), start) && reach.isOneLine(end, place.start()));
    }

    boolean standsInSentence(String list, int start, int end) {
        return places.getOrDefault(list, List.of()).stream()
                .anyMatch(place -> reach.isOneSentence(place.end(), start) && reach.isOneSentence(end, place.start()));
    }

    /**
     * Tells of each place where the phrasing is filled. A denial of its first word denies it all; the name of a work says
     * nothing unless the claim goes on behind it.
     */
    void fill(Phrasing phrasing, Filled filled) {
        for (Place first : places.getOrDefault(phrasing.first(), List.of())) {
            int end = first.excuse() == Excuse.NEGATION ? UNFILLED : fill(phrasing.slots(), 1, first.end(), 0);
            if (end != UNFILLED
                    && (first.excuse() != Excuse.QUOTATION
                            || text.substring(first.start(), end).contains("》"))) {
                filled.at(first.start(), end);
            }
        }
    }

    /** Where the slots from a place on end. {@code spare} is the gap of optional slots left empty. */
    private int fill(List<Phrasing.Slot> slots, int at, int from, int spare) {
        if (at == slots.size()) {
            return from;
        }
        Phrasing.Slot slot = slots.get(at);
        int gap = slot.gap() + spare;
        for (Place place : places.getOrDefault(slot.list(), List.of())) {
            if (place.start() >= from && reach.isWithin(from, place.start(), gap)) {
                int end = fill(slots, at + 1, place.end(), 0);
                if (end != UNFILLED) {
                    return end;
                }
            }
        }
        return slot.optional() ? fill(slots, at + 1, from, gap) : UNFILLED;
    }
}
