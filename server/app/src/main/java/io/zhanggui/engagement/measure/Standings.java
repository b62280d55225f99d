package io.zhanggui.engagement.measure;

import io.zhanggui.engagement.measure.LiveFacts.Asked;
import java.time.LocalDate;

/** Where contracts stand between their settlements. Nothing of it is owed: what is owed says a statement. */
public interface Standings {

    /** Of the version in force on a day, by all days before it. */
    Standing of(Asked asked, LocalDate today);
}
