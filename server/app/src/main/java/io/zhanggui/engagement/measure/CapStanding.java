package io.zhanggui.engagement.measure;

import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.ProfitCap;
import io.zhanggui.settlement.rules.CapTrial.SoFar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the cap on the merchant's profit stands on a day.
 *
 * @param clause as the version in force agrees it
 * @param soFar the window that counts, and what a statement of today would correct
 * @param until the day after the last that fees and profit are of; none where only statements are counted
 * @param settled the period of the last statement; none before the first
 * @param assumed periods that are over and have no statement yet: counted as they would be settled today
 * @param carriedFen what the statement before carries over, not positive
 */
public record CapStanding(
        ProfitCap clause,
        SoFar soFar,
        Optional<LocalDate> until,
        Optional<Span> settled,
        List<Span> assumed,
        long carriedFen) {}
