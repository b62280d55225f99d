package io.zhanggui.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How long a period is. Months, quarters and years are those of the calendar, cut at both ends of a term. */
public enum Rhythm {
    MONTH("月", 1),
    QUARTER("季度", 3),
    HALF_YEAR("半年", 6),
    YEAR("年", 12),
    TERM("合同期", 0);

    private final String zh;
    private final int months;

    Rhythm(String zh, int months) {
        this.zh = zh;
        this.months = months;
    }

    public String zh() {
        return zh;
    }

    /** The word in files: {@code month}, {@code half_year}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Rhythm> find(String word) {
        for (Rhythm rhythm : values()) {
            if (rhythm.word().equals(word)) {
                return Optional.of(rhythm);
            }
        }
        return Optional.empty();
    }

    /** The periods of a term in order, without gap or overlap; the first and the last may be cut short. */
    public List<Span> spans(Span term) {
        List<Span> spans = new ArrayList<>();
        LocalDate from = term.from();
        while (from.isBefore(term.to())) {
            LocalDate end = this == TERM ? term.to() : startOf(from).plusMonths(months);
            LocalDate to = end.isAfter(term.to()) ? term.to() : end;
            spans.add(new Span(from, to));
            from = to;
        }
        return spans;
    }

    /** The whole calendar period a day lies in; fails for the term. */
    public Span around(LocalDate day) {
        if (this == TERM) {
            throw new IllegalStateException("a term has no calendar period");
        }
        LocalDate from = startOf(day);
        return new Span(from, from.plusMonths(months));
    }

    private LocalDate startOf(LocalDate day) {
        int month = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }
}
