package io.zhanggui.connect;

import io.zhanggui.shared.Scope;
import java.time.YearMonth;

/** The calendar of what was loaded. */
public interface DataCalendars {

    /** The month of each report that a shop should have or ever brought. */
    DataCalendar of(Scope scope, YearMonth month);
}
