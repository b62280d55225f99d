package io.zhanggui.compliance.rules;

import java.util.List;
import java.util.function.ToIntFunction;

/** The slots of a {@link Phrasing} with numbers for the names of lists, so that filling them hashes no names. */
final class SlotRow {

    private final int[] lists;
    private final int[] gaps;
    private final boolean[] optional;

    SlotRow(Phrasing phrasing, ToIntFunction<String> numberOf) {
        List<Phrasing.Slot> slots = phrasing.slots();
        this.lists = new int[slots.size()];
        this.gaps = new int[slots.size()];
        this.optional = new boolean[slots.size()];
        for (int at = 0; at < lists.length; at++) {
            lists[at] = numberOf.applyAsInt(slots.get(at).list());
            gaps[at] = slots.get(at).gap();
            optional[at] = slots.get(at).optional();
        }
    }

    int size() {
        return lists.length;
    }

    int list(int at) {
        return lists[at];
    }

    int gap(int at) {
        return gaps[at];
    }

    boolean isOptional(int at) {
        return optional[at];
    }
}
