package io.zhanggui.work;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** When time is up, by the clock or by working hours in Beijing. */
public interface Deadlines {

    /** The moment at which so much working time from now is over. */
    Instant inWorkingTime(Duration work);

    /** That time of a day in Beijing, or of the day it is moved to where the day is not worked; empty where it is left out. */
    Optional<Instant> on(LocalDate day, LocalTime time, OnDayOff dayOff);
}
