package io.zhanggui.desk.report;

import io.zhanggui.desk.board.Phrase;
import io.zhanggui.shared.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** How long a stretch a report is about, and the figures it has. */
public enum ReportKind {
    DAILY(new Phrase("日报", "Daily report"), new Phrase("前一天", "the day before")),
    WEEKLY(new Phrase("周报", "Weekly report"), new Phrase("上周", "the week before")),
    MONTHLY(new Phrase("月报", "Monthly report"), new Phrase("上月", "the month before"));

    private static final int DAYS_OF_A_DAILY_CHART = 14;

    private final Phrase title;
    private final Phrase before;

    ReportKind(Phrase title, Phrase before) {
        this.title = title;
        this.before = before;
    }

    public Phrase title() {
        return title;
    }

    /** What the stretch before is called. */
    public Phrase before() {
        return before;
    }

    /** The day, the week from Monday or the month that holds the day. */
    public Period around(LocalDate day) {
        return switch (this) {
            case DAILY -> Period.day(day);
            case WEEKLY -> week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case MONTHLY -> month(day.withDayOfMonth(1));
        };
    }

    /** The stretch before. */
    public Period previous(Period period) {
        return around(period.from().minusDays(1));
    }

    /** The same a year ago: for a week the one 52 weeks ago, so that weekdays stand beside each other. */
    public Period lastYear(Period period) {
        return switch (this) {
            case DAILY -> Period.day(period.from().minusYears(1));
            case WEEKLY -> week(period.from().minusWeeks(52));
            case MONTHLY -> month(period.from().minusYears(1));
        };
    }

    /** The days of the chart; a single day stands at the end of two weeks. */
    public Period charted(Period period) {
        return this == DAILY ? new Period(period.to().minusDays(DAYS_OF_A_DAILY_CHART), period.to()) : period;
    }

    /** The metrics in the table, in order. */
    public List<String> metrics() {
        return METRICS;
    }

    private static final List<String> METRICS = List.of(
            "pay_amount",
            "kept_amount",
            "orders_paid",
            "pay_buyers",
            "buyer_value",
            "item_visitors",
            "item_views",
            "pay_conversion",
            "cart_rate",
            "bounce_rate",
            "ad_spend",
            "ad_sales",
            "roi",
            "refund_amount",
            "refund_rate",
            "gross_profit",
            "gross_margin",
            "dsr_description",
            "dsr_attitude",
            "dsr_logistics");

    private static Period week(LocalDate monday) {
        return new Period(monday, monday.plusWeeks(1));
    }

    private static Period month(LocalDate first) {
        return new Period(first, first.plusMonths(1));
    }
}
