package io.zhanggui.warehouse;

import io.zhanggui.shared.Scope;
import java.time.LocalDate;
import java.util.List;

/** Which days the loads that stand brought, format by format. */
public interface LoadedDays {

    /**
     * One day of one format.
     *
     * @param format the format's key
     * @param kind what its rows are
     * @param rows facts in force of that day; 0 where a file says there was none
     * @param load the latest load that speaks of the day
     * @param source the latest source time of such a load
     */
    record Day(String format, FactKind kind, LocalDate day, long rows, LoadId load, SourceTime source) {}

    /**
     * All days, by format and day. A file of events speaks of every day of its period; a report of a single day of that
     * day; a report of several days together speaks of none of them, except of the service team's, which has no other.
     */
    List<Day> list(Scope scope);
}
