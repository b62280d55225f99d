package io.zhanggui.engagement.measure.rules;

import io.zhanggui.settlement.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Days one after another as spans. */
public final class Runs {

    private Runs() {}

    /** The longest runs, in order. */
    public static List<Span> of(List<LocalDate> days) {
        List<Span> runs = new ArrayList<>();
        for (LocalDate day : new TreeSet<>(days)) {
            boolean goesOn = !runs.isEmpty() && runs.getLast().to().equals(day);
            LocalDate from = goesOn ? runs.removeLast().from() : day;
            runs.add(new Span(from, day.plusDays(1)));
        }
        return runs;
    }
}
