package io.zhanggui.desk.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.desk.rules.SpeedProfile;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One great day on a large screen, such as Double-11.
 *
 * @param day the day shown
 * @param otherDay the day of last year at the same place of the festivals
 * @param comparison what the other day is
 * @param compared what was set against what, and what to mind
 * @param hour the last hour (0 to 23) of which anything is known; null where nothing is
 * @param amount paid so far, yuan; null with a reason where nothing is known
 * @param otherAmount paid on the other day up to the end of the same hour
 * @param otherWhole paid on all of the other day
 * @param orders paid orders so far
 * @param target of the day; null where none was decided
 * @param soFar cumulative amounts by hour; null after the last hour known
 * @param otherSoFar those of the other day, all 24
 * @param milestones round sums and the hour in which each was passed
 * @param provinces by paid orders, the most first
 * @param items by amount, the largest first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Screen(
        LocalDate day,
        LocalDate otherDay,
        Phrase comparison,
        Phrase compared,
        Phrase headline,
        @Nullable Integer hour,
        @Nullable String amount,
        @Nullable String reason,
        @Nullable String reasonEn,
        @Nullable String otherAmount,
        @Nullable String otherWhole,
        @Nullable String orders,
        @Nullable TargetMark target,
        List<@Nullable String> soFar,
        List<String> otherSoFar,
        List<SpeedProfile.Milestone> milestones,
        List<Part> provinces,
        List<Part> items,
        @Nullable OffsetDateTime latestLoad) {

    /** A part of the day's figures: how much, and how many paid orders where they are known by it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Part(String name, String amount, @Nullable String orders) {}
}
