package io.zhanggui.desk.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.desk.board.BandMark;
import io.zhanggui.desk.board.TargetMark;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one shop in a period. Numbers are text in the metric's unit, shares and changes fractions.
 *
 * @param headline the diagnosis in one sentence
 * @param before what the period is set against first, and what to mind of it
 * @param lastYear what it is set against second
 * @param metrics how many there are in the catalogue, with a value or without
 * @param spots at most three, the one worth most first
 * @param winnable yuan of sales the spots cost, each mended alone; null where none does
 * @param savable yuan of spend the spots cost; null where none does
 * @param together what mending all of them would bring beyond each alone, in yuan of sales; null where that is nothing
 * @param unpriced weak numbers that money hangs on but whose worth cannot be told, with the reason
 * @param peers how many other shops the numbers stand beside
 * @param peersSaid the same in words; why none are shown, where so
 * @param lines every metric with a value, in the order of the catalogue
 * @param gaps what is missing, the one that would complete most first
 * @param latestLoad when the newest load behind it was committed
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Diagnosis(
        String shop,
        String shopName,
        Period period,
        Note headline,
        Compared before,
        Compared lastYear,
        Stage stage,
        Tiers tiers,
        int metrics,
        List<Spot> spots,
        @Nullable String winnable,
        @Nullable String savable,
        @Nullable String together,
        List<Note> unpriced,
        int peers,
        Note peersSaid,
        List<Line> lines,
        List<Gap> gaps,
        @Nullable OffsetDateTime latestLoad,
        OffsetDateTime madeAt) {

    /** Another period and what was set against what. */
    public record Compared(Period period, Note said) {}

    /**
     * The stage of the shop.
     *
     * @param key {@code start_up}, {@code growth} or {@code mature}; null where it cannot be told
     * @param next the nearest stage after it
     * @param said the rule's outcome in a sentence
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Stage(
            @Nullable String key,
            @Nullable Note name,
            @Nullable Note next,
            Note said,
            List<Check> checks) {}

    /**
     * One criterion of the stages.
     *
     * @param note what the value is made of, or why there is none
     * @param metric the metric behind it
     * @param period the days it is of
     * @param lacking whether the next stage asks for more
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Check(
            String key,
            Note name,
            String unit,
            boolean must,
            @Nullable String value,
            Note note,
            String metric,
            Period period,
            Bound growth,
            Bound mature,
            boolean lacking) {}

    /** @param met null where the value is not known */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Bound(String from, Note origin, @Nullable Boolean met) {}

    /**
     * Where the shop's yearly sales stand in a premise about those of others.
     *
     * @param sales of the year that ends with the period; null where it is not wholly known
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Tiers(@Nullable String sales, Note said, Note origin, List<Tier> tiers) {}

    /** @param here whether the shop is in it */
    public record Tier(Note name, long shops, boolean here) {}

    /**
     * A weak spot and what it is worth.
     *
     * @param worth yuan over the period: of sales kept, or of spend where {@code saves}
     * @param low lower end; null with {@code high} where there are too few days to tell
     * @param profit the same as gross profit, by the shop's margin; null where no margin is known
     * @param formula how it follows from the shop's numbers
     * @param step what to do next
     * @param link the page to do it on
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Spot(
            String metric,
            Note name,
            String unit,
            String value,
            String reference,
            Note referenceOf,
            boolean saves,
            String worth,
            @Nullable String low,
            @Nullable String high,
            @Nullable String profit,
            Note formula,
            Note step,
            String link) {}

    /**
     * One metric.
     *
     * @param weak names of {@link io.zhanggui.desk.health.rules.Weakness} in small letters; empty where it is not
     * @param addsUp whether its value is the sum of the days
     * @param change against the days before; null where the two do not compare
     * @param yearChange against last year
     * @param median of the other shops; null where too few have the number
     * @param withheld why it is not judged, or its move is not; null where it is
     * @param rank 1 for the best of {@code of} shops; null where no way is better
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Line(
            String metric,
            Note name,
            String group,
            Note groupName,
            String unit,
            String better,
            boolean addsUp,
            String value,
            int missingDays,
            @Nullable String previous,
            @Nullable String change,
            @Nullable String lastYear,
            @Nullable String yearChange,
            List<BandMark> bands,
            @Nullable TargetMark target,
            @Nullable String median,
            @Nullable Integer rank,
            int of,
            List<String> weak,
            @Nullable Note withheld) {}

    /**
     * Something that is not there.
     *
     * @param kind the kind of facts it would be; null where it is no report
     * @param said what is missing, or what to do
     * @param missingDays of the period
     * @param metrics what it would complete
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Gap(@Nullable String kind, Note said, int missingDays, List<Note> metrics) {}
}
