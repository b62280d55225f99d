package io.zhanggui.compliance.rules;

import io.zhanggui.textscan.Excuse;
import io.zhanggui.textscan.Hit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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
    private final @Nullable Row[] rows;
    private final BitSet filled = new BitSet();

    /** The places of one list. */
    private static final class Row {
        private final List<Place> places = new ArrayList<>(2);
    }

    /** @param lists how many lists and figures there are; each is told of by its number */
    Filling(String text, int lists) {
        this.text = text;
        this.reach = new Reach(text);
        this.rows = new Row[lists];
    }

    /** A word of a list; one within a harmless phrase fills nothing. */
    void add(int list, Hit hit) {
        if (hit.excuse() != Excuse.PHRASE) {
            put(list, new Place(hit.start(), hit.end(), hit.excuse()));
        }
    }

    /** A figure; the same one read twice is put once. */
    void addFigure(int list, int start, int end) {
        Place place = new Place(start, end, null);
        if (!places(list).contains(place)) {
            put(list, place);
        }
    }

    private void put(int list, Place place) {
        Row row = rows[list];
        if (row == null) {
            row = new Row();
            rows[list] = row;
            filled.set(list);
        }
        row.places.add(place);
    }

    private List<Place> places(int list) {
        Row row = rows[list];
        return row == null ? List.of() : row.places;
    }

    /** The numbers of those that stand in the text, ascending. */
    BitSet lists() {
        return filled;
    }

    boolean standsInLine(int list, int start, int end) {
        return places(list).stream()
                .anyMatch(place -> reach.isOneLine(place.end(), start) && reach.isOneLine(end, place.start()));
    }

    boolean standsInSentence(int list, int start, int end) {
        return places(list).stream()
                .anyMatch(place -> reach.isOneSentence(place.end(), start) && reach.isOneSentence(end, place.start()));
    }

    /**
     * Tells of each place where the phrasing is filled. A denial of its first word denies it all; the name of a work says
     * nothing unless the claim goes on behind it.
     */
    void fill(SlotRow slots, Filled told) {
        if (!mayFill(slots)) {
            return;
        }
        for (Place first : places(slots.list(0))) {
            int end = first.excuse() == Excuse.NEGATION ? UNFILLED : fill(slots, 1, first.end(), 0);
            if (end != UNFILLED
                    && (first.excuse() != Excuse.QUOTATION
                            || text.substring(first.start(), end).contains("》"))) {
                told.at(first.start(), end);
            }
        }
    }

    /** Nearly all rows lack a list altogether, and are passed over by that. */
    private boolean mayFill(SlotRow slots) {
        for (int at = 0; at < slots.size(); at++) {
            if (rows[slots.list(at)] == null && !slots.isOptional(at)) {
                return false;
            }
        }
        return true;
    }

    /** Where the slots from a place on end. {@code spare} is the gap of optional slots left empty. */
    private int fill(SlotRow slots, int at, int from, int spare) {
        if (at == slots.size()) {
            return from;
        }
        int gap = slots.gap(at) + spare;
        List<Place> places = places(slots.list(at));
        for (int next = 0; next < places.size(); next++) {
            Place place = places.get(next);
            if (place.start() >= from && reach.isWithin(from, place.start(), gap)) {
                int end = fill(slots, at + 1, place.end(), 0);
                if (end != UNFILLED) {
                    return end;
                }
            }
        }
        return slots.isOptional(at) ? fill(slots, at + 1, from, gap) : UNFILLED;
    }
}
