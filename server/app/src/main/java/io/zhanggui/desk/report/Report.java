package io.zhanggui.desk.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.desk.board.BandMark;
import io.zhanggui.desk.board.Phrase;
import io.zhanggui.desk.board.TargetMark;
import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report on a day, a week or a month.
 *
 * @param counted its days that are over, which the figures are of; all days where none is over yet
 * @param previous the days before, as many as are counted
 * @param lastYear the days a year ago, as many as are counted
 * @param over whether the period is over
 * @param sentences what happened first, what to do last
 * @param lines the figures
 * @param chart paid amounts by day
 * @param missing which reports of which days are not loaded
 * @param latestLoad the state of the data: when the newest load behind it was committed
 * @param madeAt when the report was put together
 */
public record Report(
        String kind,
        Phrase title,
        Period period,
        Period counted,
        Period previous,
        Phrase before,
        Period lastYear,
        boolean over,
        List<Sentence> sentences,
        List<Line> lines,
        Chart chart,
        List<Phrase> missing,
        @Nullable OffsetDateTime latestLoad,
        OffsetDateTime madeAt) {

    /** What a sentence is for. */
    public enum Role {
        HAPPENED,
        WHY,
        TARGET,
        WATCH,
        DO
    }

    /**
     * A sentence.
     *
     * @param link the page to go on with; null where there is none
     */
    public record Sentence(
            Role role, String zh, String en, @Nullable String link) {}

    /** One metric; changes are fractions. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Line(
            String metric,
            String zh,
            String en,
            String group,
            String groupEn,
            String unit,
            @Nullable String value,
            @Nullable String reason,
            @Nullable String reasonEn,
            @Nullable String previous,
            @Nullable String change,
            @Nullable String lastYear,
            @Nullable String yearChange,
            List<BandMark> bands,
            @Nullable TargetMark target,
            int missingDays) {}

    /** Paid amounts day by day, with the days before them. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Chart(
            List<LocalDate> days,
            List<@Nullable String> values,
            List<LocalDate> previousDays,
            List<@Nullable String> previous) {}
}
