package io.zhanggui.desk.traffic;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.desk.figure.Figure;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What kinds of traffic there are.
 *
 * @param shares of natural, paid, own, live and outside traffic; they sum to one
 * @param beside what else is known of traffic, such as the price of a click
 * @param premises what the plan's texts say of such shares, never facts of this shop
 * @param kinds the reaches, in the order of the shares of a category
 * @param categories the mix of each category, the most visited first
 */
public record TrafficMix(
        Period period,
        Note headline,
        List<Figure> shares,
        List<Figure> beside,
        List<Note> premises,
        List<Note> kinds,
        List<Category> categories) {

    /**
     * One category.
     *
     * @param name as the master data says it; empty where it says none
     * @param visits by source, added
     * @param shares one per kind; null where nothing is known
     * @param conversion of its visits by source
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Category(
            String name,
            @Nullable String visits,
            List<@Nullable String> shares,
            @Nullable String conversion) {}
}
