package io.zhanggui.cli.stats;

import io.zhanggui.stats.calendar.SalesCalendar;

/** The calendars one may ask for by name. */
enum CalendarChoice {
    china;

    SalesCalendar calendar() {
        return switch (this) {
            case china -> SalesCalendar.china();
        };
    }
}
