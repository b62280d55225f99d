package io.zhanggui.work;

import java.time.Duration;
import java.time.Instant;

/** When time is up, by the clock or by working hours in Beijing. */
public interface Deadlines {

    /** The moment at which so much working time from now is over. */
    Instant inWorkingTime(Duration work);
}
