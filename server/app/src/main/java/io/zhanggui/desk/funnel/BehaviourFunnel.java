package io.zhanggui.desk.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path of single persons through the events of behaviour files.
 *
 * @param persons different persons with any event
 * @param buyers persons who bought
 * @param boughtAgain persons with two purchase events or more
 * @param hours events by hour of the day, from 0 to 23
 * @param routes what came before first purchases of items
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BehaviourFunnel(
        Period period,
        Note headline,
        int windowDays,
        long persons,
        long buyers,
        long boughtAgain,
        List<Action> actions,
        List<Step> steps,
        List<Hour> hours,
        List<Route> routes) {

    /** How often an action was done, and by how many, whatever the order. */
    public record Action(String action, String zh, String en, long events, long persons) {}

    /**
     * One step.
     *
     * @param reached who got there in order, within the window
     * @param ofPrevious share of the step before; null for the first
     * @param ofFirst share of the first
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Step(
            String zh,
            String en,
            long reached,
            @Nullable String ofPrevious,
            @Nullable String ofFirst) {}

    /** Events of one hour of the day; null where nothing was loaded. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Hour(
            int hour,
            @Nullable String views,
            @Nullable String favourites,
            @Nullable String carts,
            @Nullable String purchases) {}

    /** A way to a purchase. */
    public record Route(String zh, String en, long purchases, String share) {}
}
