package io.zhanggui.desk.traffic;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.metrics.Note;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a study of budgets says of the channels: the only thing that tells what more or less of one would bring.
 *
 * @param study the number of the study; null where there is none
 * @param citation how it is cited
 * @param askedOn the day it was asked, Beijing
 * @param weeks how long its budget is for
 * @param gain of the best split over the present one; null where no curve could be told
 * @param said what is found, or what would tell
 * @param premises what the plan's texts say of such shares
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Rebalancing(
        @Nullable Long study,
        @Nullable String citation,
        @Nullable String askedOn,
        int weeks,
        @Nullable Gain gain,
        Note said,
        List<Channel> channels,
        List<Note> premises) {

    /** Yuan over all weeks with a 90 % interval, and the chance that it is a gain at all. */
    public record Gain(double expected, double low, double high, double chance) {}

    /**
     * One channel.
     *
     * @param present yuan a budget, at the present split
     * @param proposed yuan a budget, at the best one
     * @param next what one more yuan would bring, with its 90 % interval; null where its curve cannot be told
     * @param doubt why not, and the test that would tell; null where it can
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Channel(
            String name,
            @Nullable String present,
            @Nullable String proposed,
            @Nullable Range next,
            @Nullable Note doubt) {}

    /** An estimate with its interval. */
    public record Range(double value, double low, double high) {}
}
