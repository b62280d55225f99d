package io.zhanggui.engagement.measure;

import io.zhanggui.engagement.measure.LiveFacts.Asked;
import io.zhanggui.engagement.measure.Standing.KpiStanding;
import java.time.LocalDate;
import java.util.List;

/** Where contracts stand between their settlements. Nothing of it is owed: what is owed says a statement. */
public interface Standings {

    /** Of the version in force on a day, by all days before it. */
    Standing of(Asked asked, LocalDate today);

    /** What each KPI of the version in force came to, over the days of its own period up to a last one. */
    List<KpiStanding> through(Asked asked, LocalDate last);
}
