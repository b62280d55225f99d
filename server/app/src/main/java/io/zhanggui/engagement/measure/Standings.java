package io.zhanggui.engagement.measure;

import io.zhanggui.engagement.measure.LiveFacts.Asked;
import io.zhanggui.engagement.measure.Standing.KpiStanding;
import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.statement.Previous;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where contracts stand between their settlements. Nothing of it is owed: what is owed says a statement. */
public interface Standings {

    /** Of the version in force on a day, by all days before it. */
    Standing of(Asked asked, LocalDate today);

    /**
     * How the cap on profit stands; none where no cap is agreed, or nothing is known yet.
     *
     * @param standing of the same contract and day
     * @param last the contract's last statement; none before the first
     */
    Outcome<Optional<CapStanding>> cap(Asked asked, Standing standing, Optional<Previous> last);

    /** What each KPI of the version in force came to, over the days of its own period up to a last one. */
    List<KpiStanding> through(Asked asked, LocalDate last);
}
