package io.zhanggui.engagement.plan.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.metrics.Note;
import io.zhanggui.stats.calendar.SalesCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * When the phases of the work run (rows F158–F164, F228, F242). The plan's own figures contradict each other: its phases add
 * up to 5–8 months, its whole is 6–9; both are held where they can be, and it is said.
 *
 * @param total months with the buffer, counted up to whole ones
 * @param conflicts what breaks which figure; empty where nothing does
 * @param proposal months of the phases that hold both, the shortest; the buffer is apart
 */
public record Timetable(
        List<Phase> phases,
        int total,
        LocalDate end,
        List<Note> conflicts,
        List<Integer> proposal,
        List<Preparation> festivals,
        List<LocalDate> reviews) {

    private static final int LEAST = 6;
    private static final int MOST = 9;
    private static final int DAYS_OF_PREPARATION = 10;
    private static final int MOST_BUFFER = 12;

    /** The two ways to divide the work. */
    public enum Variant {
        FOUR(List.of(
                new Span("方案设计期", "design", 1, 2),
                new Span("方案优化期", "refinement", 1, 1),
                new Span("执行启动期", "launch", 1, 2),
                new Span("效果评估期", "evaluation", 2, 3))),
        THREE(List.of(
                new Span("方案设计期", "design", 1, 2),
                new Span("执行启动期", "launch", 1, 2),
                new Span("效果评估期", "evaluation", 2, 3)));

        private final List<Span> spans;

        Variant(List<Span> spans) {
            this.spans = spans;
        }

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the plan allows a phase, in months. */
    public record Span(String zh, String en, int least, int most) {}

    /** What people decide: months of each phase, and weeks kept for delays at the end. */
    public record Terms(LocalDate start, Variant variant, List<Integer> months, int buffer) {}

    /** A phase; {@code to} is its last day. */
    public record Phase(Note name, int months, LocalDate from, LocalDate to) {}

    /** A festival within the work and the day its preparation begins. */
    public record Preparation(Note name, LocalDate day, LocalDate prepareFrom) {}

    /** What terms cannot be calculated with; empty where they can. */
    public static List<String> faults(Terms terms) {
        List<String> faults = new ArrayList<>();
        if (terms.months().size() != terms.variant().spans.size()) {
            faults.add("要给 " + terms.variant().spans.size() + " 个阶段的月数");
        }
        if (terms.months().stream().anyMatch(month -> month < 1 || month > MOST)) {
            faults.add("每个阶段 1–9 个月");
        }
        if (terms.buffer() < 0 || terms.buffer() > MOST_BUFFER) {
            faults.add("缓冲 0–12 周");
        }
        return faults;
    }

    public static Timetable of(Terms terms) {
        List<Span> spans = terms.variant().spans;
        List<Phase> phases = new ArrayList<>();
        int sum = 0;
        for (int i = 0; i < spans.size(); i++) {
            int months = terms.months().get(i);
            phases.add(new Phase(
                    new Note(spans.get(i).zh(), spans.get(i).en()),
                    months,
                    terms.start().plusMonths(sum),
                    terms.start().plusMonths(sum + months).minusDays(1)));
            sum += months;
        }
        LocalDate end = terms.start().plusMonths(sum).plusWeeks(terms.buffer()).minusDays(1);
        int total = wholeMonths(terms.start(), end);
        return new Timetable(
                phases,
                total,
                end,
                conflicts(spans, terms.months(), total),
                proposal(spans),
                festivals(terms.start(), end),
                terms.start()
                        .datesUntil(end.plusDays(1))
                        .filter(day -> day.getDayOfMonth() == 1)
                        .toList());
    }

    private static int wholeMonths(LocalDate start, LocalDate end) {
        LocalDate after = end.plusDays(1);
        int full = Math.toIntExact(ChronoUnit.MONTHS.between(start, after));
        return start.plusMonths(full).isBefore(after) ? full + 1 : full;
    }

    private static List<Note> conflicts(List<Span> spans, List<Integer> months, int total) {
        List<Note> conflicts = new ArrayList<>();
        int least = spans.stream().mapToInt(Span::least).sum();
        int most = spans.stream().mapToInt(Span::most).sum();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (months.get(i) < span.least() || months.get(i) > span.most()) {
                conflicts.add(new Note(
                        span.zh() + " " + months.get(i) + " 个月，方案写的是 " + span.least() + "–" + span.most() + " 个月",
                        span.en() + " has " + months.get(i) + " months, the plan says " + span.least() + "–"
                                + span.most()));
            }
        }
        if (total < LEAST || total > MOST) {
            conflicts.add(new Note(
                    "连缓冲共 " + total + " 个月，总周期写的是 6–9 个月；各阶段相加只有 " + least + "–" + most + " 个月，两处对不上",
                    total + " months with the buffer, the whole is said to be 6–9; the phases add up to " + least + "–"
                            + most + ": the two do not agree"));
        }
        return conflicts;
    }

    /** The shortest months that keep each phase in its own and the sum in the whole's; evaluation is stretched last. */
    private static List<Integer> proposal(List<Span> spans) {
        List<Integer> months = new ArrayList<>(spans.stream().map(Span::least).toList());
        for (int i = 0; i < spans.size(); i++) {
            int sum = months.stream().mapToInt(Integer::intValue).sum();
            int room = spans.get(i).most() - spans.get(i).least();
            months.set(i, months.get(i) + Math.clamp(LEAST - sum, 0, room));
        }
        return months;
    }

    private static List<Preparation> festivals(LocalDate start, LocalDate end) {
        return SalesCalendar.china().listOccurrences(start, end).stream()
                .filter(each -> !each.date().isBefore(start) && !each.date().isAfter(end))
                .map(each -> new Preparation(
                        new Note(each.festival().zh(), each.festival().en()),
                        each.date(),
                        each.date()
                                .minusDays(Math.max(
                                        DAYS_OF_PREPARATION, each.festival().daysBefore()))))
                .toList();
    }
}
